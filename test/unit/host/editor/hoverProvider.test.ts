import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { HoverProvider } from '../../../../src/host/editor/hoverProvider.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { analysisOf, emotion, judged, none } from '../../../support/judgedPassages.ts';
import { editor, EventEmitter, Position } from '../../../support/vscode.ts';

suite('The hover', () => {
  let parts: CommandParts;
  let file: FakeDocument;
  let token: { isCancellationRequested: boolean; onCancellationRequested: unknown };

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    file = new FakeDocument('The joy of it was great.');
    token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
    parts.analysis = analysisOf([judged(0, 24)], ['joy']);
  });
  teardown(() => parts.explanations.dispose());

  /** What it shows, when `meanwhile` happens while the sentences are read. */
  async function shown(meanwhile: () => unknown = () => {}): Promise<unknown> {
    const contents = {
      sentencesOf: async () => {
        await meanwhile();
        return ['A sentence.'];
      },
      writer:
        async () =>
        (_: unknown, { verdict }: JudgedPassage, sentences: readonly unknown[]) => [verdict, ...sentences],
    };
    const { documents, selections, explanations } = parts.context;
    const provider = new HoverProvider(documents, selections, Object(contents), explanations);
    const hover = await provider.provideHover(file.document, Object(new Position(0, 3)), Object(token));
    provider.dispose();
    return hover?.contents;
  }

  test('has the passage’s verdict and the sentences that differ', async () => {
    assert.deepEqual(await shown(), [emotion('joy'), 'A sentence.']);
  });

  test('has the verdict of the settings as they are by then, and no sentences of the ones before', async () => {
    const verdict = emotion('joy', 0.5);
    const later = (): void => {
      parts.analysis = analysisOf([judged(0, 24, verdict)], ['joy']);
    };
    assert.deepEqual(await shown(later), [verdict]);
  });

  const gone: Readonly<Record<string, () => unknown>> = {
    'the text is edited': () => {
      file.type(' Or not.');
      parts.analysis = analysisOf([judged(0, 24)], ['joy'], { version: 2 });
    },
    'nobody waits any more': () => (token.isCancellationRequested = true),
    'emotions are switched off': () => (parts.analysis = undefined),
    'its emotion is not clear any more': () => (parts.analysis = analysisOf([judged(0, 24, none)], ['joy'])),
  };
  for (const [what, meanwhile] of Object.entries(gone))
    test(`stays away when ${what} while the sentences are read`, async () => {
      assert.equal(await shown(meanwhile), undefined);
    });
});
