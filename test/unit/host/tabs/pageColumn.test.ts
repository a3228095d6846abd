import assert from 'node:assert/strict';

import { columnBeside, columnOfPages } from '../../../../src/host/tabs/pageColumn.ts';
import { TabInputWebview, ViewColumn, window } from '../../../support/vscode.ts';

/** Groups from the left, each with what its tabs are; the one with the focus in capitals. */
function open(...groups: readonly ('text' | 'page' | 'TEXT' | 'PAGE')[]): void {
  window.tabGroups.all = groups.map((kind, index) => ({
    viewColumn: index + 1,
    isActive: kind === kind.toUpperCase(),
    tabs: [{ input: kind.toLowerCase() === 'page' ? new TabInputWebview('mainThreadWebview-emotionLens.trial') : {} }],
  }));
}

suite('A page opens', () => {
  teardown(() => (window.tabGroups.all = []));

  test('beside a text where another page is, and makes no third column', () => {
    open('TEXT');
    assert.equal(columnBeside(), ViewColumn.Beside);
    open('page', 'TEXT');
    assert.equal(columnBeside(), 1);
    open('text', 'page', 'TEXT');
    assert.equal(columnBeside(), 2);
    open('text', 'TEXT');
    assert.equal(columnBeside(), 1);
    open('PAGE');
    assert.equal(columnBeside(), ViewColumn.Beside);
  });

  test('in front where it stands for itself, but with another page', () => {
    open('text', 'TEXT');
    assert.equal(columnOfPages(), ViewColumn.Active);
    open('TEXT', 'page');
    assert.equal(columnOfPages(), 2);
    open('page', 'PAGE');
    assert.equal(columnOfPages(), ViewColumn.Active);
  });
});
