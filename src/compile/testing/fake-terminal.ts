import type { Terminal } from '../cli.ts';

/** A terminal that keeps what is written to it. */
export class FakeTerminal implements Terminal {
  readonly printed: string[] = [];
  readonly complained: string[] = [];

  out(line: string): void {
    this.printed.push(line);
  }

  err(line: string): void {
    this.complained.push(line);
  }
}
