import assert from 'node:assert/strict';
import fc from 'fast-check';

import { amountOf, emotionGateOf, shareGateOf } from '../../../../src/core/findings/gate.ts';

suite('A gate', () => {
  test('for an emotion has a limit in hundredths of people, in percent or as a fraction', () => {
    for (const written of ['anger>80', 'anger > 0.8', ' anger>80%', 'anger>.8', 'anger>80.0 %'])
      assert.deepEqual(emotionGateOf(written), {
        gate: { type: 'emotion', emotion: 'anger', limit: 0.8, inclusive: false },
      });
  });

  test('may take the limit in, or have none', () => {
    assert.deepEqual(emotionGateOf('any>=90'), {
      gate: { type: 'emotion', emotion: 'any', limit: 0.9, inclusive: true },
    });
    assert.deepEqual(emotionGateOf('any≥90'), emotionGateOf('any>=90'));
    assert.deepEqual(emotionGateOf('very angry'), {
      gate: { type: 'emotion', emotion: 'very angry', limit: 0, inclusive: true },
    });
  });

  test('for a share has the most that may be', () => {
    for (const written of ['anger=10%', 'anger = 0.1', 'anger<=10'])
      assert.deepEqual(shareGateOf(written), { gate: { type: 'share', emotion: 'anger', most: 0.1 } });
    assert.deepEqual(shareGateOf('none=0'), { gate: { type: 'share', emotion: 'none', most: 0 } });
  });

  test('says what is wrong with it', () => {
    for (const written of ['', '>0.8', 'anger>>1', 'anger=0.8', 'anger<0.8', 'a'.repeat(10_000)])
      assert.deepEqual(emotionGateOf(written), { problem: 'form' });
    for (const written of ['', '=10%', 'anger', 'anger>10%', 'a'.repeat(10_000)])
      assert.deepEqual(shareGateOf(written), { problem: 'form' });
    for (const amount of ['', 'x', '-1', '101', '1e3', '٣', '0x1', 'NaN', 'Infinity'])
      assert.deepEqual(emotionGateOf(`anger>${amount}`), { problem: 'number' });
    assert.deepEqual(emotionGateOf('anger>1'), { problem: 'unit' });
    assert.deepEqual(shareGateOf('anger=1.0'), { problem: 'unit' });
    assert.deepEqual(amountOf('1%'), 0.01);
  });

  test('whatever is written, is one or a problem, its numbers between 0 and 1', () => {
    const parts = fc.constantFrom(
      'anger',
      ' ',
      '>',
      '=',
      '≥',
      '0',
      '.',
      '8',
      '%',
      '1',
      '-',
      'é',
      '😠',
      '\n',
      '9'.repeat(40),
    );
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(written, (text) => {
        const [emotion, share] = [emotionGateOf(text), shareGateOf(text)];
        if ('gate' in emotion)
          assert(emotion.gate.limit >= 0 && emotion.gate.limit <= 1 && emotion.gate.emotion !== '');
        if ('gate' in share) assert(share.gate.most >= 0 && share.gate.most <= 1 && share.gate.emotion !== '');
      }),
      { numRuns: 2000 },
    );
  });
});
