import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { CheckedIntent } from '../../core/document/analysis/intent.ts';
import type { Figures } from '../../core/scoring/figures.ts';
import type { ModelInfo, Thresholds } from '../../core/scoring/modelInfo.ts';
import type { Section } from '../../core/text/passage/passage.ts';
import { type ArcData, arcDataOf } from '../arc/arcData.ts';
import { calmText, isCalm } from '../arc/calmArc.ts';
import { type Chart, type ChartSource, chartOf, isForeign } from '../distribution/chart.ts';
import { documentSummary, type SummedDocument } from '../format/documentSummary.ts';
import { filterText } from '../format/filterText.ts';
import { kindSentence } from '../format/kindText.ts';

/** A document that was read, as a report is made of it. */
export interface ReportDocument extends ChartSource, SummedDocument {
  readonly title: string;
  /** Where it is, as its reader names it; absent where the title says enough. */
  readonly path?: string;
  /** What of it this is, behind the title; absent for all of it. */
  readonly part?: string;
  readonly sections: readonly Section[];
  readonly intents: readonly CheckedIntent[];
  /** Passages the writer has ignored. */
  readonly ignored: number;
}

/** What holds for all documents of a report. */
export interface ReportHead {
  readonly model: ModelInfo;
  /** The ones in force. */
  readonly thresholds: Thresholds;
  /** The filter: it chooses what is drawn and quoted, and no share. */
  readonly emotions: readonly string[];
  /** Undefined where nothing was measured. */
  readonly figures: Figures | undefined;
}

/** One document of a report, ready to be written down. Every text is plain. */
export interface ReportPart {
  readonly title: string;
  /** What it comes to; the first line always, the others where there is something to know. */
  readonly lines: readonly string[];
  /** Undefined where there was nothing to read. */
  readonly chart?: Chart;
  /** Undefined where there is nothing to draw. */
  readonly arc?: ArcData;
  /** Why that is, where something was read. */
  readonly calm?: string;
  readonly intents: readonly CheckedIntent[];
}

/** Draws nothing of a document in a language the model was not made for, and says so. */
export function reportPart(document: ReportDocument, { model, thresholds, emotions }: ReportHead): ReportPart {
  const { path, intents, ignored, passages } = document;
  const chart = chartOf(document, emotions);
  const arc = isForeign(chart) ? undefined : arcDataOf({ ...document, model }, emotions);
  const corrected = passages.filter(({ verdict }) => verdict?.said !== undefined).length;
  return {
    title: subjectOf(document),
    lines: [
      documentSummary(document),
      ...(path === undefined ? [] : [t('Read from {0}.', path)]),
      ...(thresholds.agreement === undefined ? [] : [kindSentence(document.kind)]),
      ...(ignored === 0
        ? []
        : [
            plural(ignored, {
              one: t('{0} passage left out, as the writer asked.', count(ignored)),
              other: t('{0} passages left out, as the writer asked.', count(ignored)),
            }),
          ]),
      ...(corrected === 0
        ? []
        : [
            plural(corrected, {
              one: t('{0} passage counted as a person corrected the model.', count(corrected)),
              other: t('{0} passages counted as a person corrected the model.', count(corrected)),
            }),
          ]),
      ...(emotions.length === 0 ? [] : [sentences(filterText(emotions), t('The shares count every passage.'))]),
    ],
    ...(document.distribution.words > 0 && { chart }),
    ...(arc !== undefined && (isCalm(arc.arc) ? { calm: calmText(emotions) } : { arc })),
    intents,
  };
}

/** What a document, or the part of it, is called. */
export function subjectOf({ title, part }: Pick<ReportDocument, 'title' | 'part'>): string {
  return part === undefined ? title : t('{0}, {1}', title, part);
}

/** What a report is called. */
export function reportTitle(documents: readonly Pick<ReportDocument, 'title' | 'part'>[]): string {
  const [only, ...others] = documents;
  return only === undefined || others.length > 0
    ? plural(documents.length, {
        one: t('Emotions of {0} document', count(documents.length)),
        other: t('Emotions of {0} documents', count(documents.length)),
      })
    : t('Emotions of {0}', subjectOf(only));
}

/** What a report is, below its title. */
export function reportIntroduction(): string {
  return t(
    'What the text sounds like to a small model, passage by passage. Most prose has no clear emotion: that is an answer, not a gap.',
  );
}
