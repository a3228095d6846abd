import assert from 'node:assert/strict';

import { edgeOf } from '../../../../../src/core/findings/assertions/edge.ts';
import type { ReadPassage } from '../../../../../src/core/findings/assertions/readFile.ts';
import { fileStart } from '../../../../../src/core/findings/place.ts';

function read(words: number, label?: string): ReadPassage {
  return {
    passage: { range: { start: 0, end: 1 }, kind: 'paragraph', text: 'x', words, section: 0, pieces: [] },
    verdict: label === undefined ? { kind: 'none', reason: 'neutral' } : { kind: 'emotion', label, probability: 0.9 },
    place: fileStart,
  };
}

suite('The end of a text', () => {
  const labels = ['joy', 'fear'];
  const lead = (...passages: readonly ReadPassage[]): unknown => {
    const { words, lead: found } = edgeOf(passages, 'ends', labels);
    return [words, found?.label];
  };

  test('is its last tenth, at least a hundred words, and half of a short one', () => {
    const novel = [read(8_000, 'joy'), read(1_200, 'fear'), read(600, 'joy'), read(400)];
    assert.deepEqual(lead(...novel), [2_200, 'fear']);
    assert.deepEqual(lead(read(500, 'joy'), read(60, 'fear'), read(40)), [100, 'fear']);
    assert.deepEqual(lead(read(50, 'joy'), read(40, 'fear'), read(40)), [80, 'fear']);
    assert.deepEqual(lead(), [0, undefined]);
  });

  test('has no emotion where two have as many words, or none has a tenth', () => {
    assert.deepEqual(lead(read(400), read(50, 'joy'), read(50, 'fear')), [100, undefined]);
    assert.deepEqual(lead(read(9, 'joy'), read(91)), [91, undefined]);
    assert.deepEqual(lead(read(400), read(9, 'joy'), read(91)), [100, undefined]);
  });
});
