import type * as vscode from 'vscode';

import type { Analyses } from './analyses.ts';

/** Marks intents of unknown emotions; how that is done is loaded with the first document that states an intent. */
export class LateIntentProblems implements vscode.Disposable {
  readonly #first: vscode.Disposable;
  #problems: vscode.Disposable | undefined;
  #isWanted = true;

  constructor(analyses: Analyses) {
    this.#first = analyses.onDidChange(({ analysis }) => {
      if (analysis !== undefined && analysis.intents.length > 0) void this.#load(analyses);
    });
  }

  dispose(): void {
    this.#isWanted = false;
    this.#first.dispose();
    this.#problems?.dispose();
  }

  async #load(analyses: Analyses): Promise<void> {
    this.#first.dispose();
    const { IntentProblems } = await import('./desk/desk.ts');
    if (this.#isWanted) this.#problems = new IntentProblems(analyses);
  }
}
