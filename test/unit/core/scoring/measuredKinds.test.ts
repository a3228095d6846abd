import assert from 'node:assert/strict';

import fc from 'fast-check';

import { behaviourOf, kindFiguresOf } from '../../../../src/core/scoring/measuredKinds.ts';
import { behaviourTable, kindTable } from '../../../../src/render/model/measuredTables.ts';

const kinds = {
  fiction: { accuracy: 0.75, named: 0.5, rightWhenNamed: 0.9, falselyNamed: 0.03, rows: 40, neutralRows: 82 },
  tweets: { accuracy: 0.9, rows: 2000 },
};

suite('What was measured by kind', () => {
  test('is read from a model’s figures, and what makes no sense is left out', () => {
    assert.deepEqual(kindFiguresOf({ fiction: { ...kinds.fiction, named: 2 } }), [
      { name: 'fiction', accuracy: 0.75, rightWhenNamed: 0.9, falselyNamed: 0.03, rows: 40, neutralRows: 82 },
    ]);
    assert.deepEqual(behaviourOf({ kinds: { irony: { cases: 4, passed: 3 }, names: { cases: 4, passed: 5 } } }), [
      { name: 'irony', cases: 4, passed: 3 },
    ]);
  });

  test('takes any value without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.ok(Array.isArray(kindFiguresOf(value)));
        assert.ok(Array.isArray(behaviourOf({ kinds: value })));
      }),
    );
  });

  test('has a row for each kind of text, with a dash where nothing was measured', () => {
    const rows = kindTable(kindFiguresOf(kinds)).split('\n').slice(2);
    assert.match(rows[0] ?? '', /fiction \| 40 \| 75(\.0)? % \| 50(\.0)? % \| 90(\.0)? % \| 82 \| 3(\.0)? %/);
    assert.match(rows[1] ?? '', /tweets \| 2,000 \| 90(\.0)? % \| – \| – \| 0 \| –/);
  });

  test('sums the cases of every kind of behaviour', () => {
    const table = behaviourTable([
      { name: 'irony', cases: 4, passed: 3 },
      { name: 'names', cases: 6, passed: 6 },
    ]);
    assert.match(table, /all \| 10 \| 9 \| 90(\.0)? %/);
  });
});
