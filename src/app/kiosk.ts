import { routeOf } from '../model/routes.ts';
import css from './kiosk.css?inline';

/** Larger text, and the start page once no one has touched the device for some minutes. */
export function startKiosk(minutes: number): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const touched = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(goHome, minutes * 60_000);
  };
  for (const event of ['pointerdown', 'keydown', 'wheel', 'scroll']) addEventListener(event, touched, { passive: true });
  touched();
}

function goHome(): void {
  const route = routeOf(location.pathname);
  if (route?.page === 'home' && scrollY === 0) return;
  localStorage.removeItem('disan.language');
  location.replace('/');
}
