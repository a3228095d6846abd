import assert from 'node:assert/strict';

import { distributionMarkdown } from '../../../../src/render/distribution/table.ts';

suite('The distribution as Markdown', () => {
  test('is a table with a row for each emotion and one without', () => {
    const rows = [
      { label: 'joy', share: 0.25, words: 10, passages: 1 },
      { share: 0.75, words: 1_030, passages: 12 },
    ];
    assert.deepEqual(distributionMarkdown({ rows }).split('\n'), [
      '| Emotion | Share | Words | Passages |',
      '| --- | ---: | ---: | ---: |',
      '| joy | 25.0 % | 10 | 1 |',
      '| no clear emotion | 75.0 % | 1,030 | 12 |',
      '',
    ]);
  });

  test('takes a label for text, not for markup', () => {
    const rows = [{ label: 'a|b*', share: 1, words: 1, passages: 1 }];
    assert.match(distributionMarkdown({ rows }), /a&#124;b&#42;/);
  });
});
