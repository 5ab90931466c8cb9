import { LANGUAGES, type Language } from '../../model/languages.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const RULE = /^(?:(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?\s+)?(\d{2}:\d{2}-\d{2}:\d{2}(?:,\s*\d{2}:\d{2}-\d{2}:\d{2})*)$/;

/** 5 January 2026 is a Monday. */
function dayName(day: string, lang: Language): string {
  const at = new Date(Date.UTC(2026, 0, 5 + DAYS.indexOf(day as (typeof DAYS)[number])));
  return new Intl.DateTimeFormat(LANGUAGES[lang].locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

function ruleText(rule: string, lang: Language): string {
  if (rule === '24/7') return '24/7';
  const match = RULE.exec(rule);
  if (!match) return rule;
  const [, from, to, times = ''] = match;
  const spans = times.replace(/-/g, '–').replace(/,\s*/g, ', ');
  if (!from || (from === 'Mo' && to === 'Su')) return spans;
  return `${dayName(from, lang)}${to ? `–${dayName(to, lang)}` : ''} ${spans}`;
}

/**
 * Opening hours in OpenStreetMap syntax as a person reads them. Daily spans and ranges of
 * days are put in words; a rule with seasons or exceptions is shown as it stands.
 */
export function hoursText(hours: string, lang: Language): string {
  return hours
    .split(';')
    .map((rule) => ruleText(rule.trim(), lang))
    .join('; ');
}
