import assert from 'node:assert/strict';

import { modelLabels } from '../../../../../src/core/scoring/model/modelLabels.ts';

const of = (...labels: readonly unknown[]): string => {
  const found = modelLabels({ id2label: Object.fromEntries(labels.map((label, index) => [index, label])) });
  return 'labels' in found
    ? found.labels.join(', ')
    : found.problem('emotions').replace('The config.json in "emotions" ', '').replace(/\.$/, '');
};

suite('The labels of a model', () => {
  test('are taken in the order of their numbers', () => {
    assert.equal(of('joy', 'sadness', 'no emotion'), 'joy, sadness, no emotion');
    const found = modelLabels({ id2label: { 1: 'b', 0: 'a' } });
    assert.deepEqual(found, { labels: ['a', 'b'] });
  });

  test('are one at least, each with a name', () => {
    assert.match(of(), /^names no labels: it needs an id2label$/);
    for (const id2label of [undefined, null, 5, 'joy', ['joy']]) assert.ok('problem' in modelLabels({ id2label }));
    assert.deepEqual([of('joy', ' '), of('joy', 5)], ['names no label 1', 'names no label 1']);
    assert.ok('problem' in modelLabels({ id2label: { 1: 'joy' } }));
  });

  test('are told apart, in either case', () => {
    assert.equal(of('joy', 'fear', 'joy'), 'names the label "joy" twice');
    assert.equal(of('joy', 'Joy '), 'names the label "Joy " twice');
  });

  test('are as many, as long and on one line as there is room for', () => {
    const thousand = Array.from({ length: 1_000 }, (_, index) => `label ${index}`);
    assert.equal(of(...thousand).split(', ').length, 1_000);
    assert.match(of(...thousand, 'more'), /^names 1,001 labels, more than the 1,000 /);
    const million = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, index) => [index, `label ${index}`]));
    const found = modelLabels({ id2label: million });
    assert.match('problem' in found ? found.problem('emotions') : '', /names 1,000,000 labels/);
    for (const label of ['x'.repeat(101), 'x'.repeat(1_000_000), 'a\nb', 'a\u001b[2J']) {
      assert.match(of('joy', label), /^has a label 1 that is no name/);
      assert.ok(of('joy', label).length < 120);
    }
    assert.equal(of('x'.repeat(100)), 'x'.repeat(100));
  });
});
