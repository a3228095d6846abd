import type * as vscode from 'vscode';

import { storedTrial, type Trial } from '../../core/trial/trial.ts';

const key = 'trial';

/** The trial of this workspace, kept with it on this machine and sent nowhere; undefined where there is none. */
export function keptTrial(memory: vscode.Memento): Trial | undefined {
  return storedTrial(memory.get(key));
}

/** In the place of the one before. */
export async function keepTrial(memory: vscode.Memento, trial: Trial): Promise<void> {
  await memory.update(key, trial);
}
