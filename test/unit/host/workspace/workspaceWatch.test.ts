import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

import { WorkspaceWatch } from '../../../../src/host/workspace/workspaceWatch.ts';
import { ModelProblem } from '../../../../src/core/scoring/classifier.ts';
import { AnalysedFolder } from '../../../support/analysedFolder.ts';
import { editor, fileChanged, fileCreated, fileDeleted, textChanged, Uri, workspace } from '../../../support/vscode.ts';

const at = (path: string): Uri => Uri.parse(`file:/novel/${path}`);
const changed = (path: string): void => fileChanged.fire(at(path));

suite('While files change, an analysed workspace', () => {
  let folder: AnalysedFolder;
  let watch: WorkspaceWatch;
  setup(() => {
    folder = new AnalysedFolder({ '1.md': 'a joy', 'deep/2.md': 'a fear' });
    watch = new WorkspaceWatch(folder.analysis, folder.context, { rest: 5, patience: 50 });
  });
  teardown(() => {
    watch.dispose();
    folder.analysis.dispose();
  });

  /** What is read of the files once all is quiet. */
  async function readThen(): Promise<readonly string[]> {
    await setTimeout(40);
    return folder.taken();
  }

  test('is not one before a person asks for it: nothing is read', async () => {
    changed('1.md');
    assert.deepEqual([await readThen(), folder.parts.classifier.loads], [[], 0]);
  });

  test('reads each changed file once, however often it changed', async () => {
    await folder.run();
    folder.taken();
    folder.write('1.md', 'another fear');
    for (let time = 0; time < 5; time += 1) changed('1.md');
    changed('deep/notes.js');
    assert.deepEqual(await readThen(), ['1.md']);
    assert.deepEqual(folder.results, ['1.md fear', 'deep/2.md fear']);
  });

  test('takes up new files and folders, and lets go of those that are gone', async () => {
    await folder.run();
    folder.taken();
    folder.write('new/3.md', 'an anger');
    folder.write('4.md', 'a joy');
    fileCreated.fire(at('new'));
    fileCreated.fire(at('4.md'));
    assert.deepEqual((await readThen()).toSorted(), ['4.md', 'new/3.md']);
    folder.remove('deep/2.md');
    fileDeleted.fire(at('deep'));
    await readThen();
    assert.deepEqual(folder.results, ['1.md joy', '4.md joy', 'new/3.md anger']);
  });

  test('leaves out what new rules leave out', async () => {
    await folder.run();
    folder.write('deep/.gitignore', '*.md\n');
    fileCreated.fire(at('deep/.gitignore'));
    await readThen();
    assert.deepEqual(folder.results, ['1.md joy']);
    editor.set('emotionLens.ignore.files', ['new*']);
    folder.write('new.md', 'a joy');
    fileCreated.fire(at('new.md'));
    await readThen();
    assert.deepEqual(folder.results, ['1.md joy']);
  });

  test('follows what is typed', async () => {
    await folder.run();
    folder.taken();
    const document = { uri: at('1.md'), isDirty: true, version: 2, getText: () => 'an anger' };
    workspace.textDocuments = [document];
    textChanged.fire({ document, contentChanges: [{}] });
    assert.deepEqual([await readThen(), folder.results[0]], [[], '1.md anger']);
  });

  test('gives up where more files change than are worth reading unasked, and says so', async () => {
    await folder.run();
    folder.taken();
    for (let file = 0; file <= 100; file += 1) changed(`${file}.md`);
    assert.deepEqual([await readThen(), folder.analysis.isBehind], [[], true]);
    await folder.run();
    assert.equal(folder.analysis.isBehind, false);
  });

  test('takes no notice of new folders that are left out', async () => {
    editor.set('emotionLens.ignore.files', ['**/packages/**']);
    await folder.run();
    for (let each = 0; each <= 100; each += 1) {
      folder.write(`packages/${each}/1.md`, 'a joy');
      fileCreated.fire(at(`packages/${each}`));
    }
    await readThen();
    assert.equal(folder.analysis.isBehind, false);
  });

  test('is behind where the model fails or emotions are off, without a word but in the log', async () => {
    await folder.run();
    folder.parts.classifier.failure = new ModelProblem('The model is broken.');
    folder.write('1.md', 'another fear');
    changed('1.md');
    await readThen();
    assert.deepEqual([folder.analysis.isBehind, folder.parts.logged.length], [true, 1]);
    assert.deepEqual([editor.sentences, editor.errors], [[], []]);
    folder.parts.classifier.failure = undefined;
    await folder.run();
    editor.set('emotionLens.enabled', false);
    folder.write('1.md', 'a joy again');
    changed('1.md');
    folder.taken();
    assert.deepEqual([await readThen(), folder.analysis.isBehind], [[], true]);
  });

  test('looks again at what a run took the turn of', async () => {
    await folder.run();
    folder.taken();
    const { classifier } = folder.parts;
    classifier.hold();
    folder.write('1.md', 'another fear');
    changed('1.md');
    while (classifier.calls.length < 3) await setTimeout(5);
    const stopped = new AbortController();
    stopped.abort();
    const run = folder.run(stopped.signal);
    classifier.release();
    await assert.rejects(run, { name: 'AbortError' });
    await readThen();
    assert.equal(folder.results[0], '1.md fear');
  });
});
