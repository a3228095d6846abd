import assert from 'node:assert/strict';

import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('A screenplay', () => {
  test('has action and dialogue as passages, without who speaks and how', () => {
    const text = lines('He *weeps*.', '', 'MARTHA (V.O.)', '(softly)', 'It hurts.', '(beat)', 'Again.', '', 'CUT TO:');
    assert.deepEqual(passagesIn('fountain', text), [
      ['paragraph', 'He weeps.', 'He *weeps*.'],
      ['paragraph', 'It hurts.', 'It hurts.'],
      ['paragraph', 'Again.', 'Again.'],
    ]);
  });

  test('has scenes and sections as headings, but its title page is none', () => {
    const text = lines(
      'Title: No',
      'Author: No',
      '',
      '# Act',
      '',
      'INT. HOUSE - DAY',
      '',
      'Dark.',
      '',
      '.THE CELLAR',
      '',
      'Cold.',
    );
    assert.deepEqual(headingsIn('fountain', text), [
      [1, 'Act'],
      [3, 'INT. HOUSE - DAY'],
      [3, 'THE CELLAR'],
    ]);
    assert.deepEqual(textsIn('fountain', text), ['Dark.', 'Cold.']);
  });

  test('has no prose in notes, synopses and what is cut for now', () => {
    assert.deepEqual(
      textsIn('fountain', lines('So [[no]] glad. /* no', '', 'no */', '', '= no', '', 'End /* stays.')),
      ['So glad.', 'End /* stays.'],
    );
  });

  test('has lyrics and centred lines without their signs, and forced action', () => {
    assert.deepEqual(
      textsIn('fountain', lines('~Oh, love', '~oh, loss', '', '> The End <', '', '!SCANNING the room.')),
      ['Oh, love oh, loss', 'The End', 'SCANNING the room.'],
    );
  });
});
