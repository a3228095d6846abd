import assert from 'node:assert/strict';

import { AnalysedFolder } from '../../../support/analysedFolder.ts';
import { editor, Uri, workspace } from '../../../support/vscode.ts';

suite('An analysed workspace', () => {
  let folder: AnalysedFolder;
  setup(async () => {
    folder = new AnalysedFolder({ '1.md': 'a joy', '2.md': 'a fear', 'deep/3.md': 'an anger', 'deep/notes.js': 'joy' });
    await folder.run();
    folder.taken();
  });
  teardown(() => folder.analysis.dispose());

  test('is read file by file, those that are wanted', () => {
    assert.deepEqual(folder.results, ['1.md joy', '2.md fear', 'deep/3.md anger']);
  });

  test('reads the one file that has changed when it is analysed again', async () => {
    folder.write('2.md', 'now a joy');
    await folder.run();
    assert.deepEqual(folder.taken(), ['2.md']);
    assert.deepEqual(folder.results, ['1.md joy', '2.md joy', 'deep/3.md anger']);
  });

  test('calls files that are as they were by what their workspace folder is called now', async () => {
    const folders = [
      ['novel', 'book'],
      ['other', 'notes'],
    ] as const;
    workspace.workspaceFolders = folders.map(([place, name]) => ({ uri: Uri.parse(`file:/${place}`), name }));
    await folder.run();
    assert.deepEqual(folder.results, ['book/1.md joy', 'book/2.md fear', 'book/deep/3.md anger']);
    assert.deepEqual(folder.taken(), []);
  });

  test('asks the model once which one it is, however many files are as they were', async () => {
    const { classifier } = folder.parts;
    const before = classifier.loads;
    await folder.run();
    assert.equal(classifier.loads - before, 1);
  });

  test('takes up another model in the middle of a run', async () => {
    const { classifier } = folder.parts;
    for (const name of ['1.md', '2.md', 'deep/3.md']) folder.write(name, `another joy in ${name}`);
    classifier.hold();
    const run = folder.run();
    await folder.parts.calls(4);
    folder.parts.replaceModel('another');
    classifier.release();
    await run;
    folder.taken();
    await folder.run();
    await folder.run();
    assert.deepEqual(folder.taken(), ['1.md', '2.md', 'deep/3.md']);
  });

  test('says in the log how much it read', async () => {
    folder.write('2.md', 'now a joy');
    await folder.run();
    const [first, second] = folder.parts.noted.map((line) => line.replace(/; seconds: \d+\.\d\.$/, ''));
    assert.equal(first, 'Files read: 3 of 3; passages given to the model: 3');
    assert.equal(second, 'Files read: 1 of 3; passages given to the model: 1');
  });

  test('looks at a changed file alone, and forgets one that is gone, or its folder', async () => {
    folder.write('2.md', 'now a joy');
    folder.write('1.md', 'not looked at, a fear');
    await folder.analysis.update([folder.uri('2.md')], folder.context);
    assert.deepEqual(folder.taken(), ['2.md']);
    folder.remove('2.md');
    folder.remove('deep/3.md');
    folder.remove('deep/notes.js');
    await folder.analysis.update([folder.uri('2.md'), folder.uri('deep')], folder.context);
    assert.deepEqual([folder.taken(), folder.results], [[], ['1.md joy']]);
  });

  test('takes up the files of a new folder, without what its rules leave out', async () => {
    folder.write('.gitignore', 'secret\n');
    folder.write('new/4.md', 'a joy');
    folder.write('new/secret/5.md', 'a joy');
    await folder.analysis.update([folder.uri('new'), folder.uri('new/secret/5.md')], folder.context);
    assert.deepEqual(folder.taken(), ['new/4.md']);
  });

  test('looks into no folder that is left out, whoever names it', async () => {
    folder.write('.gitignore', 'secret\n');
    folder.write('secret/deep/.gitignore', '');
    folder.write('secret/deep/5.md', 'a joy');
    await folder.run();
    editor.filesRead.splice(0);
    await folder.analysis.update([folder.uri('secret/deep')], folder.context);
    assert.deepEqual(editor.filesRead, ['file:/novel/.gitignore']);
  });

  test('reads what an editor has of a file that is not saved', async () => {
    const uri = folder.uri('1.md');
    const document = { uri, isDirty: true, version: 2, getText: () => 'a fear' };
    workspace.textDocuments = [document];
    await folder.analysis.update([uri], folder.context);
    assert.deepEqual([folder.taken(), folder.results[0]], [[], '1.md fear']);
    document.isDirty = false;
    await folder.analysis.update([uri], folder.context);
    assert.deepEqual([folder.taken(), folder.results[0]], [['1.md'], '1.md joy']);
  });

  test('names a link that leads in a circle, and goes on naming it when it changes', async () => {
    folder.circles = ['circle.md', 'circle.js'];
    const sentence = 'circle.md This link leads in a circle.';
    await folder.run();
    assert.ok(folder.results.includes(sentence), folder.results.join());
    await folder.analysis.update([folder.uri('circle.md')], folder.context);
    assert.ok(folder.results.includes(sentence));
    folder.circles = [];
    await folder.analysis.update([folder.uri('circle.md')], folder.context);
    assert.equal(folder.results.includes(sentence), false);
  });

  test('says what is left when it is stopped, and goes on there', async () => {
    for (const name of ['1.md', '2.md', 'deep/3.md']) folder.write(name, `another joy in ${name}`);
    const stop = new AbortController();
    const { classifier } = folder.parts;
    classifier.hold();
    const run = folder.run(stop.signal);
    await folder.parts.calls(4);
    stop.abort();
    classifier.release();
    await assert.rejects(run, { name: 'AbortError' });
    assert.equal(folder.analysis.left, 3);
    await folder.analysis.update([folder.uri('2.md')], folder.context);
    assert.equal(folder.analysis.left, 2);
    await folder.run();
    assert.equal(folder.analysis.left, 0);
  });

  test('knows its files have changed until all that was asked for is looked at', async () => {
    const look = (...paths: readonly string[]): Promise<void> =>
      folder.analysis.run(
        paths.map((path) => folder.uri(path)),
        folder.context,
        new AbortController().signal,
        () => {},
      );
    folder.analysis.fallBehind();
    await look('deep');
    assert.equal(folder.analysis.isBehind, true);
    await look('1.md', 'deep', '');
    assert.deepEqual([folder.analysis.isBehind, folder.analysis.places.all], [false, ['file:/novel']]);
  });

  test('lets a run take the turn of an update', async () => {
    folder.write('1.md', 'another fear');
    const { classifier } = folder.parts;
    classifier.hold();
    const update = folder.analysis.update([folder.uri('1.md')], folder.context);
    await folder.parts.calls(4);
    const run = folder.run();
    await assert.rejects(update, { name: 'AbortError' });
    classifier.release();
    await run;
    assert.equal(folder.results[0], '1.md fear');
  });
});
