import assert from 'node:assert/strict';

import type { HandlerContext } from '../../../../src/host/commandContext.ts';
import { ManuscriptTab } from '../../../../src/host/manuscript/manuscriptTab.ts';
import { TrialTab } from '../../../../src/host/trial/trialTab.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { trialOf, tried } from '../../../support/trials.ts';
import { editor } from '../../../support/vscode.ts';

suite('A tab that is closed while it keeps what a person said', () => {
  let parts: CommandParts;
  let context: HandlerContext;
  let tab: FakeTab;
  let keep: () => void;

  setup(() => {
    editor.reset();
    [parts, tab] = [new CommandParts(), new FakeTab()];
    ({ context } = parts);
    const kept = new Promise<void>((resolve) => (keep = resolve));
    Object.assign(context.context.workspaceState, { update: () => kept });
  });
  teardown(() => parts.explanations.dispose());

  async function closedAfter(message: { readonly type: string }): Promise<void> {
    tab.say({ type: 'ready' });
    tab.say(message);
    tab.dispose();
    keep();
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    assert.deepEqual([editor.errors, parts.logged], [[], []]);
  }

  test('is told nothing more, the chart of a manuscript', async () => {
    assert.ok(new ManuscriptTab(context, tab.tab));
    await closedAfter(Object({ type: 'order', key: 'name' }));
  });

  test('is told nothing more, a trial', async () => {
    parts.memory.set('trial', trialOf([tried('a', 'joy')]));
    assert.ok(new TrialTab(context, async () => undefined, tab.tab));
    await closedAfter(Object({ type: 'answer', question: 0, choice: 0 }));
  });
});
