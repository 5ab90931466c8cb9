import { expect, it } from 'vitest';
import { inApp } from './in-app.ts';

const PHONE = 'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';

it.each([
  [`${PHONE} Zalo android/24110012 ZaloTheme/light ZaloLanguage/vi`, 'Zalo'],
  [`${PHONE} MicroMessenger/8.0.50.2700 Language/zh_CN`, 'WeChat'],
  [`${PHONE} Instagram 350.0.0.30.100 Android`, 'Instagram'],
  [`${PHONE} [FB_IAB/FB4A;FBAV/480.0.0.54.88;]`, 'Facebook'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) AppleWebKit/605.1.15 [FBAN/MessengerForiOS;FBAV/470.0]', 'Messenger'],
])('knows %s', (userAgent, app) => {
  expect(inApp(userAgent)).toBe(app);
});

it.each([PHONE.replace('; wv', ''), 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1'])(
  'takes %s for a browser',
  (userAgent) => {
    expect(inApp(userAgent)).toBeUndefined();
  },
);
