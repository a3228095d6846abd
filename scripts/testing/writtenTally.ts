import { existsSync, readFileSync } from 'node:fs';

import { addTallies, noTests, parseTally, type Tally } from '../../test/support/tally.ts';

const oneFailed: Tally = { ...noTests, failed: 1 };

/** What a run of tests wrote down that it came to. One that wrote nothing, or ended badly though no test failed, did not do its work: a failure. */
export function writtenTally(file: string, endedWell: boolean): Tally {
  const tally = existsSync(file) ? parseTally(readFileSync(file, 'utf8')) : undefined;
  if (tally === undefined) return oneFailed;
  return endedWell || tally.failed > 0 ? tally : addTallies(tally, oneFailed);
}
