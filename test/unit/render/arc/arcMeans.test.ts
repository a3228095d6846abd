import assert from 'node:assert/strict';

import type { Arc } from '../../../../src/core/document/arc/arc.ts';
import { arcMeans, points, relativeText } from '../../../../src/render/arc/arcMeans.ts';

const arc: Arc = {
  words: 10,
  window: 1,
  lanes: [
    { label: 'joy', curve: [0.1, null, 0.3] },
    { label: 'fear', curve: [null, null] },
  ],
  points: [],
  quiet: [],
  marks: [],
};

suite('The means of an arc', () => {
  test('are over what has been read, and 0 where nothing was', () => {
    assert.deepEqual(arcMeans(arc), [0.2, 0]);
  });

  test('are named in words, with what a lane reaches', () => {
    const text = relativeText(arc, [0.2, 0], 0.3);
    assert.match(text, /\(joy 20\.0 %, fear 0 %\)/);
    assert.match(text, /30 percentage points up and down/);
  });

  test('leave a difference with its sign, and none for 0', () => {
    assert.deepEqual([0.031, -0.2, 0.000_4, -0.000_4].map(points), ['+3.1', '−20.0', '0.0', '0.0']);
  });
});
