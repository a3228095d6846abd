import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

import type { Tally } from './tally.ts';

/** Mocha's spec reporter, and the tally as JSON in the file EMOTION_LENS_TALLY names. */
export class TallyReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env['EMOTION_LENS_TALLY'];
    let repeated = 0;
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      repeated += 1;
      console.log(`  tried again: ${test.fullTitle()}: ${error.message}`);
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      const tally: Tally = { passed: passes, failed: failures, skipped: pending, repeated };
      if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
    });
  }
}

// Mocha looks for a reporter here.
export default TallyReporter;
