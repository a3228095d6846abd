import assert from 'node:assert/strict';

import { languageOf } from '../../../../src/host/common/documentLanguage.ts';
import { Uri } from '../../../support/vscode.ts';

const named = (path: string, languageId = 'plaintext'): Parameters<typeof languageOf>[0] =>
  Object({ languageId, uri: Uri.parse(`file:${path}`) });

suite('The language a document is read in', () => {
  test('is the editor’s, where that knows one', () => {
    assert.equal(languageOf(named('/a.po', 'markdown')), 'markdown');
  });

  test('is plain text where the name says nothing else', () => {
    for (const path of ['/a.txt', '/LICENSE', '/Untitled-1', '/a.b/notes', '/chapter.one'])
      assert.equal(languageOf(named(path)), 'plaintext', path);
  });

  test('is what the ending says of a file that is plain text to the editor alone', () => {
    for (const [path, language] of [
      ['/a.po', 'po'],
      ['/a.SRT', 'srt'],
      ['/a.csv', 'csv'],
      ['/a.org', 'org'],
      ['/a.qmd', 'quarto'],
    ] as const)
      assert.equal(languageOf(named(path)), language);
  });

  test('is the editor’s of a cell, whatever its notebook is called', () => {
    const uri = Uri.parse('vscode-notebook-cell:/book.ipynb#W0');
    assert.equal(languageOf(Object({ languageId: 'plaintext', uri })), 'plaintext');
  });
});
