const APPS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Zalo', /\bZalo/i],
  ['WeChat', /MicroMessenger/i],
  ['Instagram', /\bInstagram\b/],
  ['Messenger', /FBAN\/Messenger|Orca-Android/],
  ['Facebook', /\bFB(AN|AV|_IAB)\b/],
];

/** The app in whose own small browser a page is read, by the `userAgent`; `undefined` in a browser proper. */
export function inApp(userAgent: string): string | undefined {
  return APPS.find(([, mark]) => mark.test(userAgent))?.[0];
}
