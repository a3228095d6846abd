import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import { type Analysis, type Judgement, unreadAnalysis } from '../../core/document/analysis/analysis.ts';
import { Analyzer, type AnalyzerParts } from '../../core/document/analysis/analyzer.ts';
import type { Corrections } from '../../core/document/judgement/corrections.ts';
import { thresholdsFor } from '../../core/scoring/modelInfo.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import { type DocumentSettings, readDocumentSettings } from '../common/settings.ts';
import { unreadable } from './sizeLimit.ts';
import { languageOf } from '../common/documentLanguage.ts';
import { Waiters } from './waiters.ts';

export interface TrackedParts extends Pick<AnalyzerParts, 'classifier' | 'cache' | 'visible'> {
  readonly changed: (analysis: Analysis) => void;
  readonly log: vscode.LogOutputChannel;
  readonly corrections: () => Corrections;
}

/** One document whose analysis follows its edits while it is shown or awaited. Owns the timer and the work. */
export class TrackedDocument implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #parts: TrackedParts;
  readonly #analyzer: Analyzer;
  #settings: DocumentSettings;
  #version: number;
  #analysis: Analysis | undefined;
  #shown = false;
  /** Whether the analysis is whole, and of the text, the model and the settings as they are now. */
  #upToDate = false;
  /** Whether the analysis is the analyzer's, not one that says why there is none. */
  #wasRead = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: AbortController | undefined;
  readonly #waiters = new Waiters();

  constructor(document: vscode.TextDocument, parts: TrackedParts) {
    this.#document = document;
    this.#parts = parts;
    this.#settings = readDocumentSettings(document);
    this.#version = document.version;
    const reader = readerFor(languageOf(document));
    this.#analyzer = new Analyzer({
      ...parts,
      reader: { read: (text) => reader.read(text, this.#settings) },
      publish: (analysis) => this.#publish(analysis),
      onProblem: (error) => this.#report(error),
    });
  }

  /** The newest snapshot, of this version of the document or of one before. */
  get analysis(): Analysis | undefined {
    return this.#analysis;
  }

  /** Whether somebody waits for the work to be done. */
  get isAwaited(): boolean {
    return this.#waiters.areAny;
  }

  /** An editor shows the document now, or none does any more: then the work rests, unless somebody awaits it. */
  show(shown: boolean): void {
    if (this.#shown === shown) return;
    this.#shown = shown;
    if (shown && this.#work === undefined) this.#resume(0);
    else if (!this.#isWanted()) this.#stop();
  }

  /** To be called when the document may have changed: being saved is no change, other line ends are one. */
  edited(): void {
    if (this.#document.version === this.#version) return;
    this.#version = this.#document.version;
    this.#stop();
    this.#upToDate = false;
    this.#resume(this.#settings.delayMilliseconds);
  }

  modelReplaced(): void {
    this.#stop();
    this.#upToDate = false;
    this.#analyzer.replaceModel();
    this.#resume(0);
  }

  settingsChanged(): void {
    const before = this.#settings;
    this.#settings = readDocumentSettings(this.#document);
    if (this.#wasRead) this.#analyzer.rejudge(this.#judgement());
    if (readingRule(this.#settings) === readingRule(before)) return;
    this.#stop();
    this.#upToDate = false;
    this.#resume(0);
  }

  /**
   * Settles when the newest version is analysed as far as it can be, or the document is not followed any more. Rejects with
   * the signal's reason; the work then rests, unless an editor shows the document or somebody else awaits it.
   */
  finish(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    const finished = this.#waiters.wait(signal, () => {
      if (!this.#isWanted()) this.#stop();
    });
    if (this.#upToDate) this.#waiters.settle();
    else if (this.#work === undefined) void this.#analyse();
    return finished;
  }

  dispose(): void {
    this.#stop();
    this.#waiters.settle();
  }

  #isWanted(): boolean {
    return this.#shown || this.isAwaited;
  }

  #resume(delayMilliseconds: number): void {
    if (this.#upToDate || !this.#isWanted()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#analyse(), delayMilliseconds);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work?.abort();
    this.#work = undefined;
  }

  async #analyse(): Promise<void> {
    this.#stop();
    const work = new AbortController();
    this.#work = work;
    try {
      await this.#read(work.signal);
    } catch (error) {
      this.#report(error);
      if (this.#work === work) this.#publishUnread(t('This document could not be read; the log says why.'));
    }
    if (this.#work !== work) return;
    this.#work = undefined;
    this.#upToDate = !this.#wasRead || this.#analysis?.problem === undefined;
    this.#waiters.settle();
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { version } = this.#document;
    const text = this.#document.getText();
    const problem = unreadable(text, languageOf(this.#document), this.#settings.maximumFileKilobytes);
    if (problem !== undefined) return this.#publishUnread(problem);
    this.#wasRead = true;
    await this.#analyzer.analyze({ version, text }, this.#judgement(), signal);
  }

  #judgement(): Judgement {
    return { ...this.#settings, corrections: this.#parts.corrections() };
  }

  #publishUnread(problem: string): void {
    this.#wasRead = false;
    const thresholds = thresholdsFor(this.#analysis?.model, this.#settings.thresholds);
    this.#publish(unreadAnalysis(this.#document.version, thresholds, problem));
  }

  #publish(analysis: Analysis): void {
    this.#analysis = analysis;
    this.#parts.changed(analysis);
  }

  #report(error: unknown): void {
    for (let cause = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined)
      this.#parts.log.error(cause instanceof Error ? cause : JSON.stringify(cause));
  }
}

/** What other passages are found by. */
function readingRule({ maximumFileKilobytes, ignoreQuotes, stringKeys }: DocumentSettings): string {
  return JSON.stringify([maximumFileKilobytes, ignoreQuotes, stringKeys]);
}
