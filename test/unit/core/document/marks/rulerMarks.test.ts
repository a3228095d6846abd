import assert from 'node:assert/strict';

import { rulerMarks } from '../../../../../src/core/document/marks/rulerMarks.ts';
import { emotion } from '../../../../support/judgedPassages.ts';
import { passagesOf } from '../../../../support/longDocuments.ts';

suite('Marks in the ruler', () => {
  const passages = passagesOf(1000, (index) => (index % 2 === 0 ? emotion('joy', 0.6 + (index % 7) / 20) : undefined));

  test('are all there are while there is room', () => {
    assert.deepEqual(
      rulerMarks(passages, [], 500),
      passages.filter(({ verdict }) => verdict?.kind === 'emotion'),
    );
  });

  test('are the strongest of each stretch where there are more, in order', () => {
    const marks = rulerMarks(passages, [], 50);
    assert.equal(marks.length, 50);
    const places = marks.map((judged) => passages.indexOf(judged));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.equal(places[0], 6);
  });

  test('obey the filter', () => assert.deepEqual(rulerMarks(passages, ['fear'], 50), []));
});
