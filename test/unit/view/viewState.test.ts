import assert from 'node:assert/strict';

import { drawnChart, initialState, shownScope, viewState } from '../../../src/view/viewState.ts';
import { chart, novel, panel, rowsOf } from '../../support/panels.ts';

suite('How the page looks', () => {
  test('what a page left behind is taken up, anything else begins anew', () => {
    assert.deepEqual(viewState({ scope: 'selection', table: true }), { scope: 'selection', table: true });
    const chosen = { scope: 'document', table: false, section: '0 Dawn', relative: true, own: true, method: true };
    assert.deepEqual(viewState({ ...chosen, more: 1 }), chosen);
    for (const value of [undefined, null, 'table', { scope: 'workspace', table: true }, { scope: 'document' }])
      assert.deepEqual(viewState(value), initialState);
  });

  test('a scope without content gives way to the other one', () => {
    const { document: _, ...withoutDocument } = panel({ selection: novel });
    assert.equal(shownScope(withoutDocument, initialState), 'selection');
    assert.equal(shownScope(panel(), { scope: 'selection', table: false }), 'document');
    assert.equal(shownScope(panel({ selection: novel }), { scope: 'selection', table: false }), 'selection');
  });

  test('there is nothing to draw without prose, without labels, in another language and when switched off', () => {
    const foreign = chart({
      passages: 2,
      words: 9,
      rows: rowsOf({ joy: [0, 0] }, [9, 2]),
      reasons: [{ reason: 'notEnglish', passages: 2 }],
    });
    assert.equal(drawnChart(panel(), initialState), novel);
    for (const document of [chart(), chart({ passages: 2, words: 9 }), foreign])
      assert.equal(drawnChart(panel({ document }), initialState), undefined);
    assert.equal(drawnChart(panel({ enabled: false }), initialState), undefined);
  });
});
