import { isPlateHash } from '../model/routes.ts';

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says something in the page's status line, politely for screen readers; it goes after a while. */
export function announce(text: string): void {
  const line = document.querySelector<HTMLElement>('.status');
  if (!line) return;
  line.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    line.textContent = '';
  }, 5000);
}

/** Rejects where the browser has no clipboard for us, as on plain http. */
async function copy(text: string): Promise<void> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) throw new Error('No clipboard');
  await clipboard.writeText(text);
}

/** Shares the present address by the system's sheet, else copies it and says so. */
export async function sharePage(): Promise<void> {
  const url = isPlateHash(location.hash) ? location.href.replace(location.hash, '') : location.href;
  if (navigator.share) {
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return;
  }
  const { copied, copyFailed } = document.querySelector<HTMLElement>('[data-share]')?.dataset ?? {};
  await copy(url).then(
    () => announce(copied ?? ''),
    () => announce((copyFailed ?? '').replace('%', url)),
  );
}
