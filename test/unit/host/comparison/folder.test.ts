import assert from 'node:assert/strict';

import { folderChanges } from '../../../../src/host/comparison/folderChanges.ts';
import { folderReading, type FolderReading } from '../../../../src/host/comparison/folderReading.ts';
import { folderSummary } from '../../../../src/render/comparison/folderText.ts';
import { ComparedFolder } from '../../../../src/host/comparison/comparedFolder.ts';
import { ComparedTab } from '../../../../src/host/comparison/comparedTab.ts';
import type { HandlerContext } from '../../../../src/host/commandContext.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeRepository } from '../../../support/fakeRepository.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { editor, extensions, Uri, workspace } from '../../../support/vscode.ts';

const joy = 'It was a joy to see it.';
const fear = 'There was fear in the house.';

suite('A folder that is compared with a commit', () => {
  let git: FakeRepository;
  let parts: CommandParts;
  setup(() => {
    editor.reset();
    git = new FakeRepository();
    git.open();
    parts = new CommandParts();
    workspace.workspaceFolders = [{ uri: Object(git.uri()) }];
  });
  teardown(() => {
    parts.explanations.dispose();
    workspace.isTrusted = true;
  });

  const context = (): HandlerContext => Object({ ...parts.context, platform: { openReadings: async () => undefined } });

  async function changesIn(path: string | undefined, revision = 'HEAD'): Promise<string | readonly string[]> {
    const changes = await folderChanges(git.uri(path), revision);
    if (typeof changes === 'string') return changes;
    return [...changes.files.map(({ kind, path: name }) => `${kind} ${name}`), ...changes.submodules];
  }

  async function read(path?: string, signal = new AbortController().signal): Promise<FolderReading | string> {
    const folder = git.uri(path);
    const changes = await folderChanges(folder, 'HEAD');
    assert.ok(typeof changes !== 'string', JSON.stringify(changes));
    return folderReading(folder, 'HEAD', changes, context(), signal, () => {});
  }

  test('is its files that are read, new, renamed and unsaved ones too', async () => {
    git.tell('changed', 'docs/a.md');
    git.tell('changed', 'docs/a.js');
    git.tell('changed', 'other.md');
    git.tell('deleted', 'docs/deep/gone.md');
    git.tell('renamed', 'docs/now.md', 'docs/was.md');
    git.tell('renamed', 'other/out.md', 'docs/out.md');
    git.tell('untracked', 'docs/new.md');
    git.tell('deleted', 'docs/unknown.md');
    git.tell('untracked', 'docs/unknown.md');
    git.committed.set('docs/open.md', new Uint8Array());
    workspace.textDocuments = [{ uri: git.uri('docs/open.md'), isDirty: true }];
    assert.deepEqual(await changesIn('docs'), [
      'changed a.md',
      'deleted deep/gone.md',
      'renamed now.md',
      'deleted out.md',
      'changed unknown.md',
      'added new.md',
      'changed open.md',
    ]);
  });

  test('is without unsaved files that its Git does not know, ignored or of another repository in it', async () => {
    git.committed.set('docs/open.md', new Uint8Array());
    const names = ['docs/private.md', 'docs/clone/a.md', 'docs/open.md'];
    workspace.textDocuments = names.map((name) => ({ uri: git.uri(name), isDirty: true }));
    assert.deepEqual(await changesIn('docs'), ['changed open.md']);
  });

  test('says why nothing can be compared, in one sentence', async () => {
    assert.equal(await changesIn('docs'), 'No file below “docs” that Emotion Lens reads differs from HEAD.');
    for (let file = 0; file <= 500; file += 1) git.tell('changed', `docs/${file}.md`);
    assert.match(
      String(await changesIn('docs', '0123456789')),
      /^501 files below “docs” differ from 01234567; 500 can/,
    );
    git.hasCommit = false;
    assert.equal(await changesIn('docs'), 'The repository of “docs” has no commit yet.');
    assert.equal(await changesIn('docs', '0123456789'), 'The repository of “docs” has no commit 01234567.');
    git.isBroken = true;
    assert.equal(await changesIn('docs'), 'Git could not look at “docs”; “Git: Show Git Output” says why.');
    const elsewhere = await folderChanges(Object(Uri.file('/elsewhere')), 'HEAD');
    assert.equal(elsewhere, '“elsewhere” is in no Git repository that VS Code has open.');
    const virtual = await folderChanges(Object(Uri.parse('memfs:/docs')), 'HEAD');
    assert.equal(virtual, '“docs” is not a file on this machine, so it is in no commit.');
    extensions.all.length = 0;
    const noGit = 'VS Code’s Git extension is not there, switched off, or finds no Git.';
    assert.deepEqual(
      [await changesIn('docs'), await folderChanges(Object(Uri.parse('memfs:/docs')), 'HEAD')],
      [noGit, noGit],
    );
    workspace.isTrusted = false;
    assert.equal(await changesIn('docs'), 'Git is off in Restricted Mode.');
  });

  test('says that new files are left out where Git is set to hide them', async () => {
    editor.settings.set('git.untrackedChanges', 'hidden');
    const sentence = 'New files are left out, since the setting git.untrackedChanges hides them.';
    const none = 'No file below “docs” that Emotion Lens reads differs from HEAD.';
    assert.equal(await changesIn('docs'), `${none} ${sentence}`);
    git.change('a.md', joy, fear);
    const reading = await read();
    assert.ok(typeof reading !== 'string');
    assert.equal(folderSummary(reading), `1 file compared: 1 changed. ${sentence}`);
  });

  test('is read on both sides, where there are two', async () => {
    git.change('a.md', joy, fear);
    git.change('b.md', undefined, joy);
    git.change('c.md', fear, undefined);
    git.change('e.md', joy, joy, 'd.md');
    const reading = await read();
    assert.ok(typeof reading !== 'string');
    assert.deepEqual(
      reading.files.map(({ change, before, after, shift }) => [
        change.path,
        change.oldPath,
        before.dominant?.label,
        after.dominant?.label,
        shift,
      ]),
      [
        ['a.md', undefined, 'joy', 'fear', 1],
        ['b.md', undefined, undefined, 'joy', 1],
        ['c.md', undefined, 'fear', undefined, 1],
        ['e.md', 'd.md', 'joy', 'joy', 0],
      ],
    );
    assert.equal(reading.title, 'repo');
    assert.equal(reading.older, 'HEAD');
  });

  test('tells where a renamed file was, from the folder on where it was in it', async () => {
    git.change('docs/deep/b.md', joy, joy, 'docs/a.md');
    git.change('docs/d.md', joy, joy, 'other/c.md');
    const reading = await read('docs');
    assert.ok(typeof reading !== 'string');
    const names = reading.files.map(({ change }) => `${change.path} ${change.oldPath}`);
    assert.deepEqual(names, ['d.md other/c.md', 'deep/b.md a.md']);
  });

  test('names what cannot be read, and goes on', async () => {
    git.change('a.md', joy, fear);
    git.tell('changed', 'b.md');
    git.change('c.md', joy, undefined);
    git.committed.set('c.md', new Uint8Array([0xff, 0x00, 0xfe]));
    git.change('d.md', joy, joy);
    editor.files.delete('file:/repo/d.md');
    git.change('e.md', joy, fear);
    git.damaged.push('e.md');
    git.submodules.push({ path: 'lib' });
    git.tell('changed', 'lib');
    const reading = await read();
    assert.ok(typeof reading !== 'string');
    assert.deepEqual(
      reading.lost.map(({ path, problem }) => `${path}: ${problem}`),
      [
        'lib: This is a submodule, a repository of its own. Compare its folder by itself.',
        'b.md: The commit HEAD does not have this file.',
        'c.md: What the commit HEAD has of it is no UTF-8 text.',
        'd.md: The file is gone.',
        'e.md: Git could not look at “e.md”; “Git: Show Git Output” says why.',
      ],
    );
    assert.equal(reading.files.length, 1);
  });

  test('is read by one model, and not on when it is cancelled', async () => {
    git.change('a.md', joy, fear);
    parts.classifier.hold();
    const reading = read();
    await parts.calls(1);
    parts.replaceModel('other');
    parts.classifier.release();
    assert.equal(await reading, 'Another model took its place while the files were read. Compare them again.');
    parts.classifier.hold();
    const stop = new AbortController();
    const stopped = read(undefined, stop.signal);
    await parts.calls(parts.classifier.calls.length + 1);
    stop.abort();
    await assert.rejects(stopped, { name: 'AbortError' });
  });

  test('of 500 files tells how far it is, and is read no further when it is cancelled', async () => {
    for (let file = 0; file < 500; file += 1) git.change(`${file}.md`, `The joy of ${file}.`, `The fear of ${file}.`);
    const changes = await folderChanges(git.uri(), 'HEAD');
    assert.ok(typeof changes !== 'string');
    const stop = new AbortController();
    let told: string[] = [];
    const tell = (message: string): void => void told.push(message);
    const whole = await folderReading(git.uri(), 'HEAD', changes, context(), stop.signal, tell);
    assert.deepEqual(
      [typeof whole !== 'string' && whole.files.length, told[0], told.at(-1)],
      [500, '1 of 500: 0.md', '500 of 500: 499.md'],
    );
    told = [];
    const stopped = folderReading(git.uri(), 'HEAD', changes, context(), stop.signal, (message) => {
      tell(message);
      if (told.length === 250) stop.abort();
    });
    await assert.rejects(stopped, { name: 'AbortError' });
    assert.equal(told.length, 250);
  });

  test('stands in a tab that was there before as it is now, or says why not', async () => {
    const page = new FakeTab();
    const tab = new ComparedTab(new ComparedFolder(git.uri(), 'HEAD', context()), context(), page.tab);
    await tab.restore();
    assert.match(
      page.pages.at(-1) ?? '',
      /No file below “repo” that Emotion Lens reads differs from HEAD\..*<\/main>/s,
    );
    const paths = (): unknown => tab.shown?.files.map(({ change }) => change.path);
    assert.equal(paths(), undefined);
    git.change('a.md', joy, fear);
    await tab.restore();
    assert.match(page.pages.at(-1) ?? '', /data-document="file:\/repo" data-older="emotion-lens-head".*a\.md/s);
    assert.deepEqual(paths(), ['a.md']);
    tab.dispose();
  });
});
