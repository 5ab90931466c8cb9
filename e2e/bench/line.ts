import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';

/** Bytes that one answer sends before another has its turn. */
const TURN = 2000;

/**
 * The line between a server and a browser, narrow for everything that comes over it: the browser's own throttling
 * leaves out the scripts of workers.
 */
export class Line {
  /** When the line is free again, in milliseconds of `performance.now`. */
  private free = 0;

  /** Milliseconds before an answer begins; bytes a second that all answers share. */
  constructor(
    private readonly latency: number,
    private readonly bytes: number,
  ) {}

  /** Sends a body whose head is written, in turns with the other answers. */
  async send(response: ServerResponse, body: Buffer): Promise<void> {
    await sleep(this.latency);
    response.flushHeaders();
    for (let at = 0; at < body.length && !response.destroyed; at += TURN) {
      const part = body.subarray(at, at + TURN);
      await this.turn(part.length);
      response.write(part);
    }
    response.end();
  }

  private async turn(length: number): Promise<void> {
    this.free = Math.max(this.free, performance.now()) + (length / this.bytes) * 1000;
    await sleep(this.free - performance.now());
  }
}
