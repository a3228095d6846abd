import assert from 'node:assert/strict';

import { PausedDocuments } from '../../../../src/host/analysis/pausedDocuments.ts';
import { ExplorerMoods } from '../../../../src/host/workspace/explorerMoods.ts';
import { AnalysedFolder } from '../../../support/analysedFolder.ts';
import { editor } from '../../../support/vscode.ts';

suite('The mood of a file', () => {
  let folder: AnalysedFolder;
  let moods: ExplorerMoods;
  let paused: PausedDocuments;
  setup(async () => {
    folder = new AnalysedFolder({ '1.md': 'all is joy\n\na fear', '2.md': 'nothing', 'deep/3.md': 'a fear' });
    paused = new PausedDocuments();
    moods = new ExplorerMoods(folder.analysis, paused);
    await folder.run();
    editor.set('emotionLens.workspace.explorerMoods', true);
  });
  teardown(() => {
    moods.dispose();
    paused.dispose();
    folder.analysis.dispose();
  });

  const of = (path: string): unknown => moods.provideFileDecoration(folder.uri(path));

  test('is a letter, a colour and words', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(of('1.md'))), {
      badge: 'J',
      tooltip: 'Dominant emotion: joy 60 % (5 words)',
      color: { id: 'emotionLens.joy' },
    });
  });

  test('is hidden with all else, and comes back', () => {
    const seen: unknown[] = [];
    moods.onDidChangeFileDecorations(() => seen.push(of('1.md') !== undefined));
    paused.areAll = true;
    paused.areAll = false;
    assert.deepEqual(seen, [false, true]);
  });

  test('is nothing where none is clear, of folders, and of files that were not read', () => {
    assert.deepEqual(['2.md', 'deep', '4.md'].map(of), [undefined, undefined, undefined]);
  });

  test('is shown only where a person wants it, and of emotions of interest', () => {
    editor.set('emotionLens.emotions', ['fear']);
    assert.equal(Object(of('1.md')).badge, 'F');
    editor.set('emotionLens.enabled', false);
    assert.equal(of('1.md'), undefined);
    editor.set('emotionLens.enabled', true);
    editor.set('emotionLens.workspace.explorerMoods', false);
    assert.equal(of('1.md'), undefined);
  });

  test('is asked for again after each change of the files or of a setting', async () => {
    let asked = 0;
    moods.onDidChangeFileDecorations(() => (asked += 1));
    await folder.run();
    editor.set('emotionLens.emotions', ['fear']);
    editor.set('emotionLens.delay', 500);
    assert.equal(asked, 2);
  });
});
