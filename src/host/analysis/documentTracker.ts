import * as vscode from 'vscode';
import type { Classifier } from '../../core/scoring/classifier.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { ScoreCache } from '../../core/scoring/scoreCache.ts';
import type { AnalysisSource, AnalysisChange } from './analysisSource.ts';
import type { Corrections } from './correctionStore.ts';
import type { PausedDocuments } from './pausedDocuments.ts';
import { TrackedDocument } from './trackedDocument.ts';
import { isReadByItself, isSourceControlInput } from '../common/documentFilter.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { isShown, visibleRanges } from '../common/shownDocuments.ts';

/** About 50 MB when full; a novel has some 10,000 passages and 600,000 units. */
const cacheLimits = { entries: 50_000, units: 12_000_000 };

/**
 * The one owner of analyses: says which documents have one. VS Code opens many that nobody sees; followed are those an
 * editor shows whose language is analysed by itself, and those somebody asked for, until they are closed.
 */
export class DocumentTracker implements AnalysisSource, vscode.Disposable {
  readonly #model: Classifier;
  readonly #log: vscode.LogOutputChannel;
  readonly #corrections: Corrections;
  readonly #paused: PausedDocuments;
  readonly #cache = new ScoreCache(cacheLimits);
  readonly #followed = new Map<vscode.TextDocument, TrackedDocument>();
  readonly #requested = new WeakSet<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<AnalysisChange>();
  readonly #listeners: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(
    model: Classifier & { readonly onDidReplace: vscode.Event<void> },
    log: vscode.LogOutputChannel,
    corrections: Corrections,
    paused: PausedDocuments,
  ) {
    this.#model = model;
    this.#log = log;
    this.#corrections = corrections;
    this.#paused = paused;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#lookAgain()),
      // A document whose language changes is closed and opened, and stays in its editor.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isShown(document)) this.#lookAgain();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#followed.get(document)?.edited()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#followSettings();
      }),
      corrections.onDidChange(() => this.#followSettings()),
      paused.onDidChangeAll(() => {
        for (const each of this.#followed.keys()) this.#changed.fire({ document: each, analysis: this.of(each) });
      }),
      paused.onDidChange(() => this.#followPauses()),
      model.onDidReplace(() => {
        for (const followed of this.#followed.values()) followed.modelReplaced();
      }),
    );
    this.#lookAgain();
  }

  of(document: vscode.TextDocument): Analysis | undefined {
    return this.#paused.areAll ? undefined : this.#followed.get(document)?.analysis;
  }

  follows(document: vscode.TextDocument): boolean {
    return !this.#paused.areAll && this.#followed.has(document);
  }

  async request(document: vscode.TextDocument, signal?: AbortSignal): Promise<Analysis | undefined> {
    if (document.isClosed) return undefined;
    // Who asks for it wants it read again.
    this.#paused.set(document, false);
    const followed = this.#follow(document, true);
    const isFollowed = (): boolean => followed !== undefined && this.#followed.get(document) === followed;
    try {
      await followed?.finish(signal);
    } catch (error) {
      if (isFollowed() && !this.#isWanted(document)) this.#drop(document);
      throw error;
    }
    if (isFollowed()) this.#requested.add(document);
    return this.of(document);
  }

  async settled(document: vscode.TextDocument, signal?: AbortSignal): Promise<Analysis | undefined> {
    const followed = this.#followed.get(document);
    await followed?.finish(signal);
    return followed !== undefined && this.#followed.get(document) === followed ? followed.analysis : undefined;
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const followed of this.#followed.values()) followed.dispose();
    this.#followed.clear();
    this.#changed.dispose();
  }

  #lookAgain(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#follow(document);
    for (const document of vscode.workspace.textDocuments) if (isSourceControlInput(document)) this.#follow(document);
    for (const [document, followed] of this.#followed) followed.show(isShown(document));
  }

  #followSettings(): void {
    for (const [document, followed] of this.#followed) {
      if (this.#isWanted(document)) followed.settingsChanged();
      else this.#drop(document);
    }
    this.#lookAgain();
  }

  /** While all are paused, analyses are kept and shown to nobody. */
  #followPauses(): void {
    // They come back as they were.
    if (this.#paused.areAll) return;
    for (const document of this.#followed.keys()) {
      if (!this.#paused.isNamed(document)) continue;
      this.#requested.delete(document);
      if (!this.#isWanted(document, false)) this.#drop(document);
    }
    this.#lookAgain();
  }

  #close(document: vscode.TextDocument): void {
    this.#requested.delete(document);
    this.#drop(document);
  }

  #isWanted(document: vscode.TextDocument, isAsked = this.#followed.get(document)?.isAwaited === true): boolean {
    const settings = readDocumentSettings(document);
    if (!settings.enabled || isAsked || this.#requested.has(document)) return settings.enabled;
    return !this.#paused.isNamed(document) && isReadByItself(document, settings);
  }

  #follow(document: vscode.TextDocument, isAsked?: boolean): TrackedDocument | undefined {
    const known = this.#followed.get(document);
    const isHidden = this.#paused.areAll && isAsked !== true;
    if (known !== undefined || isHidden || !this.#isWanted(document, isAsked)) return known;
    const followed = new TrackedDocument(document, {
      classifier: this.#model,
      cache: this.#cache,
      visible: () => visibleRanges(document),
      changed: (analysis) => this.#paused.areAll || this.#changed.fire({ document, analysis }),
      log: this.#log,
      corrections: () => this.#corrections.all,
    });
    this.#followed.set(document, followed);
    followed.show(isShown(document));
    return followed;
  }

  #drop(document: vscode.TextDocument): void {
    const followed = this.#followed.get(document);
    if (followed === undefined) return;
    this.#followed.delete(document);
    followed.dispose();
    this.#changed.fire({ document, analysis: undefined });
  }
}
