import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  hoverText,
  labels,
  openText,
  textAt,
  textsRead,
  verdicts,
  workspaceFile,
} from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const afraid = 'I was terrified of the dark shape that moved behind the door.';

function run(name: string, ...args: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`emotionLens.${name}`, ...args);
}

suite('A corrected label', () => {
  teardown(async () => {
    for (const text of [happy, afraid]) {
      const { document } = await openText(text);
      await analysed(document);
      await run('correctLabel', document.uri.toString(), 0, false);
    }
    await closeAll();
  });

  test('shows on every surface beside what the model said, is exported, and can be taken back', async () => {
    const { document } = await openText(`${happy}\n\n${afraid}`);
    assert.deepEqual(verdicts(await analysed(document)), ['joy', 'fear']);
    const place = [document.uri.toString(), 0] as const;
    const read = await textsRead(async () => {
      await run('correctLabel', ...place, 'surprise');
      await run('correctLabel', place[0], happy.length + 4, null);
    });
    assert.deepEqual(read, []);
    const analysis = await analysed(document);
    assert.deepEqual(verdicts(analysis), ['surprise', 'corrected']);
    assert.equal(analysis.distribution.shares.find(({ label }) => label === 'surprise')?.passages, 1);
    const [shown] = await labels(document);
    assert.match(shown?.text ?? '', /surprise corrected$/);
    const hover = await hoverText(document, new vscode.Position(0, 3));
    assert.match(hover, /You corrected this to surprise\S* the model said joy, /);
    assert.match(hover, /\[Remove Correction\].* · \[Correct Label…\]/);

    const target = workspaceFile('corrections.jsonl');
    await run('exportCorrections', target);
    assert.deepEqual(
      await textAt(target),
      [
        `${JSON.stringify({ text: happy, label: 'surprise' })}\n`,
        `${JSON.stringify({ text: afraid, label: 'neutral' })}\n`,
      ].join(''),
    );

    await run('correctLabel', ...place, false);
    await run('correctLabel', place[0], happy.length + 4, false);
    assert.deepEqual(verdicts(await analysed(document)), ['joy', 'fear']);
  });

  test('is offered for the passage a person chose, in plain text too', async () => {
    const { document } = await openText(happy, 'plaintext');
    await analysed(document);
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 3, 0, 3),
    );
    const titles = offered.map(({ title }) => title).filter((title) => title.startsWith('Emotion Lens'));
    assert.deepEqual(titles, ['Emotion Lens: Correct Label…']);
  });
});
