import { t } from '@vscode/l10n';

import type { Distribution } from '../../core/document/judgement/distribution.ts';
import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { ofHundred, shareText, wholePoints } from '../../core/scoring/percent.ts';
import { certaintyText } from '../../core/scoring/verdictText.ts';
import type { NoneReason } from '../../core/scoring/verdict.ts';
import { displayWidth, fitted, harmless, padded } from '../output/displayWidth.ts';
import { added, type FileResult } from '../fileTally.ts';
import { leastText } from '../../render/format/modelText.ts';
import { passageCount, wordCount } from '../../render/format/numbers.ts';
import type { Row } from '../../render/records/row.ts';
import type { Format, OutputHead } from './format.ts';
import type { Paint } from './paint.ts';

const barColumns = 24;
const fewestTextColumns = 20;

/** For people: a line a row, the shares of each file, and of all at the end. */
export class TableFormat implements Format {
  readonly #head: OutputHead;
  readonly #paint: Paint;
  /** Of the terminal. */
  readonly #columns: number;
  readonly #labelColumns: number;
  readonly #reasons = reasonNames();
  readonly #numberColumns: number;
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
    this.#labelColumns = Math.max(...[undefined, ...head.model.labels].map((label) => displayWidth(nameOf(label))));
    const numbers = [ofHundred(0.5), ...Object.values(this.#reasons)];
    this.#numberColumns = Math.max(...numbers.map((number) => displayWidth(number)));
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
    const number = verdict.kind === 'emotion' ? certaintyText(verdict) : this.#reasons[verdict.reason];
    const label = verdict.kind === 'emotion' ? verdict.label : undefined;
    const head = this.#mark(label, `${this.#name(label)}  ${padded(number, this.#numberColumns, 'right')}`);
    // The last line is not always known from the start.
    this.#place = Math.max(this.#place, displayWidth(placeOf(file, line)));
    const place = padded(placeOf(file, line), this.#place);
    const used = 6 + this.#labelColumns + 2 + this.#numberColumns + 2 + this.#place + 2;
    const text = fitted(harmless(passage.text), Math.max(fewestTextColumns, this.#columns - used));
    return `${head}  ${place}  ${text}`.trimEnd() + '\n';
  }

  fileEnds(result: FileResult): string {
    this.#files += 1;
    this.#total = this.#total === undefined ? result : added(this.#total, result);
    this.#waiting = `${harmless(result.file)}: ${summary(result)}\n\n`;
    return '';
  }

  end(): string {
    const total = this.#total;
    if (total === undefined) return '';
    const [title, waiting] =
      this.#files === 1 ? [total.file, ''] : [t('All {0} files', count(this.#files)), this.#waiting.trimEnd() + '\n'];
    const bars = total.distribution.words === 0 ? '' : this.#bars(total.distribution);
    return `${waiting}\n${harmless(title)}: ${noted(counts(total), total)}\n${bars}${this.#foot()}`;
  }

  #bars({ shares }: Distribution): string {
    return shares
      .map((row) => {
        const bar = '█'.repeat(Math.round(row.share * barColumns)).padEnd(barColumns);
        const text = `${this.#name(row.label)}  ${shareText(row.share).padStart(5)}  ${bar}`;
        return `${this.#mark(row.label, text)}  ${passageCount(row.passages)}\n`;
      })
      .join('');
  }

  #foot(): string {
    const { model, thresholds } = this.#head;
    const { margin, minimumWords } = thresholds;
    const rule = t(
      'Model {0} ({1}): clear from {2}, {3} points ahead, {4}.',
      harmless(model.name),
      model.runtime,
      leastText(thresholds),
      wholePoints(margin),
      wordCount(minimumWords),
    );
    return `${sentences(t('Shares by words.'), rule)}\n`;
  }

  #name(label: string | undefined): string {
    return padded(nameOf(label), this.#labelColumns);
  }

  /** Glyph, letters and `text`, in the label's colour. */
  #mark(label: string | undefined, text: string): string {
    const { glyph, letters, colorKey } = label === undefined ? noneStyle : labelStyle(label, this.#head.model.labels);
    return this.#paint(`${padded(glyph, 2)} ${padded(harmless(letters), 2)} ${text}`, colorKey);
  }
}

/** In a few letters: the column is narrow. */
function reasonNames(): Readonly<Record<NoneReason, string>> {
  return {
    belowThreshold: t('too low'),
    tooClose: t('too close'),
    neutral: t('neutral'),
    tooShort: t('too short'),
    notEnglish: t('not English'),
    corrected: t('corrected'),
  };
}

function nameOf(label: string | undefined): string {
  return label === undefined ? t('none') : harmless(emotionName(label));
}

function placeOf(file: string, line: number): string {
  return `${harmless(file)}:${line}`;
}

function summary(result: FileResult): string {
  const shares = result.distribution.shares
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .map(({ label, share }) => `${nameOf(label)} ${shareText(share)}`);
  return noted([counts(result), ...shares].join(', '), result);
}

function counts({ distribution: { shares, words }, ignored }: FileResult): string {
  const passages = shares.reduce((total, share) => total + share.passages, 0);
  const read = passages === 0 ? t('no prose') : `${passageCount(passages)}, ${wordCount(words)}`;
  return ignored > 0 ? `${read}, ${t('{0} ignored', count(ignored))}` : read;
}

function noted(text: string, { language }: Pick<FileResult, 'language'>): string {
  return language === 'other' ? `${text} (${t('not in English')})` : text;
}
