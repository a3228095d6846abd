import type { ArcSource } from '../../core/document/arc/arc.ts';
import type { ContentsEntry, OutlineForm } from '../../render/report/blocks.ts';
import { documentOutline } from '../../render/report/buildReport.ts';
import { contentsEntry } from '../../render/report/contents.ts';
import { type ReportDocument, type ReportHead, reportIntroduction, reportTitle } from '../../render/report/report.ts';
import { reportFacts } from '../../render/report/reportFacts.ts';
import type { Skipped } from '../chunks.ts';
import type { FileResult } from '../fileTally.ts';
import type { Format, OutputHead } from './format.ts';
import { type Named, named } from './named.ts';

/** One report about all files, in HTML or Markdown, whose title says how many they are. */
export class ReportFormat implements Format {
  readonly keepsPassages = true;
  readonly beginsLast = true;
  readonly #form: OutlineForm;
  readonly #head: OutputHead;
  readonly #names: Named[] = [];
  readonly #contents: ContentsEntry[] = [];
  /** It has a title of its own only beside others. */
  #first: ReportDocument | undefined;

  constructor(form: OutlineForm, head: OutputHead) {
    this.#form = form;
    this.#head = head;
  }

  begin(): string {
    return this.#form.begin({
      title: reportTitle(this.#names),
      introduction: reportIntroduction(),
      ...(this.#contents.length > 1 && { contents: this.#contents }),
    });
  }

  fileEnds(result: FileResult, source: ArcSource): string {
    const document = documentOfResult(result, source, this.#head);
    this.#names.push(named(result.file, this.#head));
    this.#contents.push(contentsEntry(document, reportHeadOf(this.#head)));
    const index = this.#names.length - 1;
    if (index > 0) return this.#waiting(true) + this.#part(document, true, index);
    this.#first = document;
    return '';
  }

  end(skipped: readonly Skipped[]): string {
    const unread = skipped.map(({ problem }) => problem);
    return this.#waiting(false) + this.#form.end({ unread, facts: reportFacts(reportHeadOf(this.#head)) });
  }

  #waiting(several: boolean): string {
    const first = this.#first;
    this.#first = undefined;
    return first === undefined ? '' : this.#part(first, several, 0);
  }

  #part(document: ReportDocument, several: boolean, index: number): string {
    return this.#form.part(documentOutline(document, reportHeadOf(this.#head), several), index);
  }
}

/** A file that was read, as a report is made of it. */
export function documentOfResult(
  { file, language, kind, distribution, ignored, intents }: FileResult,
  source: ArcSource,
  head: OutputHead,
): ReportDocument {
  return {
    ...source,
    ...named(file, head),
    version: 0,
    language,
    kind,
    distribution,
    ignored,
    intents: intents.map(({ checked }) => checked),
  };
}

function reportHeadOf({ model, thresholds, emotions = [], figures }: OutputHead): ReportHead {
  return { model, thresholds, emotions, figures };
}
