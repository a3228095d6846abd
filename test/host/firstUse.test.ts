import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { checkedIntents } from '../../src/core/document/analysis/intent.ts';
import { analysisOfVoice } from '../../src/core/document/analysis/voice.ts';
import { analysed, closeAll, eventually, openFile, parts, told, verdicts } from '../support/extensionHost.ts';

const run = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`emotionLens.${name}`);

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document !== undefined);
  return document;
}

suite('The sample story', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
  });

  test('has something of all there is to see, and is no file', async () => {
    await run('openSample');
    const document = activeDocument();
    assert.deepEqual([document.uri.scheme, document.languageId], ['untitled', 'markdown']);
    const analysis = await analysed(document);
    const named = new Set(verdicts(analysis));
    for (const label of analysis.model?.labels ?? []) assert.ok(named.has(label), label);
    assert.ok(named.has('belowThreshold'));
    assert.equal(analysis.ignored.length, 1);
    assert.deepEqual(
      new Set(
        checkedIntents(analysis.intents, analysis.passages, analysis.model?.labels ?? []).map(({ state }) => state),
      ).size,
      3,
    );
    const dialogue = analysisOfVoice(analysis, 'dialogue').passages;
    assert.ok(dialogue.length > 0 && dialogue.length < analysis.passages.length);
  });

  test('is opened once, and once more where it was changed', async () => {
    await run('openSample');
    const first = activeDocument();
    await openFile('story.md');
    await run('openSample');
    assert.equal(activeDocument(), first);
  });
});

suite('A paused document', () => {
  teardown(closeAll);

  test('has no analysis until it is resumed, or asked for', async () => {
    const { documents } = await parts();
    const { document } = await openFile('story.md');
    await analysed(document);
    await run('pause');
    assert.equal(documents.of(document), undefined);
    assert.deepEqual(await told(() => run('whyNothing')), ['Emotions are paused in this document.']);
    await run('pause');
    await eventually(documents.onDidChange, () => documents.of(document));
    await run('pause');
    await run('classifyDocument');
    assert.ok(documents.of(document) !== undefined);
  });
});

suite('Why there is nothing to see', () => {
  teardown(closeAll);

  test('is said in one sentence', async () => {
    await openFile('plain.py', 'print("I am so happy")\n');
    const [python = ''] = await told(() => run('whyNothing'));
    assert.match(python, /language “python” are not read by themselves/);
    const { document } = await openFile('story.md');
    await analysed(document);
    const [story = ''] = await told(() => run('whyNothing'));
    assert.match(story, /^4 passages have a clear emotion here; of the others /);
  });
});
