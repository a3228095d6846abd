import assert from 'node:assert/strict';

import { proseOf } from '../../../../src/core/text/prose/selectedProse.ts';
import { traitsOfPassage } from '../../../../src/host/analysis/documentProse.ts';
import { readNow } from '../../../../src/host/analysis/passageReading.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { editor } from '../../../support/vscode.ts';

suite('A text that is read for a command', () => {
  test('is judged by the model that read it, though that took the place of another meanwhile', async () => {
    editor.reset();
    const parts = new CommandParts();
    parts.replaceModelAt(1, { id: 'another', labels: ['love', 'hate'] });
    const passage = proseOf('the joy of it', 'plaintext');
    assert.ok(passage);
    const { judged, model } = await readNow(parts.context.model, { passage, traits: traitsOfPassage(passage) });
    assert.deepEqual([model.id, judged.reading?.scores.map(({ label }) => label)], ['another', ['love', 'hate']]);
    parts.explanations.dispose();
  });
});
