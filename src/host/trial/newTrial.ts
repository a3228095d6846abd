import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import type { Judgement } from '../../core/document/analysis/analysis.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import { trialCandidates } from '../../core/trial/candidates.ts';
import { chosenPassages, shuffled } from '../../core/trial/chosenPassages.ts';
import { type Random, randomFrom } from '../../core/trial/random.ts';
import { thresholdInUse } from '../../core/trial/saidByThreshold.ts';
import { type Trial, type TrialPassage, trialSize } from '../../core/trial/trial.ts';
import { unreadable } from '../analysis/sizeLimit.ts';
import type { HandlerContext } from '../commandContext.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { withProgress } from '../common/withProgress.ts';
import { ofOneModel } from '../model/oneModel.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { fileText } from '../workspace/fileText.ts';
import { filesAt, type Found, type FoundFile } from '../workspace/workspaceFiles.ts';
import { settingsOf } from './triedSettings.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** Of many files so many are read, chosen by chance; fewer where there is enough to choose from before. */
const mostFiles = 60;

/** So many passages are read, if there are, to choose from. */
const wanted = 240;

type Tried = vscode.TextDocument | readonly vscode.Uri[];

interface Source extends FoundFile {
  /** Undefined where it can't be read. */
  read(): Promise<{ readonly text: string; readonly language: string } | undefined>;
}

/**
 * Passages of a document, or of the files below folders, none answered yet; or why there are none. All are read by one model.
 * Rejects with ModelProblem, and with CancellationError when a person cancels.
 */
export function newTrial(of: Tried, parts: HandlerContext, seed: number): Promise<Trial | string> {
  return withProgress(t('Choosing passages of your writing'), (signal, tell) =>
    ofOneModel(parts.model, signal, (each) => chosenFrom(of, parts, randomFrom(seed), each, tell)),
  );
}

async function chosenFrom(
  of: Tried,
  parts: HandlerContext,
  random: Random,
  signal: AbortSignal,
  tell: (message: string) => void,
): Promise<Trial | string> {
  const problem = 'uri' in of ? problemOf(of) : undefined;
  if (problem !== undefined) return problem;
  const all = 'uri' in of ? [documentSource(of)] : await fileSources(of, parts, signal);
  const sources = shuffled(all, random).slice(0, mostFiles);
  const { platform, context, log, model } = parts;
  const kept = await platform.openReadings(context.globalStorageUri, (problem) => log.error(String(problem)));
  const candidates: TrialPassage[] = [];
  try {
    for (const [index, source] of sources.entries()) {
      if (index >= trialSize && isEnough(candidates)) break;
      signal.throwIfAborted();
      tell(t('{0} of {1}: {2}', count(index + 1), count(sources.length), source.path));
      const found = await source.read();
      if (found === undefined) continue;
      const settings = readDocumentSettings(source.uri);
      const prose = readerFor(found.language).read(found.text, settings);
      const tried = { text: found.text, prose, address: source.uri.toString(), path: source.path };
      const most = Math.max(8, Math.ceil(wanted / sources.length));
      const reading = { classifier: model, kept };
      candidates.push(...(await trialCandidates(tried, most, settings, reading, random, signal)));
    }
  } finally {
    kept?.close();
  }
  const passages = chosenPassages(candidates, trialSize, random);
  return passages.length === 0 ? nothingFound() : trialOf(passages, settingsOf({ passages }), parts, signal);
}

async function trialOf(
  passages: readonly TrialPassage[],
  judgement: Judgement,
  { model }: HandlerContext,
  signal: AbortSignal,
): Promise<Trial> {
  const info = await model.load(signal);
  return {
    model: info.name,
    labels: info.labels,
    threshold: thresholdInUse(info, judgement),
    isMeasured: info.agreement !== undefined,
    passages,
    answers: [],
  };
}

/** Whether both kinds are there often enough that any half of them can be chosen. */
function isEnough(candidates: readonly TrialPassage[]): boolean {
  const named = candidates.filter(({ label }) => label !== null).length;
  return Math.min(named, candidates.length - named) >= trialSize;
}

function problemOf(document: vscode.TextDocument): string | undefined {
  const { maximumFileKilobytes } = readDocumentSettings(document);
  return unreadable(document.getText(), languageOf(document), maximumFileKilobytes);
}

function documentSource(document: vscode.TextDocument): Source {
  const { uri } = document;
  return { uri, path: nameOf(uri), read: async () => ({ text: document.getText(), language: languageOf(document) }) };
}

async function fileSources(
  folders: readonly vscode.Uri[],
  { platform }: HandlerContext,
  signal: AbortSignal,
): Promise<readonly Source[]> {
  const found: Found[] = [];
  for (const folder of folders) found.push(await filesAt(folder, platform, signal));
  const files = found.flatMap((each) => each.files);
  return files.map(({ uri, path }) => ({
    uri,
    path,
    read: async () => {
      const text = await fileText(uri, readDocumentSettings(uri).maximumFileKilobytes);
      return typeof text === 'string' ? undefined : text;
    },
  }));
}

function nothingFound(): string {
  return t(
    'No passage to label was found here: it takes prose in a language that the model reads, of a few words at least.',
  );
}
