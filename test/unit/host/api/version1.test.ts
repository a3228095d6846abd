import assert from 'node:assert/strict';

import { type ApiParts, version1 } from '../../../../src/host/api/version1.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor } from '../../../support/vscode.ts';

suite('What another extension has analysed', () => {
  let parts: CommandParts;

  setup(() => {
    editor.reset();
    parts = new CommandParts();
  });
  teardown(() => parts.explanations.dispose());

  test('is of one model, though another takes its place while a document is read', async () => {
    const file = new FakeDocument(['joy', 'fear', 'anger', 'love'].map((word) => `The ${word} of it.`).join('\n\n'));
    parts.replaceModelAt(2, { id: 'another', labels: ['love', 'hate'] });
    const given: ApiParts = Object({ ...parts.context });
    const { api, listener } = version1(given);
    const analysis = await api.analyze(file.document);
    listener.dispose();
    assert.deepEqual(
      analysis?.passages.map(({ scores = {} }) => Object.keys(scores)),
      Array.from({ length: 4 }, () => ['love', 'hate']),
    );
  });

  test('is judged by the model that read it, though that took the place of another meanwhile', async () => {
    const { thresholds } = parts.classifier.info;
    parts.classifier.info = { ...parts.classifier.info, thresholds: { ...thresholds, probability: 0.95 } };
    parts.replaceModelAt(1, { id: 'another', thresholds });
    const given: ApiParts = Object({ ...parts.context });
    const { api, listener } = version1(given);
    const [found] = await api.classify(['There is great joy in all of it today.']);
    listener.dispose();
    assert.equal(found?.verdict, 'joy');
  });
});
