import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the report with one line that a log can be searched for. */
export default class ClosingLine implements Reporter {
  private readonly counts: Record<TestResult['status'], number> = { passed: 0, failed: 0, timedOut: 0, skipped: 0, interrupted: 0 };

  onTestEnd(_test: TestCase, result: TestResult): void {
    this.counts[result.status] += 1;
  }

  onEnd({ status, duration }: FullResult): void {
    const { passed, failed, timedOut, skipped, interrupted } = this.counts;
    const seconds = Math.round(duration / 1000);
    console.log(`e2e: ${status}: ${passed} passed, ${failed + timedOut + interrupted} failed, ${skipped} skipped in ${seconds} s`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
