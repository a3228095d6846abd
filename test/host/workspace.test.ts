import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { bytes, textAt, textsRead, told, withSetting, workspaceFile } from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const afraid = 'I was terrified of the dark shape that moved behind the door.';

const run = (...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('emotionLens.analyseWorkspace', ...args);

const folder = (): vscode.Uri => workspaceFile('many');

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? bytes(content) : content);
}

async function exported(format: string): Promise<string> {
  const target = workspaceFile(`emotions.${format}`);
  await vscode.commands.executeCommand('emotionLens.exportWorkspace', format, target);
  const written = await textAt(target);
  await vscode.workspace.fs.delete(target);
  return written;
}

/** `one.md fear` for each file below the folder that was analysed, or why it was not read. */
async function results(): Promise<readonly string[]> {
  const { files } = Object(JSON.parse(await exported('json')));
  return files
    .filter(({ file }: { readonly file: string }) => file.startsWith('many/'))
    .map((row: { readonly file: string; readonly emotion?: string; readonly problem?: string }) => {
      return `${row.file.slice('many/'.length)} ${row.emotion ?? row.problem}`;
    });
}

suite('Analyse Workspace', () => {
  setup(async () => {
    await write('1.md', `# One\n\n${happy}\n\n# Two\n\n${afraid}`);
    await write('deep/2.md', afraid);
    await write('deep/3.txt', happy);
  });
  teardown(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  test('reads the files below a folder, and their sections', async () => {
    await run(folder());
    assert.deepEqual(await results(), ['deep/2.md fear', 'deep/3.txt joy', '1.md joy']);
    const { files } = Object(JSON.parse(await exported('json')));
    const sections = files.find(({ file }: { readonly file: string }) => file === 'many/1.md').sections;
    assert.deepEqual(
      sections.map(({ title, line, emotion }: Readonly<Record<string, unknown>>) => [title, line, emotion]),
      [
        ['One', 1, 'joy'],
        ['Two', 5, 'fear'],
      ],
    );
  });

  test('leaves out what .gitignore, files.exclude and emotionLens.ignore.files say', async () => {
    await write('.gitignore', '*.txt\n');
    await write('hidden/a.md', happy);
    await write('ignored/b.md', happy);
    const hidden = { '**/hidden': true, '**/1.md': false };
    await withSetting('files.exclude', hidden, () =>
      withSetting('emotionLens.ignore.files', ['many/ignored/**', '**/nothing.{md,txt}'], async () => {
        await run(folder());
        assert.deepEqual(await results(), ['deep/2.md fear', '1.md joy']);
      }),
    );
  });

  test('names what it cannot read, and reads the rest', async () => {
    await write('bad.md', Uint8Array.from([0x61, 0xff, 0x62]));
    await write('wide.md', Uint8Array.from([0xff, 0xfe, ...[...afraid].flatMap((each) => [each.charCodeAt(0), 0])]));
    await write('long.md', 'a'.repeat(10_000_000));
    await run(folder());
    assert.deepEqual(await results(), [
      'deep/2.md fear',
      'deep/3.txt joy',
      '1.md joy',
      'bad.md The file is no UTF-8 text. Save it as UTF-8 and analyse it again.',
      'long.md The file is larger than the setting emotionLens.maximumFileSize allows.',
      'wide.md fear',
    ]);
  });

  test('reads again only what has changed, and forgets what is gone', async () => {
    await run(folder());
    await write('deep/2.md', 'Such a wonderful and joyful day with everybody I love, I could dance.');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'deep/3.txt'));
    const read = await textsRead(async () => run(folder()));
    // Another window may have read it before, and kept what came of it.
    assert.ok(read.length <= 1 && read.every((text) => text.startsWith('Such a')), read.join());
    assert.equal(
      (await results()).some((row) => row.startsWith('deep/3.txt')),
      false,
    );
  });

  test('judges by the threshold that is set now', async () => {
    await run(folder());
    await withSetting(
      'emotionLens.labelThresholds',
      { joy: 1, fear: 1, sadness: 1, love: 1, anger: 1, surprise: 1 },
      async () => {
        await run(folder());
        assert.deepEqual((await results()).at(-1), '1.md none');
      },
    );
    await run(folder());
    assert.deepEqual((await results()).at(-1), '1.md joy');
  });

  test('says so where there is nothing to read, and writes over no file it read', async () => {
    await run(folder());
    const target = vscode.Uri.joinPath(folder(), '1.md');
    const sentences = await told(() => vscode.commands.executeCommand('emotionLens.exportWorkspace', 'md', target));
    assert.deepEqual(sentences, ['1.md is one of the analysed files. Choose another name.']);
    assert.match(await textAt(target), /^# One/);
  });

  test('copies what it shows as a table', async () => {
    await run(folder());
    await vscode.commands.executeCommand('emotionLens.copyWorkspace');
    assert.match(await vscode.env.clipboard.readText(), /\n\| many\/deep\/2\.md \| fear \| 100 % \| 12 \|\n/);
  });
});
