import type { Runtime, Thresholds } from '../core/scoring/modelInfo.ts';
import type { TextKind } from '../core/text/language/textKind.ts';
import { type Voice, voices } from '../core/text/language/speech.ts';
import type { ArcData } from '../render/arc/arcData.ts';
import type { Chart } from '../render/distribution/chart.ts';
import type { ShownIntent } from '../render/distribution/intentList.ts';
import { type Guard, isCount, isOneOf, isShape, isString, maybe, type Messages } from './guards.ts';

export type ToPage =
  | { readonly type: 'panel'; readonly panel: Panel }
  /** Where the caret is in the document, in words read before it; absent when no editor shows the document. */
  | { readonly type: 'caret'; readonly at?: number };

/** What a button of the page may ask the host to do. */
export const pageCommands = [
  'aboutModel',
  'classifyDocument',
  'exportReport',
  'languageSetting',
  'showLog',
  'toggle',
] as const;
export type PageCommand = (typeof pageCommands)[number];

export type FromPage =
  /** The page has started and shows nothing yet. */
  | { readonly type: 'ready' }
  /** Offsets are of the document's `version`. */
  | { readonly type: 'goTo'; readonly version: number; readonly start: number; readonly end: number }
  /** Puts the label into the filter, or takes it out. Without a label: lets every emotion through. */
  | { readonly type: 'filter'; readonly label?: string }
  | { readonly type: 'command'; readonly command: PageCommand }
  /** Shows what one voice says alone. Without a voice: everything. */
  | { readonly type: 'voice'; readonly voice?: Voice }
  /** Shows the section with this key alone. Without a key: the whole document. */
  | { readonly type: 'section'; readonly section?: string }
  /** A picture to save, in base64. */
  | { readonly type: 'picture'; readonly png: string };

/** Everything the page shows at one moment: complete, so that the newest one is enough. */
export interface Panel {
  /** The document's name; absent when none is open. */
  readonly title?: string;
  /** True when the document was looked for and is nowhere. */
  readonly isGone?: boolean;
  /** True while a trial hides the emotions of all documents. */
  readonly isHidden?: boolean;
  /** False when everything is switched off. */
  readonly enabled: boolean;
  /** True when nothing but white space stands in the document. */
  readonly isEmpty?: boolean;
  /** Absent when the document is not analysed. */
  readonly document?: Chart;
  /** Passages of the document its writer has ignored; absent without any. */
  readonly ignored?: number;
  /** What the writer says the document should feel like; absent without any. */
  readonly intents?: readonly ShownIntent[];
  /** Of the document; absent until labels and passages are known. */
  readonly arc?: ArcData;
  /** Absent when no selection is classified. */
  readonly selection?: Chart;
  /** Whose passages `document` and `arc` are of; absent for everybody's. */
  readonly voice?: Voice;
  /** The filter: labels of interest, empty for all. */
  readonly emotions: readonly string[];
  readonly activity?: Activity;
  /** One calm sentence about what went wrong. */
  readonly problem?: string;
  /** Absent until the model has loaded once. */
  readonly model?: PanelModel;
}

export type Activity =
  /** `fraction` of the model's loading done, 0 to 1. */
  | { readonly type: 'loading'; readonly fraction: number }
  /** Passages read, of all; of 0 before they are known. */
  | { readonly type: 'reading'; readonly done: number; readonly total: number };

export interface PanelModel {
  readonly name: string;
  readonly runtime: Runtime;
  /** The server that read the texts. */
  readonly host?: string;
  readonly thresholds: Thresholds;
  /** What the text is taken for. */
  readonly kind: TextKind;
}

/** 12 MB, far above what an arc as wide as a screen takes. */
const mostPngLetters = 16_000_000;
const isPng: Guard<string> = (value): value is string =>
  isString(value) && value.length <= mostPngLetters && /^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/.test(value);

const isVoice = isOneOf(voices);

const guardsFromPage: Messages<FromPage> = {
  ready: isShape({ type: isOneOf(['ready']) }),
  goTo: isShape({ type: isOneOf(['goTo']), version: isCount, start: isCount, end: isCount }),
  filter: isShape<Extract<FromPage, { type: 'filter' }>>({ type: isOneOf(['filter']), label: maybe(isString) }),
  command: isShape({ type: isOneOf(['command']), command: isOneOf(pageCommands) }),
  voice: isShape<Extract<FromPage, { type: 'voice' }>>({ type: isOneOf(['voice']), voice: maybe(isVoice) }),
  section: isShape<Extract<FromPage, { type: 'section' }>>({ type: isOneOf(['section']), section: maybe(isString) }),
  picture: isShape({ type: isOneOf(['picture']), png: isPng }),
};

/** The message, when `value` is one. */
export function fromPage(value: unknown): FromPage | undefined {
  for (const guard of Object.values<Guard<FromPage>>(guardsFromPage)) if (guard(value)) return value;
  return undefined;
}
