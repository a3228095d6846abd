import * as vscode from 'vscode';

import { labelStyle } from '../../core/scoring/labels.ts';
import { dominantOf, wordsOf } from '../../core/workspace/emotionTally.ts';
import { moodText } from '../../render/workspace/workspaceItem.ts';
import type { PausedDocuments } from '../analysis/pausedDocuments.ts';
import { areMoodsShown, readDocumentSettings } from '../common/settings.ts';
import type { WorkspaceAnalysis } from './workspaceAnalysis.ts';

const moodSettings = ['enabled', 'emotions', 'workspace.explorerMoods'].map((key) => `emotionLens.${key}`);

/** The letters and the colour of its dominant emotion beside each analysed file, wherever the editor lists it. */
export class ExplorerMoods implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #analysis: WorkspaceAnalysis;
  readonly #paused: PausedDocuments;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listeners: vscode.Disposable;

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(analysis: WorkspaceAnalysis, paused: PausedDocuments) {
    this.#analysis = analysis;
    this.#paused = paused;
    this.#listeners = vscode.Disposable.from(
      vscode.window.registerFileDecorationProvider(this),
      analysis.onDidChange(() => this.#changed.fire(undefined)),
      paused.onDidChangeAll(() => this.#changed.fire(undefined)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (moodSettings.some((key) => change.affectsConfiguration(key))) this.#changed.fire(undefined);
      }),
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const outcome = this.#analysis.at(uri)?.outcome;
    if (outcome?.type !== 'read' || this.#paused.areAll || !areMoodsShown()) return undefined;
    const { enabled, emotions } = readDocumentSettings(uri);
    const { labels, tally } = outcome.summary;
    const dominant = dominantOf(tally, labels, emotions);
    if (!enabled || dominant === undefined) return undefined;
    const { letters, colorKey } = labelStyle(dominant.label, labels);
    const color = new vscode.ThemeColor(`emotionLens.${colorKey}`);
    return new vscode.FileDecoration(letters, moodText(dominant, wordsOf(tally)), color);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }
}
