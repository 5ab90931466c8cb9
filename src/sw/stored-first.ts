import { Strategy, type StrategyOptions } from 'workbox-strategies/Strategy.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';

/**
 * What is stored, else the network, for files that never change. What came is stored `later` (milliseconds), from the
 * browser's own cache: a page that waits for it shares neither the line nor the processor with the copy.
 */
export class StoredFirst extends Strategy {
  constructor(options: StrategyOptions, private readonly later: number) {
    super(options);
  }

  protected async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const stored = await handler.cacheMatch(request);
    if (stored) return stored;
    const response = await handler.fetch(request);
    if (response.ok) void handler.waitUntil(this.keep(request, handler)).catch(() => undefined);
    return response;
  }

  private async keep({ url }: Request, handler: StrategyHandler): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.later));
    await handler.fetchAndCachePut(new Request(url, { cache: 'force-cache' }));
  }
}
