import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { oldThresholdText } from '../../core/scoring/thresholdUnit.ts';
import { logErrors } from '../common/reportErrors.ts';
import { readDocumentSettings } from '../common/settings.ts';
import type { AnalysisSource } from './analysisSource.ts';

const known = 'explainedThreshold';

/** Tells a person, once on this machine, that the threshold they set asks for people now and no longer for a probability. */
export class OldThreshold implements vscode.Disposable {
  readonly #looked = new WeakSet<vscode.TextDocument>();
  readonly #memory: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #listener: vscode.Disposable;

  constructor(analyses: AnalysisSource, memory: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#memory = memory;
    this.#log = log;
    this.#listener = analyses.onDidChange(({ document, analysis }) => {
      const model = analysis?.model;
      if (model === undefined || this.#looked.has(document)) return;
      this.#looked.add(document);
      const text = oldThresholdText(
        'emotionLens.threshold',
        readDocumentSettings(document).thresholds,
        model.agreement,
      );
      if (text !== undefined) void logErrors(log, () => this.#tell(text));
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #tell(text: string): Promise<void> {
    if (this.#memory.get(known) === true) return;
    this.dispose();
    this.#log.info(text);
    const openSetting = t('Open Setting');
    const answer = vscode.window.showInformationMessage(text, openSetting);
    await this.#memory.update(known, true);
    if ((await answer) === openSetting)
      await vscode.commands.executeCommand('workbench.action.openSettings', 'emotionLens.threshold');
  }
}
