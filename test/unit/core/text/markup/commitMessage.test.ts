import assert from 'node:assert/strict';

import { lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('A commit message', () => {
  test('is its subject and its body, which is Markdown', () => {
    assert.deepEqual(
      passagesIn('git-commit', lines('Stop the pain', '', 'It **hurts** when', '# a comment', 'it fails.')),
      [
        ['paragraph', 'Stop the pain', 'Stop the pain'],
        ['paragraph', 'It hurts when it fails.', lines('It **hurts** when', '# a comment', 'it fails.')],
      ],
    );
  });

  test('ends above the scissors and has no trailers', () => {
    const trailers = lines('Signed-off-by: A <a@b.c>', 'Co-authored-by: B <b@b.c>', 'Fixes: #3');
    const text = lines(
      'So glad',
      '',
      'Note: it stays.',
      '',
      trailers,
      '# ---- >8 ----',
      '# ------------------------ >8 ------------------------',
      'no',
    );
    assert.deepEqual(textsIn('git-commit', text), ['So glad', 'Note: it stays.']);
  });

  test('goes by the sign that comments begin with', () => {
    const scissors = '; ------------------------ >8 ------------------------';
    assert.deepEqual(textsIn('git-commit', lines('#1 hurts', '', '; no', scissors, 'no')), ['#1 hurts']);
  });

  test('of a subject that looks like a trailer is read', () => {
    assert.deepEqual(textsIn('git-commit', 'Fixes: the sad thing'), ['Fixes: the sad thing']);
  });
});
