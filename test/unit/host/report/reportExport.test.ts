import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

import { reportSubject } from '../../../../src/host/report/reportExport.ts';
import type { DocumentPart } from '../../../../src/render/report/partOfDocument.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { analysisOf, judged } from '../../../support/judgedPassages.ts';
import { editor } from '../../../support/vscode.ts';

suite('A report that is exported', () => {
  let parts: CommandParts;
  let file: FakeDocument;

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    file = new FakeDocument('The joy of it was great.');
    parts.request = async () =>
      analysisOf([judged(0, 24)], fakeModel.labels, { version: file.version, model: fakeModel });
  });
  teardown(() => parts.explanations.dispose());

  const written = (part: DocumentPart = {}): Promise<unknown> => {
    return reportSubject(file.document, part, 1, parts.context).write('md');
  };

  test('is of the document as it is when it is written', async () => {
    file.type(' It grew.');
    assert.match(JSON.stringify(await written()), /1 passage/);
  });

  test('is not of a stretch that was selected in an older text', async () => {
    const ranges = [{ start: 0, end: 24 }];
    assert.match(JSON.stringify(await written({ ranges })), /the selection/);
    file.type(' It grew.');
    assert.deepEqual(await written({ ranges }), {
      problem: 'The document changed since the text was selected. Select it and export it again.',
    });
  });

  test('ends the reading when it is cancelled', async () => {
    let isAborted = false;
    parts.request = async (signal) => {
      await setTimeout(600);
      editor.cancel();
      isAborted = signal?.aborted === true;
      return undefined;
    };
    await assert.rejects(written(), { name: 'Canceled' });
    assert.equal(isAborted, true);
  });
});
