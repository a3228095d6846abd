import assert from 'node:assert/strict';

import { arcOf } from '../../../../src/core/document/arc/arc.ts';
import { arcFile } from '../../../../src/render/arc/arcFile.ts';
import { isCalm } from '../../../../src/render/arc/calmArc.ts';
import { manuscriptArc } from '../../../../src/view/manuscript/manuscriptArc.ts';
import { passagesOf, unread } from '../../../support/longDocuments.ts';
import { calmArc, novelArc } from '../../../support/panels.ts';

const [calm, novel] = [calmArc ?? assert.fail(), novelArc ?? assert.fail()];

suite('An arc without a clear emotion', () => {
  test('is one of a text that was read', () => {
    const pending = passagesOf(100, () => undefined).map(unread);
    const nothingRead = arcOf({ passages: pending, sections: [] }, calm.labels, []);
    assert.deepEqual([calm.arc, novel.arc, nothingRead].map(isCalm), [true, false, false]);
  });

  test('is no picture in a file, where the line below the title says it', () => {
    const file = arcFile(
      [{ title: 'A', summary: '7 words · 0 with a clear emotion', arc: calm.arc }],
      calm.labels,
      'M',
    );
    assert.match(file, /0 with a clear emotion/);
    assert.doesNotMatch(file, /arc-picture|words to each side/);
  });

  test('is a sentence in the chart of a manuscript too', () => {
    const data = { title: 'A', labels: calm.labels, chapters: [], orders: [], order: '', told: [] };
    const drawn = (emotions: readonly string[]): string =>
      manuscriptArc(
        { ...data, arc: calm, emotions },
        { table: false, method: false, most: 1 },
        { width: 400, height: 400, isWide: true },
      );
    assert.match(drawn([]), /Nothing stands out: no passage here has a clear emotion/);
    assert.match(drawn(['joy']), /No passage has one of the emotions in the filter/);
    assert.doesNotMatch(drawn([]), /<svg/);
  });
});
