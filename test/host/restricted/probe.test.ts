import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('The extension host', () => {
  test('does not trust', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
