import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import { correctedPassage } from '../../core/document/judgement/corrections.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { judgedBy, ruleFor, type TextTraits } from '../../core/document/analysis/judgement.ts';
import { type Classifier, ModelProblem, unreadableText } from '../../core/scoring/classifier.ts';
import { type ModelInfo, type Thresholds, thresholdsFor } from '../../core/scoring/modelInfo.ts';
import { passageAt } from '../../core/text/passage/passageLookup.ts';
import type { Passage } from '../../core/text/passage/passage.ts';
import type { CommandContext } from '../commandContext.ts';
import { passagesOf, traitsOf } from './documentProse.ts';
import { textChanged } from '../common/commandTarget.ts';
import { Outdated } from '../common/reportErrors.ts';
import { withProgress } from '../common/withProgress.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { ofOneModel, type ReplaceableModel } from '../model/oneModel.ts';

/** A passage with its reading and all that explains its verdict. */
export interface PassageReading {
  readonly judged: JudgedPassage;
  readonly model: ModelInfo;
  readonly thresholds: Thresholds;
}

type Sources = Pick<CommandContext, 'model' | 'documents' | 'selections' | 'corrections'>;

/**
 * The classified selection at `offset`, else the passage; it is read now where nobody has read it. Undefined where
 * neither is. Rejects with ModelProblem, with CancellationError when the person cancels, with Outdated when the document
 * changes meanwhile, and with the signal's reason.
 */
export async function readingAt(
  sources: Sources,
  document: vscode.TextDocument,
  offset: number,
  signal?: AbortSignal,
): Promise<PassageReading | undefined> {
  const known = knownAt(sources, document, offset);
  if (known !== undefined) return known;
  const passage = passageAt(passagesOf(document, sources.documents), offset);
  if (passage === undefined) return undefined;
  const { version } = document;
  const traits = traitsOf(document, sources.documents, passage);
  const found = await readNow(sources.model, { passage, traits, scope: document }, signal);
  if (document.version !== version || document.isClosed) throw new Outdated(textChanged());
  return { ...found, judged: correctedPassage(found.judged, sources.corrections.all) };
}

/** A text to be read, and what it is judged by: its language, its kind and the settings of its document. */
interface Unread {
  readonly passage: Passage;
  readonly traits: TextTraits;
  readonly scope?: vscode.TextDocument;
}

/** Reads one text and judges it, with a notification where it takes long. Rejects as `readingAt` does. */
export function readNow(model: ReplaceableModel, unread: Unread, outer?: AbortSignal): Promise<PassageReading> {
  const work = (signal: AbortSignal): Promise<PassageReading> =>
    ofOneModel(model, signal, (each) => readText(model, unread, each));
  return withProgress(t('Reading the text'), work, outer);
}

/** Reads one text and judges it. Rejects with ModelProblem or the signal's reason. */
export async function readText(
  classifier: Classifier,
  { passage, traits, scope }: Unread,
  signal: AbortSignal,
): Promise<PassageReading> {
  const model = await classifier.load(signal);
  const [reading] = await classifier.classify([passage.text], { signal });
  if (reading === undefined) throw new ModelProblem(unreadableText());
  const rule = ruleFor(model, readDocumentSettings(scope), traits);
  return { judged: judgedBy(rule, { passage, state: 'done', reading }), model, thresholds: rule.thresholds };
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
