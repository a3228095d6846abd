import assert from 'node:assert/strict';

import { pause } from '../../../../src/host/menu/pause.ts';
import { showMenu } from '../../../../src/host/menu/showMenu.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { analysisOf, judged } from '../../../support/judgedPassages.ts';
import { editor, window } from '../../../support/vscode.ts';

suite('The menu of the status item', () => {
  let parts: CommandParts;
  let file: FakeDocument;

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    parts.analysis = analysisOf([judged(0, 9)], ['joy']);
    file = new FakeDocument('The joy of it all.');
    window.activeTextEditor = { document: file };
  });

  /** What the menu offers; `name` is what is picked of it. */
  async function offered(name = ''): Promise<readonly string[]> {
    editor.pick = name;
    await showMenu(parts.context, []);
    return editor.offered.map(({ label }) => label.replace(/^\$\(([\w-]+)\) /, '$1: '));
  }

  const onText = [
    'debug-pause: Pause Here',
    'question: Why No More?',
    'layout-sidebar-left: Open Sidebar',
    'graph-line: Open Report',
    'filter: Filter Emotions…',
    'settings-gear: Settings',
    'info: About the Model',
    'eye-closed: Switch Off',
  ];

  test('has an icon and a name for each thing to do, and runs what is picked', async () => {
    assert.deepEqual(await offered('Open Sidebar'), onText);
    await offered('Settings');
    assert.deepEqual(editor.executed, ['emotionLens.openSidebar', 'workbench.action.openSettings']);
  });

  test('offers to go on where the document is paused', async () => {
    await pause(parts.context, []);
    assert.deepEqual(await offered(), ['debug-start: Resume Here', 'question: Why Nothing?', ...onText.slice(2)]);
    await pause(parts.context, []);
    assert.deepEqual(await offered(), onText);
    assert.equal(parts.announced.length, 2);
  });

  test('offers nothing to resume while a trial hides all', async () => {
    parts.paused.areAll = true;
    assert.deepEqual(await offered(), ['question: Why Nothing?', ...onText.slice(2)]);
    assert.match(JSON.stringify(editor.offered[0]), /"detail":"Until the last question of the trial is answered/);
  });

  test('offers what makes sense where no text is in front, and while all is off', async () => {
    window.activeTextEditor = undefined;
    assert.deepEqual(await offered(), ['question: Why Nothing?', ...onText.slice(2)]);
    editor.set('emotionLens.enabled', false);
    assert.deepEqual(await offered(), [
      'question: Why Nothing?',
      'settings-gear: Settings',
      'info: About the Model',
      'eye: Switch On',
    ]);
  });

  test('says in the line of “Why Nothing?” what keeps emotions away', async () => {
    await offered();
    assert.match(JSON.stringify(editor.offered[1]), /"detail":"1 passage has a clear emotion here\."/);
    parts.paused.set(file.document, true);
    await offered();
    assert.match(JSON.stringify(editor.offered[1]), /"detail":"Emotions are paused in this document\."/);
  });

  test('does nothing when it is left', async () => {
    await offered();
    assert.deepEqual(editor.executed, []);
  });
});

suite('Pausing', () => {
  test('is for documents that are read by themselves', async () => {
    editor.reset();
    const parts = new CommandParts();
    const { document } = new FakeDocument('joy', 'output:log');
    assert.match((await pause(parts.context, [])) ?? '', /No text is open/);
    window.activeTextEditor = { document };
    assert.match((await pause(parts.context, [])) ?? '', /nothing to pause/);
    assert.equal(parts.paused.has(document), false);
  });
});
