import assert from 'node:assert/strict';

import { meantCharacter } from '../../../../../src/core/text/passage/caret.ts';

/** The line from the place on that a caret at its begin means. */
function meant(line: string, character = 0): string {
  return line.slice(meantCharacter(line, character));
}

suite('A caret', () => {
  test('before the marks of a line means its first word', () => {
    const lines = ['> so it is', '2. so it is', '  - so it is', '> 1) so it is', '- [x] so it is', '- [ ] so it is'];
    for (const line of [...lines, '| so it is', '// so it is', '   * so it is', '**so it is', '  so it is'])
      assert.equal(meant(line), 'so it is', line);
  });

  test('anywhere else means where it is', () => {
    assert.deepEqual([meant('so it is'), meant('1.5 times'), meant('x] so')], ['so it is', '1.5 times', 'x] so']);
    assert.deepEqual([meant('> so it is', 5), meant('> so it is', 10)], ['it is', '']);
    for (const line of ['', '>', '---', '  ']) assert.equal(meant(line), line);
  });
});
