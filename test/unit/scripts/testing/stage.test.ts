import assert from 'node:assert/strict';

import { besideEachOther, runTogether, type Stage } from '../../../../scripts/testing/stage.ts';

const stage = (name: string, rest: Partial<Stage> = {}): Stage => ({
  name,
  command: [process.execPath, '-e', ''],
  minutes: 1,
  ...rest,
});

suite('Stages of npm test', () => {
  test('run alone but where one may run beside the stage before it', () => {
    const groups = besideEachOther([stage('a'), stage('b'), stage('c', { beside: true }), stage('d')]);
    assert.deepEqual(
      groups.map((group) => group.map(({ name }) => name)),
      [['a'], ['b', 'c'], ['d']],
    );
  });

  test('keep their order and their verdicts when they run together, in what is printed too', async () => {
    const printed: string[] = [];
    const fails = stage('fails', { command: [process.execPath, '-e', 'process.exit(3)'] });
    const lacks = stage('lacks', { missing: 'There is no window here.' });
    const says = stage('says', { command: [process.execPath, '-e', 'console.log("so")'] });
    const results = await runTogether([fails, says, lacks], (text) => printed.push(text));
    assert.deepEqual(
      results.map(({ name, tally, remark }) => [name, tally.passed, tally.failed, tally.skipped, remark]),
      [
        ['fails', 0, 1, 0, 'exit code 3'],
        ['says', 1, 0, 0, undefined],
        ['lacks', 0, 0, 1, 'not run: There is no window here.'],
      ],
    );
    assert.deepEqual(printed, [
      '\n── fails ──',
      '\n── says ──\nso\n',
      '\n── lacks ──\nNOT RUN: There is no window here.',
    ]);
  });
});
