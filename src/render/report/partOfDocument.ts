import { t } from '@vscode/l10n';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { arcOf } from '../../core/document/arc/arc.ts';
import { analysisOfRanges } from '../../core/document/analysis/documentPart.ts';
import { analysisOfVoice } from '../../core/document/analysis/voice.ts';
import { placedByWords } from '../../core/document/arc/wordOffsets.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import type { Voice } from '../../core/text/language/speech.ts';
import { type ArcSection, sectionsOf, sectionTitle } from '../arc/arcSection.ts';

/** What of a document is wanted; of everything that is given, what all of it lets through. */
export interface DocumentPart {
  readonly ranges?: readonly Range[];
  readonly voice?: Voice;
  /** Key of a section of the arc; one that is not there lets everything through. */
  readonly section?: string;
}

export interface PartOfDocument {
  readonly analysis: Analysis;
  /** What it is, behind the document's name; undefined for all of it. */
  readonly name: string | undefined;
}

export function partOfDocument(whole: Analysis, { ranges, voice, section: key }: DocumentPart): PartOfDocument {
  const selected = ranges === undefined ? whole : analysisOfRanges(whole, ranges);
  const spoken = voice === undefined ? selected : analysisOfVoice(selected, voice);
  const section = key === undefined ? undefined : sectionNamed(spoken, key);
  return {
    analysis: section === undefined ? spoken : analysisOfRanges(spoken, [rangeOf(spoken, section)]),
    name: partText({
      ...(ranges !== undefined && { ranges }),
      ...(voice !== undefined && { voice }),
      ...(section !== undefined && { section: section.key }),
    }),
  };
}

/** What a part is called behind its document's name; undefined for the whole. */
export function partText({ ranges, voice, section }: DocumentPart): string | undefined {
  const names = [
    ...(ranges === undefined ? [] : [t('the selection')]),
    ...(voice === undefined ? [] : [voice === 'dialogue' ? t('dialogue alone') : t('narration alone')]),
    ...(section === undefined ? [] : [t('section “{0}”', sectionTitle(section))]),
  ];
  return names.length === 0 ? undefined : names.join(t(', '));
}

function sectionNamed(analysis: Analysis, key: string): ArcSection | undefined {
  return sectionsOf(arcOf(analysis, analysis.model?.labels ?? [], [])).find((section) => section.key === key);
}

function rangeOf({ passages }: Analysis, section: ArcSection): Range {
  const inside = placedByWords(passages).filter(({ from, to }) => from < section.to && to > section.from);
  const [first, last] = [inside[0], inside.at(-1)];
  return { start: first?.judged.passage.range.start ?? 0, end: last?.judged.passage.range.end ?? 0 };
}
