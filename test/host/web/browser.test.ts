import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  bytes,
  closeAll,
  hoverText,
  inBrowser,
  labels,
  openText,
  parts,
  soon,
  told,
  verdicts,
  withSetting,
} from '../../support/extensionHost.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';

/** A file system that nobody can write to, with one file whose every name leads to it. */
const readOnly: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(() => {}),
  stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: afraid.length }),
  readFile: () => bytes(afraid),
  readDirectory: () => [],
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

async function opened(scheme: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: '/dark.md' }));
  await vscode.window.showTextDocument(document);
  return document;
}

suite('The extension in a browser', () => {
  const registrations = ['vscode-vfs', 'nobody-knows'].map((scheme) =>
    vscode.workspace.registerFileSystemProvider(scheme, readOnly, { isReadonly: true, isCaseSensitive: true }),
  );
  teardown(closeAll);
  suiteTeardown(() => vscode.Disposable.from(...registrations).dispose());

  test('has no Node, no memory that threads share, and reads with WebAssembly', async () => {
    assert.equal(inBrowser, true);
    assert.equal(typeof Reflect.get(globalThis, 'process'), 'undefined');
    assert.equal(globalThis.crossOriginIsolated, false);
    assert.equal((await (await parts()).model.load()).runtime, 'wasm');
  });

  test('reads a document of a virtual file system that cannot be written to', async () => {
    const document = await opened('vscode-vfs');
    assert.deepEqual(verdicts(await analysed(document)), ['fear']);
    const [label] = await soon(async () => {
      const shown = await labels(document);
      return shown.length > 0 ? shown : undefined;
    });
    assert.match(label?.text ?? '', /fear/);
    assert.match(await hoverText(document, new vscode.Position(0, 10)), /fear/);
  });

  test('leaves a document alone whose file system nobody knows, until somebody asks', async () => {
    const document = await opened('nobody-knows');
    const { documents } = await parts();
    assert.equal(documents.of(document), undefined);
    const [sentence] = await told(() => vscode.commands.executeCommand('emotionLens.readPassage'));
    assert.match(sentence ?? '', /^Fear: /);
    assert.equal(documents.of(document), undefined);
    await vscode.commands.executeCommand('emotionLens.classifyDocument');
    assert.deepEqual(verdicts(await analysed(document)), ['fear']);
  });

  test('says in one sentence that it reads no model’s folder from a disk', async () => {
    const { model } = await parts();
    await withSetting('emotionLens.model.path', '/there/is/a/model', async () => {
      await soon(async () => {
        const problem: unknown = await model.load().catch((error: unknown) => error);
        return problem instanceof Error && /^A browser reads no model’s folder.*\.$/.test(problem.message)
          ? true
          : undefined;
      });
    });
  });

  test('says in one sentence that there is no native runtime', async () => {
    const { model } = await parts();
    await withSetting('emotionLens.runtime', 'native', async () => {
      await soon(async () => {
        const problem: unknown = await model.load().catch((error: unknown) => error);
        return problem instanceof Error && /^There is no native runtime in a browser\..*\.$/.test(problem.message)
          ? true
          : undefined;
      });
    });
  });

  test('says in one sentence that there is no Git to compare a folder with', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    for (const answers of [[], [folder], [folder, 'HEAD']])
      assert.deepEqual(await told(() => vscode.commands.executeCommand('emotionLens.compareFolder', ...answers)), [
        'VS Code’s Git extension is not there, switched off, or finds no Git.',
      ]);
  });

  test('goes on after its worker was told to rest', async () => {
    const { model } = await parts();
    await model.load();
    await withSetting('emotionLens.model.unloadAfter', 1, () =>
      soon(() => (model.state.type === 'stopped' ? true : undefined)),
    );
    const { document } = await openText('I miss her so much that I cry every single day.');
    assert.deepEqual(verdicts(await analysed(document)), ['sadness']);
  });
});
