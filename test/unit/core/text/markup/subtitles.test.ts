import assert from 'node:assert/strict';

import { lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('Subtitles', () => {
  test('that make a sentence together are one passage, from the first cue to the last', () => {
    const text = lines(
      '1',
      '00:00:01,000 --> 00:00:02,000',
      '<i>I am so</i>',
      '',
      '2',
      '00:00:02,500 --> 00:00:04,000',
      'glad.',
    );
    assert.deepEqual(passagesIn('srt', text), [
      ['paragraph', 'I am so glad.', lines('I am so</i>', '', '2', '00:00:02,500 --> 00:00:04,000', 'glad.')],
    ]);
  });

  test('part where a silence stands, or another speaks', () => {
    const text = lines(
      '00:01.000 --> 00:02.000',
      'Where are',
      '',
      '00:09.000 --> 00:10.000',
      '- you now?',
      '- MARTHA: Here!',
    );
    assert.deepEqual(textsIn('vtt', text), ['Where are', 'you now?', 'Here!']);
  });

  test('have no prose in sounds, notes, styles and settings', () => {
    const text = lines(
      'WEBVTT - no',
      '',
      'NOTE',
      'no',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      '00:01.000 --> 00:02.000 align:start',
      '{\\an8}<v Roger>So [door slams] &amp; sad. ♪',
    );
    assert.deepEqual(textsIn('vtt', text), ['So & sad.']);
  });

  test('may follow each other without an empty line', () => {
    const text = lines('1', '00:00:01,000 --> 00:00:02,000', 'One.', '2', '00:00:02,000 --> 00:00:03,000', 'Two.');
    assert.deepEqual(textsIn('srt', text), ['One.', 'Two.']);
  });
});
