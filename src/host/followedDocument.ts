import type * as vscode from 'vscode';
import { type Analysis, type Judgement, unreadAnalysis } from '../core/document/analysis.ts';
import { Analyzer, type AnalyzerParts } from '../core/document/analyzer.ts';
import type { Corrections } from '../core/document/corrections.ts';
import { thresholdsFor } from '../core/scoring/modelInfo.ts';
import { readerFor } from '../core/text/languages.ts';
import { type DocumentSettings, readDocumentSettings } from './settings.ts';
import { unreadable } from './unreadable.ts';

export interface FollowedParts extends Pick<AnalyzerParts, 'classifier' | 'cache' | 'visible'> {
  readonly changed: (analysis: Analysis) => void;
  readonly log: vscode.LogOutputChannel;
  readonly corrections: () => Corrections;
}

/** One document whose analysis follows its edits while it is shown or awaited. Owns the timer and the work. */
export class FollowedDocument implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #parts: FollowedParts;
  readonly #analyzer: Analyzer;
  #settings: DocumentSettings;
  #analysis: Analysis | undefined;
  #shown = false;
  /** Whether the analysis is whole, and of the text, the model and the settings as they are now. */
  #upToDate = false;
  /** Whether the analysis is the analyzer's, not one that says why there is none. */
  #wasRead = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: AbortController | undefined;
  #waiting: (() => void)[] = [];

  constructor(document: vscode.TextDocument, parts: FollowedParts) {
    this.#document = document;
    this.#parts = parts;
    this.#settings = readDocumentSettings(document);
    const reader = readerFor(document.languageId);
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

  /** An editor shows the document now, or none does any more: then the work rests, unless somebody awaits it. */
  show(shown: boolean): void {
    if (this.#shown === shown) return;
    this.#shown = shown;
    if (shown && this.#work === undefined) this.#resume(0);
    else if (!this.#isWanted()) this.#stop();
  }

  edited(): void {
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
    const { maximumFileKilobytes, ignoreQuotes } = this.#settings;
    if (maximumFileKilobytes === before.maximumFileKilobytes && ignoreQuotes === before.ignoreQuotes) return;
    this.#stop();
    this.#upToDate = false;
    this.#resume(0);
  }

  /** Settles when the newest version is analysed as far as it can be, or the document is not followed any more. */
  finish(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#upToDate) this.#settle();
      else if (this.#work === undefined) void this.#analyse();
    });
  }

  dispose(): void {
    this.#stop();
    this.#settle();
  }

  #isWanted(): boolean {
    return this.#shown || this.#waiting.length > 0;
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
      if (this.#work === work) this.#publishUnread('This document could not be read; the log says why.');
    }
    if (this.#work !== work) return;
    this.#work = undefined;
    this.#upToDate = !this.#wasRead || this.#analysis?.problem === undefined;
    this.#settle();
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { version } = this.#document;
    const text = this.#document.getText();
    const problem = unreadable(text, this.#settings.maximumFileKilobytes);
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

  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const settle of waiting) settle();
  }
}
