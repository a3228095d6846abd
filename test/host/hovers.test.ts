import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { analysed, closeAll, hoverText, openFile, withSetting } from '../support/extensionHost.ts';

suite('The hover', () => {
  teardown(closeAll);

  test('has every score of the passage, the verdict and the measured odds', async () => {
    const { document } = await openFile('story.md');
    const { model } = await analysed(document);
    const text = await hoverText(document, new vscode.Position(4, 10));
    for (const label of model?.labels ?? []) assert.ok(text.includes(label), label);
    assert.match(text, /Fear(?:, \d+ %|: \d+ of 100 people)/);
    assert.match(text, /of 100/i);
    assert.match(text, /--vscode-emotionLens-fear/);
  });

  test('stays away where no emotion is clear, and from headings', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    assert.equal(await hoverText(document, new vscode.Position(12, 10)), '');
    assert.equal(await hoverText(document, new vscode.Position(0, 3)), '');
  });

  test('has its own switch', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const text = await withSetting('emotionLens.hover.enabled', false, () =>
      hoverText(document, new vscode.Position(4, 10)),
    );
    assert.equal(text, '');
  });
});
