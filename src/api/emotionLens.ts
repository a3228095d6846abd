/**
 * What Emotion Lens offers to other extensions: the types of `activate()`'s result, published in its package as
 * `dist/api.d.ts`. Within a version things are added, never taken away. All data are copies that nobody changes any more.
 */
import type { CancellationToken, Disposable, Event, TextDocument, Uri } from 'vscode';

/** What the extension `emotion-lens.emotion-lens` exports. */
export interface EmotionLensExports {
  /** Throws a RangeError, with a sentence, where there is no such version. */
  getApi(version: 1): EmotionLensApi;
}

/** Ends the work: it then rejects with VS Code's CancellationError for a token, with the signal's reason for a signal. */
export type Cancellation = CancellationToken | AbortSignal;

/**
 * Version 1. What returns a promise rejects with an Error named `ModelProblem` where the model cannot be used: its message is
 * one sentence that may be shown to a person. What is called wrongly throws or rejects with a TypeError.
 */
export interface EmotionLensApi {
  readonly version: 1;

  /** The model in use; loads it where it is not loaded. */
  getModel(cancellation?: Cancellation): Promise<Model>;

  /** Fires when another model takes the place of the one in use: what was read before is no longer comparable. */
  readonly onDidChangeModel: Event<void>;

  /**
   * What each text feels like, in the order given and judged by the settings of the window; undefined for one that the model
   * cannot read. The same text has the same scores alone and among others. Works while emotions are switched off, too.
   */
  classify(texts: readonly string[], cancellation?: Cancellation): Promise<readonly (Classification | undefined)[]>;

  /**
   * What is known of a document now; undefined where it is not read, by itself or at a person's wish. Compare `version` with
   * the document's before you use its offsets.
   */
  getAnalysis(document: TextDocument): DocumentAnalysis | undefined;

  /**
   * The whole analysis of a document as it is now, read where it was not. Nothing more than before is shown to the person.
   * Undefined while emotions are switched off there, and where the document closes or changes its language meanwhile.
   */
  analyze(document: TextDocument, cancellation?: Cancellation): Promise<DocumentAnalysis | undefined>;

  /** Fires when `getAnalysis` has news of a document: often while one is read. */
  readonly onDidChangeAnalysis: Event<AnalysisChange>;

  /**
   * Offers a model in *Choose Model…* until the result is disposed. It is used once a person chooses it, and tried out before.
   * Throws where the folder does not lie in an installed extension.
   */
  registerModel(model: ModelRegistration): Disposable;
}

/** The model in use. */
export interface Model {
  /** Changes when its weights, its tokenizer or its configuration change. */
  readonly id: string;
  readonly name: string;
  readonly labels: readonly Label[];
  /** Where scores are computed. */
  readonly runtime: 'native' | 'wasm' | 'server' | 'fake';
  /** The server that reads, where a person agreed to one: texts that are classified are sent there. Absent where this machine reads. */
  readonly host?: string;
  /** Longest text that it reads at once, in tokens; longer ones are read in overlapping stretches. */
  readonly windowTokens: number;
}

/** An emotion that the model knows, and its look in the editor. */
export interface Label {
  /** As in `scores` and `verdict`. */
  readonly name: string;
  readonly glyph: string;
  /** One or two letters, no two labels alike. */
  readonly letters: string;
  /** For VS Code's ThemeColor: `emotionLens.joy`. */
  readonly color: string;
}

/** Why no emotion is clear. */
export type NoneReason = 'belowThreshold' | 'tooClose' | 'neutral' | 'tooShort' | 'notEnglish' | 'corrected';

/** Names as in the command line's JSON. */
export interface Classification {
  /** By label, the model's own probability, 0 to 1. */
  readonly scores: Readonly<Record<string, number>>;
  /** A label, or `none` where no emotion is clear. */
  readonly verdict: string;
  /** Beside the verdict `none` alone. */
  readonly reason?: NoneReason;
  /** How many people would agree; absent where that was not measured, or the scores decided nothing. */
  readonly agreement?: Agreement;
  /** The model's own verdict, where a person corrected it. */
  readonly said?: string;
  /** Stretches that the text was read in, where it was longer than the model reads at once. */
  readonly windows?: number;
}

/** Of people, those who agree with a label of this probability. */
export interface Agreement {
  /** 0 to 1, as are the ends of its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Texts behind the number. */
  readonly rows: number;
  readonly kind: TextKind;
}

export type TextKind = 'story' | 'documentation' | 'messages' | 'all';

/** One version of one document. */
export interface DocumentAnalysis {
  readonly uri: Uri;
  /** The document's version that the offsets belong to. */
  readonly version: number;
  /** Whether every passage is read, or could not be. */
  readonly isComplete: boolean;
  readonly language: 'english' | 'other' | 'unknown';
  readonly textKind: TextKind;
  readonly passages: readonly AnalyzedPassage[];
  /** One row a label in the model's order, then `none`; weighted by words. */
  readonly distribution: readonly Share[];
  /** One sentence where the work stopped short. */
  readonly problem?: string;
}

/** A stretch of prose. Passages are in order and never overlap. */
export interface AnalyzedPassage extends Partial<Classification> {
  /** UTF-16 offsets into the document, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The prose alone, without markup: what the model reads. */
  readonly text: string;
  readonly words: number;
  readonly kind: 'paragraph' | 'listItem' | 'quote' | 'tableRow' | 'selection';
  /** `pending` may have scores of the passage that stood there before; `failed` has none. */
  readonly state: 'pending' | 'done' | 'failed';
}

export interface Share {
  /** A label, or `none`. */
  readonly verdict: string;
  readonly words: number;
  readonly passages: number;
  /** Of the judged words, 0 to 1. */
  readonly share: number;
}

export interface AnalysisChange {
  readonly uri: Uri;
  /** The document's version that is known now; absent where the document is not read any more. */
  readonly version?: number;
  readonly isComplete: boolean;
}

/** A model in a folder, of the form that *Choose a Folder…* takes, with a README.md as its card. */
export interface ModelRegistration {
  /** In your extension: `Uri.joinPath(context.extensionUri, 'model')`. */
  readonly folder: Uri;
  /** What a person reads in the list: one short line. */
  readonly title: string;
}
