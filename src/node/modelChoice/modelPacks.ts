import * as vscode from 'vscode';

import { fieldsOf } from '../../core/scoring/guards.ts';

/** What an extension that brings a model waits for: nobody needs it before a person wants to choose. */
const activationEvent = 'onCommand:emotionLens.chooseModel';

/**
 * Has the extensions that bring models register them. The editor does so itself where the command comes from its palette, but
 * not where another extension or a link runs it. One that fails is in the log, and the others are listed.
 */
export async function startModelPacks(log: vscode.LogOutputChannel): Promise<void> {
  const packs = vscode.extensions.all.filter(({ isActive, packageJSON }) => {
    const { activationEvents } = fieldsOf(packageJSON);
    return !isActive && Array.isArray(activationEvents) && activationEvents.includes(activationEvent);
  });
  const started = await Promise.allSettled(packs.map((pack) => pack.activate()));
  for (const [index, each] of started.entries())
    if (each.status === 'rejected') log.error(`${packs[index]?.id} could not be started: ${String(each.reason)}`);
}
