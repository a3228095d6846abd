import type { Distribution, Share } from '../../core/document/distribution.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { percent } from '../../core/scoring/percent.ts';
import type { NoneReason } from '../../core/scoring/verdict.ts';
import { displayWidth, fitted, harmless, padded } from '../displayWidth.ts';
import type { FileResult } from '../results.ts';
import { noneName, type Row, verdictName } from '../../picture/row.ts';
import type { Format, OutputHead } from './format.ts';
import type { Paint } from './paint.ts';

const reasons: Readonly<Record<NoneReason, string>> = {
  belowThreshold: 'too low',
  tooClose: 'too close',
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
  readonly #results: FileResult[] = [];
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
    const number = verdict.kind === 'emotion' ? percent(verdict.probability) : reasons[verdict.reason];
    const label = verdict.kind === 'emotion' ? verdict.label : undefined;
    const head = this.#mark(label, `${this.#name(verdictName(verdict))}  ${padded(number, numberColumns, 'right')}`);
    const place = padded(placeOf(file, line), this.#place);
    const used = 6 + this.#labelColumns + 2 + numberColumns + 2 + this.#place + 2;
    const text = fitted(harmless(passage.text), Math.max(fewestTextColumns, this.#columns - used));
    return `${head}  ${place}  ${text}`.trimEnd() + '\n';
  }

  fileEnds(result: FileResult): string {
    this.#results.push(result);
    this.#waiting = `${harmless(result.file)}: ${summary(result)}\n\n`;
    return '';
  }

  end(): string {
    const results = this.#results;
    const [only] = results;
    if (only === undefined) return '';
    const title = results.length === 1 ? only.file : `All ${results.length} files`;
    const total = results.length === 1 ? only : sum(results);
    const bars = total.distribution.words === 0 ? '' : this.#bars(total.distribution);
    return `${this.#waitingOf(results)}\n${harmless(title)}: ${counts(total)}${languageNote(total)}\n${bars}${this.#foot()}`;
  }

  #waitingOf(results: readonly FileResult[]): string {
    return results.length === 1 ? '' : this.#waiting.trimEnd() + '\n';
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
    const { probability, margin, minimumWords } = thresholds;
    return `Shares by words. Model ${harmless(model.name)} (${model.runtime}): clear from ${percent(probability)}, ${percent(margin).replace(' %', '')} points ahead, ${minimumWords} words.\n`;
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

/** A little is not nothing. */
function shareText(share: number): string {
  return share > 0 && share < 0.005 ? '<1 %' : percent(share);
}

function languageNote({ language }: Pick<FileResult, 'language'>): string {
  return language === 'other' ? ' (not in English)' : '';
}

function sum(results: readonly FileResult[]): FileResult {
  const rows = new Map<string | undefined, Share>();
  const words = results.reduce((total, { distribution }) => total + distribution.words, 0);
  for (const row of results.flatMap(({ distribution }) => distribution.shares)) {
    const before = rows.get(row.label) ?? { words: 0, passages: 0 };
    const total = { words: before.words + row.words, passages: before.passages + row.passages };
    rows.set(row.label, { label: row.label, ...total, share: words === 0 ? 0 : total.words / words });
  }
  const ignored = results.reduce((total, each) => total + each.ignored, 0);
  return { file: '', language: 'unknown', ignored, intents: [], distribution: { shares: [...rows.values()], words } };
}
