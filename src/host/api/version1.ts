import * as vscode from 'vscode';

import type { AnalysisChange, DocumentAnalysis, EmotionLensApi } from '../../api/emotionLens.ts';
import { type Analysis, unreadAnalysis } from '../../core/document/analysis/analysis.ts';
import { judgedBy, ruleFor } from '../../core/document/analysis/judgement.ts';
import { analyzeOnce } from '../../core/document/analysis/singleAnalysis.ts';
import { isModelProblem } from '../../core/scoring/classifier.ts';
import { thresholdsFor } from '../../core/scoring/modelInfo.ts';
import { ScoreCache } from '../../core/scoring/scoreCache.ts';
import type { Passage } from '../../core/text/passage/passage.ts';
import { countWords } from '../../core/text/passage/words.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import { traitsOfPassage } from '../analysis/documentProse.ts';
import { unreadable } from '../analysis/sizeLimit.ts';
import type { CommandContext } from '../commandContext.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { ofOneModel } from '../model/oneModel.ts';
import type { RegisteredModels } from '../model/registeredModels.ts';
import { cancellable } from './cancellation.ts';
import { documentGiven, textsGiven } from './givenValues.ts';
import { analysisRecord, classificationRecord, isComplete, modelRecord } from './records.ts';
import { languageOf } from '../common/documentLanguage.ts';

export type ApiParts = Pick<CommandContext, 'model' | 'documents' | 'corrections' | 'log'> & {
  readonly registered: RegisteredModels;
};

/** What is read for other extensions alone; a few chapters. */
const cacheLimits = { entries: 5_000, units: 1_200_000 };

/** The API and the end of what it listens to. */
export function version1(parts: ApiParts): { readonly api: EmotionLensApi; readonly listener: vscode.Disposable } {
  const { model, documents, registered } = parts;
  const analysisChanged = new vscode.EventEmitter<AnalysisChange>();
  const modelChanged = new vscode.EventEmitter<void>();
  const records = new WeakMap<Analysis, DocumentAnalysis>();
  const cache = new ScoreCache(cacheLimits);
  const recordOf = (document: vscode.TextDocument, analysis: Analysis | undefined): DocumentAnalysis | undefined => {
    if (analysis === undefined) return undefined;
    const record = records.get(analysis) ?? analysisRecord(document.uri, analysis);
    records.set(analysis, record);
    return record;
  };
  const api: EmotionLensApi = {
    version: 1,
    getModel: (cancellation) =>
      cancellable(cancellation, (signal) => plainly(async () => modelRecord(await model.load(signal)))),
    onDidChangeModel: modelChanged.event,
    classify: async (given, cancellation) => {
      const texts = textsGiven(given);
      return cancellable(cancellation, (signal) =>
        plainly(() => ofOneModel(model, signal, (each) => classified(texts, parts, each))),
      );
    },
    getAnalysis: (given) => {
      const document = documentGiven(given);
      return recordOf(document, documents.of(document));
    },
    analyze: async (given, cancellation) => {
      const document = documentGiven(given);
      const analysis = await cancellable(cancellation, (signal) =>
        plainly(() => analyzed(document, cache, parts, signal)),
      );
      return recordOf(document, analysis);
    },
    onDidChangeAnalysis: analysisChanged.event,
    registerModel: (registration) => {
      const listed = registered.add(registration);
      return Object.freeze({ dispose: () => listed.dispose() });
    },
  };
  const listener = vscode.Disposable.from(
    analysisChanged,
    modelChanged,
    model.onDidReplace(() => modelChanged.fire()),
    documents.onDidChange(({ document: { uri }, analysis }) => analysisChanged.fire(changeOf(uri, analysis))),
  );
  return { api: Object.freeze(api), listener };
}

function changeOf(uri: vscode.Uri, analysis: Analysis | undefined): AnalysisChange {
  return Object.freeze(
    analysis === undefined
      ? { uri, isComplete: false }
      : { uri, version: analysis.version, isComplete: isComplete(analysis) },
  );
}

async function classified(
  texts: readonly string[],
  { model }: ApiParts,
  signal: AbortSignal,
): ReturnType<EmotionLensApi['classify']> {
  const info = await model.load(signal);
  const readings = await model.classify(texts, { signal });
  const settings = readDocumentSettings();
  return Object.freeze(
    texts.map((text, index) => {
      const reading = readings[index];
      const passage = wholePassage(text);
      const rule = ruleFor(info, settings, traitsOfPassage(passage));
      const { verdict } = judgedBy(rule, { passage, state: 'done', ...(reading !== undefined && { reading }) });
      return reading === undefined || verdict === undefined ? undefined : classificationRecord(reading, verdict);
    }),
  );
}

/** A text that belongs to no document. */
function wholePassage(text: string): Passage {
  const range = { start: 0, end: text.length };
  return { kind: 'paragraph', range, text, pieces: [{ at: 0, ...range }], words: countWords(text), section: 0 };
}

/**
 * Waits for what is followed already. What is not is read beside it, so that nothing is shown to a person who did not ask
 * for it, nor what they paused goes on.
 */
async function analyzed(
  document: vscode.TextDocument,
  cache: ScoreCache,
  { model, documents, corrections, log }: ApiParts,
  signal: AbortSignal,
): Promise<Analysis | undefined> {
  const settings = readDocumentSettings(document);
  if (!settings.enabled || document.isClosed) return undefined;
  if (documents.follows(document)) return documents.settled(document, signal);
  const { version } = document;
  const text = document.getText();
  const problem = unreadable(text, languageOf(document), settings.maximumFileKilobytes);
  if (problem !== undefined) return unreadAnalysis(version, thresholdsFor(undefined, settings.thresholds), problem);
  const reader = readerFor(languageOf(document));
  const analysis = await ofOneModel(model, signal, (each) =>
    analyzeOnce(
      { version, text },
      { ...settings, corrections: corrections.all },
      {
        reader: { read: (part) => reader.read(part, settings) },
        classifier: model,
        cache,
        onProblem: (error) => log.error(error instanceof Error ? error : String(error)),
      },
      each,
    ),
  );
  return document.isClosed ? undefined : analysis;
}

/** What goes wrong in the model has a cause for the log, which is nobody else's. */
async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isModelProblem(error)) throw error;
    const plain = new Error(error.message);
    plain.name = error.name;
    throw plain;
  }
}
