import 'mocha/mocha.js';

import { hostMark, tallyMark } from '../support/hostMark.ts';
import type { Tally } from '../support/tally.ts';

/** Runs in an extension host in a browser: mocha over the test files `load` brings in. Rejects when a test failed. */
export async function runMocha(load: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = (first: unknown = '', ...rest: unknown[]) =>
    console.log(hostMark + filled(String(first), rest));
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, retries: 1, reporter: Mocha.reporters.Spec, color: false });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  load();
  const tally = await new Promise<Tally>((resolve) => {
    let repeated = 0;
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending, repeated });
    });
    runner.on('retry', (test, error) => {
      repeated += 1;
      console.log(`${hostMark}  tried again: ${test.fullTitle()}: ${error.message}`);
    });
  });
  console.log(tallyMark + JSON.stringify(tally));
  if (tally.failed > 0) throw new Error(`${tally.failed} failed`);
}

/** As `format` of Node does it, as far as mocha needs it. */
function filled(text: string, values: unknown[]): string {
  const whole = text.replaceAll(/%[sd]/g, () => String(values.shift()));
  return [whole, ...values.map(String)].join(' ');
}
