import assert from 'node:assert/strict';

import { ruleText } from '../../../../src/render/format/modelText.ts';

suite('From where on an emotion is clear', () => {
  const rule = { probability: 0.5, margin: 0.1, minimumWords: 3 };

  test('is told with its margin, where there is one', () => {
    assert.equal(ruleText(rule), 'from a probability of 50 %, 10 points ahead of the next, in 3 words or more');
    assert.equal(ruleText({ ...rule, margin: 0 }), 'from a probability of 50 %, in 3 words or more');
  });

  test('tells that labels have limits of their own', () =>
    assert.match(
      ruleText({ ...rule, labels: { grief: 0.2 } }),
      /^from a probability of 50 % \(single labels have limits/,
    ));
});
