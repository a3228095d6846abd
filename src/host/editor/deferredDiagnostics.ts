import type * as vscode from 'vscode';

import type * as deferred from '../deferred.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import { logErrors } from '../common/reportErrors.ts';

type Deferred = Pick<typeof deferred, 'IntentDiagnostics'>;

/** Marks intents of unknown emotions; how that is done is loaded with the first document that states an intent. */
export class DeferredDiagnostics implements vscode.Disposable {
  readonly #first: vscode.Disposable;
  readonly #load: () => Promise<Deferred>;
  #problems: vscode.Disposable | undefined;
  #isWanted = true;

  constructor(
    analyses: AnalysisSource,
    log: vscode.LogOutputChannel,
    load: () => Promise<Deferred> = () => import('../deferred.ts'),
  ) {
    this.#load = load;
    this.#first = analyses.onDidChange(({ analysis }) => {
      if (analysis !== undefined && analysis.intents.length > 0) void logErrors(log, () => this.#begin(analyses));
    });
  }

  dispose(): void {
    this.#isWanted = false;
    this.#first.dispose();
    this.#problems?.dispose();
  }

  async #begin(analyses: AnalysisSource): Promise<void> {
    this.#first.dispose();
    const { IntentDiagnostics } = await this.#load();
    if (this.#isWanted) this.#problems = new IntentDiagnostics(analyses);
  }
}
