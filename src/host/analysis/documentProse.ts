import type * as vscode from 'vscode';

import type { TextTraits } from '../../core/document/analysis/judgement.ts';
import { textKindOf, textSigns } from '../../core/text/language/textKind.ts';
import { detectLanguage } from '../../core/text/language/textLanguage.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import type { Passage, Prose } from '../../core/text/passage/passage.ts';
import type { AnalysisSource } from './analysisSource.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { unreadable } from './sizeLimit.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** The passages of the document as it is now, analysed or not; none when it is not read at all. */
export function passagesOf(document: vscode.TextDocument, analyses: AnalysisSource): readonly Passage[] {
  const analysis = analyses.of(document);
  if (analysis?.version === document.version) return analysis.passages.map(({ passage }) => passage);
  return proseOf(document)?.passages ?? [];
}

/** The prose of the document as it is now; undefined when it is not read at all. */
export function proseOf(document: vscode.TextDocument, text = document.getText()): Prose | undefined {
  const settings = readDocumentSettings(document);
  if (unreadable(text, languageOf(document), settings.maximumFileKilobytes) !== undefined) return undefined;
  return readerFor(languageOf(document)).read(text, settings);
}

/** What the document is, or where it was not analysed, what the passage is. */
export function traitsOf(document: vscode.TextDocument, analyses: AnalysisSource, passage: Passage): TextTraits {
  const analysis = analyses.of(document);
  return analysis !== undefined && analysis.passages.length > 0 ? analysis : traitsOfPassage(passage);
}

/** Of a passage alone. */
export function traitsOfPassage(passage: Passage): TextTraits {
  return { language: detectLanguage([passage.text]), kind: textKindOf(textSigns(passage.text, [passage])) };
}
