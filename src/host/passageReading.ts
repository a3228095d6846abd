import type * as vscode from 'vscode';

import { type Corrections, correctedVerdict } from '../core/document/corrections.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import type { Language } from '../core/text/textLanguage.ts';
import { judgedBy, ruleFor } from '../core/document/rule.ts';
import type { Classifier } from '../core/scoring/classifier.ts';
import { type ModelInfo, type Thresholds, thresholdsFor } from '../core/scoring/modelInfo.ts';
import { passageAt } from '../core/text/lookup.ts';
import type { Passage } from '../core/text/passage.ts';
import type { CommandParts } from './commandParts.ts';
import { languageOf, passagesOf } from './documentProse.ts';
import { patiently } from './patiently.ts';
import { readDocumentSettings } from './settings.ts';

/** A passage with its reading and all that explains its verdict. */
export interface PassageReading {
  readonly judged: JudgedPassage;
  readonly model: ModelInfo;
  readonly thresholds: Thresholds;
}

type Sources = Pick<CommandParts, 'model' | 'documents' | 'selections' | 'corrections'>;

/**
 * The classified selection at `offset`, else the passage; it is read now where nobody has read it. Undefined where
 * neither is. Rejects with ModelProblem, and with CancellationError when the person cancels.
 */
export async function readingAt(
  sources: Sources,
  document: vscode.TextDocument,
  offset: number,
): Promise<PassageReading | undefined> {
  const known = knownAt(sources, document, offset);
  if (known !== undefined) return known;
  const passage = passageAt(passagesOf(document, sources.documents), offset);
  if (passage === undefined) return undefined;
  const found = await readNow(sources.model, passage, languageOf(document, sources.documents, passage.text), document);
  return corrected(found, sources.corrections.all);
}

/** Reads one text and judges it by the settings of `scope`. Rejects as `readingAt` does. */
export async function readNow(
  classifier: Classifier,
  passage: Passage,
  language: Language,
  scope?: vscode.TextDocument,
): Promise<PassageReading> {
  return patiently('Reading the text', async (signal) => {
    const model = await classifier.load(signal);
    const [reading] = await classifier.classify([passage.text], { signal });
    if (reading === undefined) throw new Error('A text came back without a reading.');
    const rule = ruleFor(model, readDocumentSettings(scope), language);
    return { judged: judgedBy(rule, { passage, state: 'done', reading }), model, thresholds: rule.thresholds };
  });
}

function corrected(found: PassageReading, corrections: Corrections): PassageReading {
  const { passage, reading, verdict } = found.judged;
  if (reading === undefined || verdict === undefined) return found;
  const own = correctedVerdict(verdict, corrections.get(passage.text), reading.scores);
  return { ...found, judged: { ...found.judged, verdict: own } };
}

function knownAt(
  { documents, selections }: Sources,
  document: vscode.TextDocument,
  offset: number,
): PassageReading | undefined {
  const analysis = documents.of(document);
  const selected = selections
    .of(document)
    .find(({ passage: { range } }) => range.start <= offset && offset <= range.end);
  const passages = analysis?.version === document.version ? analysis.passages : [];
  const judged = selected ?? passages.find(({ passage: { range } }) => range.start <= offset && offset <= range.end);
  const model = selected === undefined ? analysis?.model : selections.model;
  if (judged?.state !== 'done' || model === undefined) return undefined;
  return { judged, model, thresholds: thresholdsFor(model, readDocumentSettings(document).thresholds) };
}
