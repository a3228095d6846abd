import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { toolNames } from '../../src/render/assistants/toolNames.ts';
import { closeAll, openFile, openText, withSetting } from '../support/extensionHost.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';
const glad = 'I am so happy that you came to see me at last.';

interface Answer {
  readonly name: string;
  readonly passages: number;
  readonly rows: readonly { readonly line: number; readonly verdict: string }[];
  readonly explained: string;
  readonly otherEmotion: number;
}

async function invoke(name: string, input: object, token?: vscode.CancellationToken): Promise<Answer> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  const answer: Answer = JSON.parse(part.value);
  return answer;
}

const verdicts = ({ rows }: Answer): readonly string[] => rows.map(({ verdict }) => verdict);

/** As a person who lets every tool go on; in a window for tests nobody is asked for that. */
async function approved<T>(work: () => Promise<T>): Promise<T> {
  await vscode.commands.executeCommand('setContext', 'vscode.chat.tools.global.autoApprove.testMode', true);
  const settings = vscode.workspace.getConfiguration();
  await settings.update('chat.tools.global.autoApprove', true, vscode.ConfigurationTarget.Global);
  try {
    return await work();
  } finally {
    await settings.update('chat.tools.global.autoApprove', undefined, vscode.ConfigurationTarget.Global);
  }
}

suite('Tools for the editor’s assistants', () => {
  teardown(closeAll);

  test('are known to the editor, with what a model and a person should know of them', () => {
    for (const name of toolNames) {
      const tool = vscode.lm.tools.find((each) => each.name === name);
      assert.match(tool?.description ?? '', /no clear emotion/, name);
      assert.ok(Object.keys(Object(tool?.inputSchema).properties).length > 0);
    }
  });

  test('read a text that the assistant has, without a question', async () => {
    assert.deepEqual(verdicts(await invoke('get_emotions', { text: `${afraid}\n\n${glad}` })), ['fear', 'joy']);
    assert.equal((await invoke('explain_passage', { text: afraid })).explained, 'fear');
    const compared = await invoke('compare_drafts', {
      older: { text: afraid },
      newer: { text: afraid.replace('terrified', 'glad') },
    });
    assert.equal(compared.otherEmotion, 1);
  });

  test('read the active editor, what is selected in it, and a file as it stands there unsaved', async () => {
    await approved(async () => {
      const editor = await openText(`${afraid}\n\n${glad}\n`);
      assert.deepEqual(verdicts(await invoke('get_emotions', { selection: true })), ['fear', 'joy']);
      editor.selection = new vscode.Selection(2, 0, 2, glad.length);
      const { rows } = await invoke('get_emotions', { selection: true });
      assert.deepEqual(
        rows.map(({ line, verdict }) => [line, verdict]),
        [[3, 'joy']],
      );
      const { document } = await openFile('told.md', `${afraid}\n`);
      const before = await invoke('get_emotions', { file: 'told.md', limit: 200 });
      assert.equal(before.name, 'told.md');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), `${glad}\n\n`);
      await vscode.workspace.applyEdit(edit);
      const after = await invoke('get_emotions', { file: document.uri.path, limit: 200 });
      assert.deepEqual([after.passages, after.rows[0]?.verdict], [before.passages + 1, 'joy']);
    });
  });

  test('say in one sentence what they do not read', async () => {
    await approved(async () => {
      await assert.rejects(invoke('get_emotions', { selection: true }), /active editor/);
      await assert.rejects(invoke('get_emotions', { file: '../outside.md' }), /in no folder of the workspace/);
      await assert.rejects(invoke('get_emotions', { file: '/etc/passwd' }), /in no folder of the workspace/);
      await assert.rejects(invoke('get_emotions', { file: 'none.md' }), /There is no file none\.md/);
      await assert.rejects(invoke('get_emotions', { text: '' }), /not empty/);
      await openText(glad);
      await withSetting('emotionLens.enabled', false, async () => {
        await assert.rejects(invoke('get_emotions', { selection: true }), /switched off/);
        assert.deepEqual(verdicts(await invoke('get_emotions', { text: glad })), ['joy']);
      });
    });
  });

  test('end when they are cancelled', async () => {
    const source = new vscode.CancellationTokenSource();
    const text = Array.from({ length: 300 }, (_, index) => `${afraid} It was day ${index}.`).join('\n\n');
    const work = invoke('get_emotions', { text }, source.token);
    setTimeout(() => source.cancel(), 50);
    await assert.rejects(work, /cancel/i);
    assert.deepEqual(verdicts(await invoke('get_emotions', { text: glad })), ['joy']);
  });
});
