import { format } from 'node:util';
import Mocha from 'mocha';

import { hostMark } from '../support/hostMark.ts';
import { TallyReporter } from '../support/tallyReporter.ts';

/** Runs in the extension host: mocha over the test files `load` brings in. Rejects when a test failed. */
export async function runMocha(load: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(hostMark + format(...args));
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 30_000,
    retries: 1,
    reporter: TallyReporter,
    color: false,
    forbidOnly: true,
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
