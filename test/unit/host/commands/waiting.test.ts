import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

import type { EditorHandler } from '../../../../src/host/commandContext.ts';
import { classifySelection } from '../../../../src/host/commands/classifySelection.ts';
import { goToPassage } from '../../../../src/host/commands/goToPassage.ts';
import { readPassage, showScores } from '../../../../src/host/commands/passageScores.ts';
import { switchedOff, textChanged } from '../../../../src/host/common/commandTarget.ts';
import { reportErrors } from '../../../../src/host/common/reportErrors.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { analysisOf, emotion, judged, none } from '../../../support/judgedPassages.ts';
import { editor, Position, Selection, window } from '../../../support/vscode.ts';

const text = 'The joy of it was great.\n\nThe fear of it was greater.';
const start = new Position(0, 0);

suite('A command that waits for the document to be read', () => {
  let parts: CommandParts;
  let file: FakeDocument;
  let front: { document: FakeDocument; selection: Selection; revealRange: () => void };
  /** Happens while the document is read. */
  let meanwhile: (signal: AbortSignal | undefined) => unknown;

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    file = new FakeDocument(text);
    front = { document: file, selection: new Selection(start, start), revealRange: () => {} };
    window.visibleTextEditors = [front];
    window.activeTextEditor = front;
    meanwhile = () => {};
    parts.isHoverThere = () => parts.analysis !== undefined;
    parts.request = async (signal) => {
      const { version } = file;
      await meanwhile(signal);
      if (editor.settings.get('emotionLens.enabled') === false) return undefined;
      const passages = [judged(0, 24, emotion('joy')), judged(26, 53, emotion('fear'))];
      parts.analysis = analysisOf(passages, ['joy', 'fear'], { version });
      return parts.analysis;
    };
  });
  teardown(() => parts.explanations.dispose());

  /** What is said when the command has come to its end. */
  async function done(command: EditorHandler): Promise<readonly string[]> {
    const { context } = parts;
    await reportErrors(context.log, () => command(context, Object(front)));
    return [...editor.sentences, ...editor.errors];
  }

  const commands: Readonly<Record<string, EditorHandler>> = {
    'Next Passage': goToPassage('next'),
    'Show Scores': showScores,
  };
  const happened = (): readonly unknown[] => [...parts.announced, ...parts.hovers, front.selection.active.line];

  for (const [name, command] of Object.entries(commands)) {
    test(`${name} does its work when it is read`, async () => {
      assert.deepEqual(await done(command), []);
      assert.notDeepEqual(happened(), [0]);
    });

    test(`${name} ends the reading when it is cancelled, and says nothing`, async () => {
      const aborted: boolean[] = [];
      meanwhile = async (signal) => {
        await setTimeout(600);
        editor.cancel();
        aborted.push(signal?.aborted === true);
      };
      assert.deepEqual(await done(command), []);
      assert.deepEqual([editor.progress, aborted], [['Classifying the document'], [true]]);
      assert.deepEqual(happened(), [0]);
    });

    test(`${name} moves nothing in an editor that was closed meanwhile`, async () => {
      meanwhile = () => {
        [window.visibleTextEditors, window.activeTextEditor] = [[], undefined];
      };
      assert.deepEqual(await done(command), []);
      assert.deepEqual(happened(), [0]);
    });

    test(`${name} says so when emotions are switched off meanwhile`, async () => {
      meanwhile = () => editor.set('emotionLens.enabled', false);
      assert.deepEqual(await done(command), [switchedOff()]);
    });
  }

  /** What Classify Selection announces, when `happens` while the selection is read. */
  async function announced(happens: () => unknown): Promise<readonly string[]> {
    const classify = async (): Promise<unknown> => {
      await happens();
      return [judged(0, 24, none)];
    };
    Object.assign(parts.selections, { classify, model: fakeModel });
    Object.assign(front, { selections: [new Selection(start, new Position(0, 24))] });
    assert.deepEqual(await done(classifySelection), []);
    return parts.announced;
  }

  suite('Classify Selection', () => {
    test('names the threshold as it is by then', async () => {
      const [sentence] = await announced(() => editor.set('emotionLens.threshold', 0.77));
      assert.match(sentence ?? '', /below the threshold of 77 %/);
    });

    test('says nothing once emotions are switched off', async () => {
      assert.deepEqual(await announced(() => editor.set('emotionLens.enabled', false)), []);
    });

    test('says nothing once the document is closed', async () => {
      assert.deepEqual(await announced(() => file.close()), []);
    });
  });

  test('Next Passage obeys the filter as it is by then', async () => {
    meanwhile = () => editor.set('emotionLens.emotions', ['fear']);
    assert.deepEqual(await done(goToPassage('next')), []);
    assert.equal(front.selection.active.line, 2);
  });

  test('Show Scores opens no hover over a text that was edited meanwhile', async () => {
    meanwhile = () => file.type(' Or not.');
    assert.deepEqual(await done(showScores), [textChanged()]);
    assert.deepEqual(parts.hovers, []);
  });

  test('Read Emotion of This Passage says nothing of a text that is another one by now', async () => {
    parts.classifier.hold();
    const said = done(readPassage);
    await parts.calls(1);
    file.type(' Or not.');
    parts.classifier.release();
    assert.deepEqual(await said, [textChanged()]);
  });
});
