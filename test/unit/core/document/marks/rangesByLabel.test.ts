import assert from 'node:assert/strict';

import { rangesByLabel } from '../../../../../src/core/document/marks/rangesByLabel.ts';
import { emotion, judged, none } from '../../../../support/judgedPassages.ts';

suite('Places of each emotion', () => {
  const row = judged(30, 40);
  const passages = [
    judged(0, 5),
    judged(6, 9, none),
    judged(10, 15, emotion('fear')),
    judged(16, 20),
    { ...row, passage: { ...row.passage, kind: 'tableRow' } as const },
  ];

  test('are grouped in order, those of rows of a table too', () => {
    assert.deepEqual(
      [...rangesByLabel(passages, [])].map(([label, ranges]) => [label, ranges.map(({ start }) => start)]),
      [
        ['joy', [0, 16, 30]],
        ['fear', [10]],
      ],
    );
  });

  test('obey the filter', () => assert.deepEqual([...rangesByLabel(passages, ['fear']).keys()], ['fear']));
});
