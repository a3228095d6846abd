import assert from 'node:assert/strict';

import { clearExplanation, explainPassage } from '../../../../src/host/commands/explainPassage.ts';
import { reportErrors } from '../../../../src/host/common/reportErrors.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor, window } from '../../../support/vscode.ts';

const text = 'The joy of it was great, and fear was nowhere.';

function changed(what: string): readonly string[] {
  return [`${what} changed while the passage was being explained. Run the command again.`];
}

suite('Explain This Passage', () => {
  let parts: CommandParts;
  let file: FakeDocument;

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    file = new FakeDocument(text);
  });
  teardown(() => parts.explanations.dispose());

  /** Explains the passage; `meanwhile` happens while the model reads what is left of it. */
  async function explained(meanwhile: () => unknown = () => {}): Promise<readonly string[]> {
    const { context, classifier } = parts;
    classifier.hold();
    const done = reportErrors(context.log, () => explainPassage(context, [file.uri.toString(), 3]));
    await parts.calls(1);
    // The passage is read; what is left of it waits.
    classifier.release();
    classifier.hold();
    await parts.calls(2);
    await meanwhile();
    classifier.release();
    await done;
    return [...editor.sentences, ...editor.errors];
  }

  const isShown = (): boolean => parts.explanations.passageAt(file.document, 3) !== undefined;

  test('shows what drove it, and says it', async () => {
    assert.deepEqual(await explained(), []);
    assert.equal(isShown(), true);
    assert.equal(parts.announced.length, 1);
  });

  const overtaken: Readonly<Record<string, readonly [meanwhile: () => unknown, sentences: readonly string[]]>> = {
    'the text is edited': [() => file.type(' Or was it?'), changed('The text')],
    'its lines end in another way': [() => file.endLinesOtherwise(), changed('The text')],
    'a threshold changes': [() => editor.set('emotionLens.threshold', 0.99), changed('A setting')],
    'another model is put in place': [() => parts.replaceModel('other'), changed('The model')],
    'emotions are switched off': [() => editor.set('emotionLens.enabled', false), []],
    'the document is closed': [() => file.close(), []],
    'it is cleared': [() => clearExplanation(parts.context, []), []],
  };
  for (const [what, [meanwhile, sentences]] of Object.entries(overtaken))
    test(`shows nothing when ${what} while it is made, and stops`, async () => {
      assert.deepEqual(await explained(meanwhile), sentences);
      assert.equal(isShown(), false);
      assert.equal(parts.classifier.calls.length, 2);
      assert.deepEqual(parts.logged, []);
    });

  test('is of the place asked for last, even where the first one still waits for its reading', async () => {
    const { context, classifier } = parts;
    classifier.hold();
    const first = explainPassage(context, [file.uri.toString(), 3]).catch(({ name }: Error) => name);
    await parts.calls(1);
    const second = explainPassage(context, [file.uri.toString(), 5]);
    classifier.release();
    assert.deepEqual(await Promise.all([first, second]), ['Canceled', undefined]);
    assert.deepEqual(parts.announced.length, 1);
  });

  test('reads the passage again where what stands there is another model’s', async () => {
    await explained();
    const { passage, ...judged } = parts.explanations.passageAt(file.document, 3) ?? assert.fail();
    parts.analysis = Object({ version: 1, passages: [{ passage, ...judged }], model: { ...parts.classifier.info } });
    parts.replaceModel('other');
    const before = parts.classifier.calls.length;
    await explainPassage(parts.context, [file.uri.toString(), 3]);
    assert.deepEqual(parts.classifier.calls[before], [text]);
    assert.equal(isShown(), true);
  });

  test('does not call back whoever went on to another editor', async () => {
    window.visibleTextEditors = [{ document: file, setDecorations: () => {} }];
    [window.activeTextEditor] = window.visibleTextEditors;
    await explained(() => {
      window.activeTextEditor = undefined;
    });
    assert.equal(isShown(), true);
    assert.deepEqual(parts.hovers, []);
  });

  test('has the verdict that a person corrects later', async () => {
    await explained();
    parts.corrections.set(text, 'fear');
    const { verdict } = parts.explanations.passageAt(file.document, 3) ?? assert.fail();
    assert.equal(verdict?.kind === 'emotion' && verdict.label, 'fear');
  });
});
