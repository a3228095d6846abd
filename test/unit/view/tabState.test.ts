import assert from 'node:assert/strict';

import { comparisonState, reportState } from '../../../src/view/tabState.ts';

suite('What a tab leaves behind', () => {
  test('a report is found again by its document, and a comparison by both drafts', () => {
    const look = { scope: 'document', table: false };
    assert.equal(reportState({ ...look, document: 'file:///a.md' })?.document, 'file:///a.md');
    assert.equal(reportState({ ...look, document: 'file:///a.md', voice: 'dialogue' })?.voice, 'dialogue');
    const drafts = { document: 'file:///a.md', older: 'file:///b.md' };
    assert.deepEqual(comparisonState(drafts), drafts);
  });

  test('anything else is no state', () => {
    for (const value of [undefined, null, 'file:///a.md', [], {}, { document: 3 }, { document: 'a', voice: 'choir' }]) {
      assert.equal(reportState(value), undefined);
      assert.equal(comparisonState(value), undefined);
    }
    assert.equal(comparisonState({ document: 'file:///a.md' }), undefined);
  });
});
