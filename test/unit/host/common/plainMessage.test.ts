import assert from 'node:assert/strict';

import { ModelProblem } from '../../../../src/core/scoring/classifier.ts';
import { Announcements } from '../../../../src/host/common/announcements.ts';
import { reportErrors } from '../../../../src/host/common/reportErrors.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { editor, window } from '../../../support/vscode.ts';

suite('A notification', () => {
  const hostile = 'The label “[Fix](command:workbench.action.quit)” is named twice.';
  const harmless = 'The label “[Fix] (command:workbench.action.quit)” is named twice.';

  setup(() => editor.reset());

  test('holds no link, whatever it tells of a text, a file or a model', async () => {
    const { log } = new CommandParts().context;
    await reportErrors(log, async () => hostile);
    await reportErrors(log, () => Promise.reject(new ModelProblem(hostile)));
    assert.deepEqual([...editor.sentences, ...editor.errors], [harmless, harmless]);
  });

  test('that closes by itself holds none either', () => {
    const shown: unknown[] = [];
    const { withProgress } = window;
    const announcements = new Announcements();
    window.withProgress = (_, task) =>
      task({ report: (...all: unknown[]) => shown.push(...all) }, { onCancellationRequested: undefined });
    try {
      announcements.show(hostile);
    } finally {
      window.withProgress = withProgress;
      announcements.dispose();
    }
    assert.deepEqual(shown, [{ message: harmless, increment: 100 }]);
  });
});
