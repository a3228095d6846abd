import assert from 'node:assert/strict';

import { fromTrial, toTrial } from '../../../src/view/trialProtocol.ts';

suite('The protocol of a trial’s page', () => {
  test('lets its own messages through', () => {
    const messages = [
      { type: 'ready' },
      { type: 'answer', question: 0, choice: 6 },
      { type: 'skip', question: 19 },
      { type: 'undo' },
      { type: 'difference', index: 2 },
      { type: 'apply' },
      { type: 'save' },
      { type: 'again' },
    ];
    assert.deepEqual(messages.map(fromTrial), messages);
    assert.deepEqual(toTrial({ type: 'body', html: '' }), { type: 'body', html: '' });
  });

  test('lets nothing else through', () => {
    const others = [
      undefined,
      'undo',
      {},
      { type: 'answer', question: 0 },
      { type: 'answer', question: -1, choice: 0 },
      { type: 'difference', index: 1.5 },
      { type: 'skip' },
    ];
    assert.deepEqual(
      others.map(fromTrial),
      others.map(() => undefined),
    );
    assert.equal(toTrial({ type: 'body' }), undefined);
  });
});
