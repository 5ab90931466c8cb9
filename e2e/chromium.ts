import { existsSync } from 'node:fs';

/** The browser that the environment names, or that of the system; else (`undefined`) Playwright's own. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Chromium's sandbox does not run as root. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
