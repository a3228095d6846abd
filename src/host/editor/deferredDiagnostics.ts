import * as vscode from 'vscode';

import type * as deferred from '../deferred.ts';
import type { AnalysisChange, AnalysisSource } from '../analysis/analysisSource.ts';
import { logErrors } from '../common/reportErrors.ts';
import { readDocumentSettings } from '../common/settings.ts';

type Deferred = Pick<typeof deferred, 'Problems'>;

/** The editor's problems; how they are found is loaded with the first document that states an intent, or whose settings ask for them. */
export class DeferredDiagnostics implements vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #log: vscode.LogOutputChannel;
  readonly #first: vscode.Disposable;
  readonly #load: () => Promise<Deferred>;
  #problems: vscode.Disposable | undefined;
  #isWanted = true;

  constructor(
    analyses: AnalysisSource,
    log: vscode.LogOutputChannel,
    load: () => Promise<Deferred> = () => import('../deferred.ts'),
  ) {
    this.#analyses = analyses;
    this.#log = log;
    this.#load = load;
    this.#first = vscode.Disposable.from(
      analyses.onDidChange((change) => this.#look(change)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.problems'))
          for (const document of vscode.workspace.textDocuments)
            this.#look({ document, analysis: analyses.of(document) });
      }),
    );
  }

  dispose(): void {
    this.#isWanted = false;
    this.#first.dispose();
    this.#problems?.dispose();
  }

  #look({ document, analysis }: AnalysisChange): void {
    if (analysis === undefined) return;
    const isAsked = (): boolean => Object.keys(readDocumentSettings(document).problemEmotions).length > 0;
    if (analysis.intents.length > 0 || isAsked()) void logErrors(this.#log, () => this.#begin());
  }

  async #begin(): Promise<void> {
    this.#first.dispose();
    const { Problems } = await this.#load();
    if (this.#isWanted) this.#problems ??= new Problems(this.#analyses, this.#log);
  }
}
