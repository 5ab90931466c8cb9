import type { Translate } from '../../locales/translate.ts';
import type { Phrase } from '../../article/view.ts';
import { LANGUAGES, type Language } from '../../model/languages.ts';
import { localize, type Text } from '../../model/text.ts';
import type { NameStatus, Place } from '../../model/types.g.ts';

/** A text in the language of the page, marked with its own where another stands in. */
export function phraseOf(text: Text | undefined, lang: Language): Phrase {
  const found = localize(text, lang);
  if (!found) return { text: '' };
  return found.lang === lang ? { text: found.text } : { text: found.text, lang: LANGUAGES[found.lang].tag };
}

/** A name, with a remark where it is our own proposal. */
export function nameOf(thing: { name: Text; name_status?: NameStatus }, lang: Language, t: Translate): Phrase {
  const name = phraseOf(thing.name, lang);
  return thing.name_status?.[lang] === 'proposed' && !name.lang ? { ...name, note: t('thing.proposedName') } : name;
}

/** The name of a commune-level unit with its type, as in "Phường Vĩnh Tế". */
export function placeName(place: Place, lang: Language, t: Translate): string {
  return t(`placeType.${place.type}`, { name: phraseOf(place.name, lang).text });
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu, 'vi'],
];

/** The language that the letters of a text betray, for words of unknown origin; `undefined` for plain Latin ones. */
export function languageOfLetters(text: string): string | undefined {
  return SCRIPTS.find(([letters]) => letters.test(text))?.[1];
}
