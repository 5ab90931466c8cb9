// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { announce, sharePage } from './share.ts';

const writeText = vi.fn<(text: string) => Promise<void>>();

function status(): string | null {
  return document.querySelector('.status')?.textContent ?? null;
}

function give(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

beforeEach(() => {
  vi.useFakeTimers();
  document.title = 'Đình Thử';
  document.body.innerHTML = '<button data-share data-copied="Copied" data-copy-failed="Failed: %"></button><p class="status"></p>';
  writeText.mockReset().mockResolvedValue();
  give('share', undefined);
  give('clipboard', { writeText });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('announce', () => {
  it('says it in the status line', () => {
    announce('Đã chép');
    expect(status()).toBe('Đã chép');
  });

  it('is gone after five seconds', () => {
    announce('Đã chép');
    vi.advanceTimersByTime(4999);
    expect(status()).toBe('Đã chép');
    vi.advanceTimersByTime(1);
    expect(status()).toBe('');
  });

  it('does not take away what was said after it', () => {
    announce('Một');
    vi.advanceTimersByTime(3000);
    announce('Hai');
    vi.advanceTimersByTime(2000);
    expect(status()).toBe('Hai');
  });

  it('says the same thing again for five seconds', () => {
    announce('Một');
    vi.advanceTimersByTime(3000);
    announce('Một');
    vi.advanceTimersByTime(2000);
    expect(status()).toBe('Một');
  });

  it('does nothing on a page without a status line', () => {
    document.body.replaceChildren();
    expect(() => announce('Một')).not.toThrow();
  });
});

describe('sharePage', () => {
  it('copies the address and says so', async () => {
    await sharePage();
    expect([writeText.mock.calls, status()]).toEqual([[[location.href]], 'Copied']);
  });

  it('shares no plate: who opens the address stands elsewhere', async () => {
    history.replaceState(null, '', '#at=cong');
    onTestFinished(() => history.replaceState(null, '', location.pathname));
    const copied = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText: copied } });
    await sharePage();
    expect(copied).toHaveBeenCalledWith(location.href.replace('#at=cong', ''));
  });

  it('shows the address where it cannot be copied', async () => {
    writeText.mockRejectedValue(new Error('NotAllowedError'));
    await sharePage();
    expect(status()).toBe(`Failed: ${location.href}`);
  });

  it('gives title and address to the sheet of the system, and copies nothing', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    give('share', share);
    await sharePage();
    expect(share.mock.calls).toEqual([[{ title: 'Đình Thử', url: location.href }]]);
    expect(writeText).not.toHaveBeenCalled();
  });

  it('says nothing where the visitor closes that sheet', async () => {
    give('share', vi.fn().mockRejectedValue(new DOMException('', 'AbortError')));
    await expect(sharePage()).resolves.toBeUndefined();
    expect(status()).toBe('');
  });

  it('shows the address where there is no clipboard, as on plain http', async () => {
    give('clipboard', undefined);
    await sharePage();
    expect(status()).toBe(`Failed: ${location.href}`);
  });

  it('is silent on a page without a share button', async () => {
    document.querySelector('[data-share]')?.remove();
    await sharePage();
    expect(status()).toBe('');
  });
});
