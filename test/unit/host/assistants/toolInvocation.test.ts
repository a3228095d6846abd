import assert from 'node:assert/strict';

import { prepareTool } from '../../../../src/host/assistants/toolInvocation.ts';

suite('Before a tool of the editor’s assistants reads', () => {
  for (const [name, input, what] of [
    ['get_emotions', { file: 'told.md' }, 'told.md'],
    ['explain_passage', { selection: true }, 'the text in the active editor'],
    ['compare_drafts', { older: { file: 'a.md' }, newer: { file: 'b.md' } }, 'a.md and b.md'],
    ['compare_drafts', { older: { file: 'a.md' }, newer: { text: 'a draft' } }, 'a.md'],
  ] as const)
    test(`a person is asked about ${what}, and told where the answer goes: ${name}`, () => {
      const { invocationMessage, confirmationMessages } = prepareTool(name, input);
      assert.equal(invocationMessage, `Reading ${what} with Emotion Lens`);
      assert.equal(confirmationMessages?.title, `Let the assistant know what ${what} feels like?`);
      const message = confirmationMessages?.message;
      assert.match(typeof message === 'string' ? message : '', /passages quoted .* model may be remote\.$/);
    });

  test('a text that the assistant has is read unasked, and what makes no sense is told by the call', () => {
    for (const input of [{ text: 'a text' }, {}, { file: 'a.md', text: 'a text' }, undefined]) {
      const { invocationMessage, confirmationMessages } = prepareTool('get_emotions', input);
      assert.deepEqual([invocationMessage, confirmationMessages], ['Reading the text with Emotion Lens', undefined]);
    }
  });
});
