/**
 * Prints pages on A4 with Chromium: the one that `CHROMIUM_PATH` names, else Playwright's own. Without either
 * there are no prints, which is no error: the pages themselves can be printed.
 */
export async function printPages(pages: readonly string[]): Promise<Uint8Array[]> {
  const { chromium } = await import('@playwright/test');
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium
    .launch({ args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], ...(executablePath ? { executablePath } : {}) })
    .catch(() => undefined);
  if (!browser) return [];
  try {
    const prints: Uint8Array[] = [];
    for (const html of pages) {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.setContent(html, { waitUntil: 'load' });
      prints.push(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
      await page.close();
    }
    return prints;
  } finally {
    await browser.close();
  }
}
