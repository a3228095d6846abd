import type { Distribution, Share } from '../../core/document/judgement/distribution.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { percent, shareText } from '../../core/scoring/percent.ts';
import { certaintyText } from '../../core/scoring/verdictText.ts';
import type { NoneReason } from '../../core/scoring/verdict.ts';
import { displayWidth, fitted, harmless, padded } from '../output/displayWidth.ts';
import type { FileResult } from '../fileTally.ts';
import { leastText } from '../../render/format/modelText.ts';
import { noneName, type Row, verdictName } from '../../render/records/row.ts';
import type { Format, OutputHead } from './format.ts';
import type { Paint } from './paint.ts';

const reasons: Readonly<Record<NoneReason, string>> = {
  belowThreshold: 'too low',
  tooClose: 'too close',
  neutral: 'neutral',
  tooShort: 'too short',
  notEnglish: 'not English',
  corrected: 'corrected',
};
const numberColumns = Math.max(...Object.values(reasons).map((reason) => reason.length));
const barColumns = 24;
const fewestTextColumns = 20;

/** For people: a line a row, the shares of each file, and of all at the end. */
export class TableFormat implements Format {
  readonly #head: OutputHead;
  readonly #paint: Paint;
  /** Of the terminal. */
  readonly #columns: number;
  readonly #labelColumns: number;
  #files = 0;
  /** Of all files so far; with one file its own. */
  #total: FileResult | undefined;
  #place = 0;
  /** The line of the file before: it stands under its rows, but a single file needs none beside the totals. */
  #waiting = '';

  constructor(head: OutputHead, columns: number, paint: Paint) {
    this.#head = head;
    this.#columns = columns;
    this.#paint = paint;
    this.#labelColumns = Math.max(...[noneName, ...head.model.labels].map((label) => displayWidth(harmless(label))));
  }

  begin(): string {
    return '';
  }

  fileBegins(file: string, lastLine: number): string {
    this.#place = displayWidth(placeOf(file, lastLine));
    const waiting = this.#waiting;
    this.#waiting = '';
    return waiting;
  }

  row({ file, line, passage, verdict }: Row): string {
    const number = verdict.kind === 'emotion' ? certaintyText(verdict) : reasons[verdict.reason];
    const label = verdict.kind === 'emotion' ? verdict.label : undefined;
    const head = this.#mark(label, `${this.#name(verdictName(verdict))}  ${padded(number, numberColumns, 'right')}`);
    // The last line is not always known from the start.
    this.#place = Math.max(this.#place, displayWidth(placeOf(file, line)));
    const place = padded(placeOf(file, line), this.#place);
    const used = 6 + this.#labelColumns + 2 + numberColumns + 2 + this.#place + 2;
    const text = fitted(harmless(passage.text), Math.max(fewestTextColumns, this.#columns - used));
    return `${head}  ${place}  ${text}`.trimEnd() + '\n';
  }

  fileEnds(result: FileResult): string {
    this.#files += 1;
    this.#total = this.#total === undefined ? result : sum(this.#total, result);
    this.#waiting = `${harmless(result.file)}: ${summary(result)}\n\n`;
    return '';
  }

  end(): string {
    const total = this.#total;
    if (total === undefined) return '';
    const [title, waiting] =
      this.#files === 1 ? [total.file, ''] : [`All ${this.#files} files`, this.#waiting.trimEnd() + '\n'];
    const bars = total.distribution.words === 0 ? '' : this.#bars(total.distribution);
    return `${waiting}\n${harmless(title)}: ${counts(total)}${languageNote(total)}\n${bars}${this.#foot()}`;
  }

  #bars({ shares }: Distribution): string {
    return shares
      .map((row) => {
        const bar = '█'.repeat(Math.round(row.share * barColumns)).padEnd(barColumns);
        const name = this.#name(row.label ?? noneName);
        return `${this.#mark(row.label, `${name}  ${shareText(row.share).padStart(5)}  ${bar}`)}  ${passages(row.passages)}\n`;
      })
      .join('');
  }

  #foot(): string {
    const { model, thresholds } = this.#head;
    const { margin, minimumWords } = thresholds;
    return `Shares by words. Model ${harmless(model.name)} (${model.runtime}): clear from ${leastText(thresholds)}, ${percent(margin).replace(' %', '')} points ahead, ${minimumWords} words.\n`;
  }

  #name(label: string): string {
    return padded(harmless(label), this.#labelColumns);
  }

  /** Glyph, letters and `text`, in the label's colour. */
  #mark(label: string | undefined, text: string): string {
    const { glyph, letters, colorKey } = label === undefined ? noneStyle : labelStyle(label, this.#head.model.labels);
    return this.#paint(`${padded(glyph, 2)} ${padded(harmless(letters), 2)} ${text}`, colorKey);
  }
}

function placeOf(file: string, line: number): string {
  return `${harmless(file)}:${line}`;
}

function summary(result: FileResult): string {
  const shares = result.distribution.shares
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .map(({ label, share }) => `${harmless(label ?? noneName)} ${shareText(share)}`);
  return [counts(result), ...shares].join(', ') + languageNote(result);
}

function counts({ distribution: { shares, words }, ignored }: FileResult): string {
  const count = shares.reduce((total, share) => total + share.passages, 0);
  const read =
    count === 0 ? 'no prose' : `${passages(count)}, ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
  return ignored > 0 ? `${read}, ${ignored.toLocaleString('en')} ignored` : read;
}

function passages(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'passage' : 'passages'}`;
}

function languageNote({ language }: Pick<FileResult, 'language'>): string {
  return language === 'other' ? ' (not in English)' : '';
}

function sum(one: FileResult, other: FileResult): FileResult {
  const words = one.distribution.words + other.distribution.words;
  const shares = one.distribution.shares.map((row, index): Share => {
    const more = other.distribution.shares[index] ?? { words: 0, passages: 0 };
    const total = { words: row.words + more.words, passages: row.passages + more.passages };
    return { label: row.label, ...total, share: words === 0 ? 0 : total.words / words };
  });
  const ignored = one.ignored + other.ignored;
  return { file: '', language: 'unknown', kind: 'all', ignored, intents: [], distribution: { shares, words } };
}
