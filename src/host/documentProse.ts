import type * as vscode from 'vscode';

import type { Language } from '../core/text/textLanguage.ts';
import { readerFor } from '../core/text/languages.ts';
import type { Passage, Prose } from '../core/text/passage.ts';
import { detectLanguage } from '../core/text/textLanguage.ts';
import type { Analyses } from './analyses.ts';
import { readDocumentSettings } from './settings.ts';
import { unreadable } from './unreadable.ts';

/** The passages of the document as it is now, analysed or not; none when it is too large to be read. */
export function passagesOf(document: vscode.TextDocument, analyses: Analyses): readonly Passage[] {
  const analysis = analyses.of(document);
  if (analysis?.version === document.version && analysis.problem === undefined)
    return analysis.passages.map(({ passage }) => passage);
  return proseOf(document)?.passages ?? [];
}

/** The prose of the document as it is now; undefined when it is too large to be read. */
export function proseOf(document: vscode.TextDocument, text = document.getText()): Prose | undefined {
  const settings = readDocumentSettings(document);
  if (unreadable(text, settings.maximumFileKilobytes) !== undefined) return undefined;
  return readerFor(document.languageId).read(text, settings);
}

/** The document's language, or where it was not analysed, that of `text`. */
export function languageOf(document: vscode.TextDocument, analyses: Analyses, text: string): Language {
  const analysis = analyses.of(document);
  return analysis !== undefined && analysis.passages.length > 0 ? analysis.language : detectLanguage([text]);
}
