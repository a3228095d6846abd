import assert from 'node:assert/strict';

import {
  type AnalysedFile,
  type FileFilter,
  type FileOrder,
  filesOf,
  fileTree,
  type FolderNode,
} from '../../../../src/core/workspace/fileTree.ts';
import { workspaceCsv, workspaceJson } from '../../../../src/render/workspace/workspaceRecords.ts';
import { workspaceTable } from '../../../../src/render/workspace/workspaceTable.ts';

const labels = ['joy', 'fear'];

function file(path: string, ...tally: readonly number[]): AnalysedFile {
  return {
    path,
    outcome: {
      type: 'read',
      summary: { labels, tally, sections: [], passages: new Uint32Array(), read: 0, unread: 0 },
    },
  };
}

const files: readonly AnalysedFile[] = [
  file('b/10.md', 10, 0, 90),
  file('b/2.md', 0, 30, 30),
  file('a.md', 0, 0, 7),
  { path: 'b/deep/*bad*.md', outcome: { type: 'problem', problem: 'The file is gone.' } },
];

function tree(
  order: FileOrder = 'name',
  filter: FileFilter = { type: 'all' },
  emotions: readonly string[] = [],
): FolderNode<AnalysedFile> {
  return fileTree(files, { order, filter, emotions });
}

const paths = (root: FolderNode<AnalysedFile>): readonly string[] => filesOf(root).map((each) => each.file.path);

suite('The tree of analysed files', () => {
  test('has folders first, and numbers by their value', () => {
    assert.deepEqual(paths(tree()), ['b/deep/*bad*.md', 'b/2.md', 'b/10.md', 'a.md']);
  });

  test('sums up what is in a folder', () => {
    const [folder] = tree().children;
    assert.deepEqual([folder?.name, folder?.words, folder?.dominant], ['b', 160, { label: 'fear', share: 30 / 160 }]);
    assert.equal(tree().files, 4);
  });

  test('is sorted by words or by the share of the emotion', () => {
    assert.deepEqual(paths(tree('words')), ['b/deep/*bad*.md', 'b/10.md', 'b/2.md', 'a.md']);
    assert.deepEqual(paths(tree('share')), ['b/deep/*bad*.md', 'b/2.md', 'b/10.md', 'a.md']);
  });

  test('shows what a filter lets through, without folders that have none of it', () => {
    assert.deepEqual(paths(tree('name', { type: 'emotion', label: 'joy' })), ['b/10.md']);
    assert.deepEqual(paths(tree('name', { type: 'none' })), ['a.md']);
    assert.deepEqual(paths(tree('name', { type: 'problem' })), ['b/deep/*bad*.md']);
    assert.equal(tree('name', { type: 'none' }).children.length, 1);
  });

  test('goes by the emotions of interest alone', () => {
    assert.deepEqual(paths(tree('name', { type: 'none' }, ['joy'])), ['b/2.md', 'a.md']);
  });

  test('is written as a table, with what was not read below', () => {
    assert.equal(
      workspaceTable(tree()),
      [
        '# Emotions of the workspace\n\n3 files, 167 words.\n',
        '| File | Emotion | Share | Words |\n| --- | ---: | ---: | ---: |',
        '| b/2.md | fear | 50 % | 60 |\n| b/10.md | joy | 10 % | 100 |\n| a\\.md | no clear emotion |  | 7 |\n',
        '## Not read\n\n- b/deep/\\*bad\\*.md: The file is gone.\n',
      ].join('\n'),
    );
  });

  test('is written as CSV and JSON', () => {
    const [head, , second] = workspaceCsv(tree()).split('\r\n');
    assert.equal(head, 'file,emotion,share,words,joy,fear,none,problem');
    assert.equal(second, 'b/2.md,fear,0.5,60,0,0.5,0.5,');
    const { files: rows } = Object(JSON.parse(workspaceJson(tree())));
    assert.deepEqual(rows[0], { file: 'b/deep/*bad*.md', problem: 'The file is gone.' });
    assert.deepEqual(rows[1].shares, { joy: 0, fear: 0.5, none: 0.5 });
  });
});
