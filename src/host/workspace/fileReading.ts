import * as vscode from 'vscode';

import { readerFor } from '../../core/text/prose/proseOf.ts';
import { type FileSummary, judgedFile, summaryOf } from '../../core/workspace/fileSummary.ts';
import type { FileOutcome } from '../../core/workspace/fileTree.ts';
import type { KeptReadings, ReadingParts } from '../../core/workspace/passageReadings.ts';
import type { HandlerContext } from '../commandContext.ts';
import { type DocumentSettings, readDocumentSettings } from '../common/settings.ts';
import { fileProblem, type FileText, fileText, unsavedDocument } from './fileText.ts';
import type { RecentModel } from './recentModel.ts';

/** What a file was and how it was judged when it was read: while none of it is another, it need not be read again. */
export interface FileStamp {
  readonly modified: number;
  readonly size: number;
  readonly rule: string;
  readonly corrections: object;
}

export type FileParts = Pick<HandlerContext, 'model' | 'corrections'>;

/** What the files of one run share. */
export interface RunParts {
  readonly recent: RecentModel;
  readonly kept: KeptReadings | undefined;
}

export type StampedOutcome = { readonly outcome: FileOutcome; readonly stamp?: FileStamp };

/** Reads one file, unless it is as it was. Rejects where no file can be read: with ModelProblem, and with the signal's reason. */
export async function fileReading(
  uri: vscode.Uri,
  before: StampedOutcome | undefined,
  parts: FileParts,
  { recent, kept }: RunParts,
  signal: AbortSignal,
): Promise<StampedOutcome> {
  const { corrections } = parts;
  const info = await recent.info(signal);
  const settings = readDocumentSettings(uri);
  const { thresholds, englishOnly, textKind, ignoreQuotes, stringKeys, maximumFileKilobytes } = settings;
  const judging = [info.id, thresholds, englishOnly, textKind, ignoreQuotes, stringKeys, maximumFileKilobytes];
  const rule = JSON.stringify([...judging, unsavedDocument(uri)?.version]);
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const stamp: FileStamp = { modified: mtime, size, rule, corrections: corrections.all };
    if (before?.stamp !== undefined && isSame(before.stamp, stamp)) return before;
    const found = await fileText(uri, maximumFileKilobytes, size);
    signal.throwIfAborted();
    if (typeof found === 'string') return problem(found);
    const summary = await textSummary(found, settings, parts, { model: info, kept }, signal);
    return { outcome: { type: 'read', summary }, stamp };
  } catch (error) {
    const sentence = fileProblem(error);
    if (sentence === undefined) throw error;
    return problem(sentence);
  }
}

/** Reads a text as that of a file. Rejects with ModelProblem, and with the signal's reason. */
export async function textSummary(
  { text, language }: FileText,
  settings: DocumentSettings,
  { model, corrections }: FileParts,
  reading: Omit<ReadingParts, 'classifier'>,
  signal: AbortSignal,
): Promise<FileSummary> {
  const prose = readerFor(language).read(text, settings);
  const judgement = { ...settings, corrections: corrections.all };
  return summaryOf(text, prose, await judgedFile(text, prose, judgement, { classifier: model, ...reading }, signal));
}

function isSame(a: FileStamp, b: FileStamp): boolean {
  return a.modified === b.modified && a.size === b.size && a.rule === b.rule && a.corrections === b.corrections;
}

function problem(sentence: string): StampedOutcome {
  return { outcome: { type: 'problem', problem: sentence } };
}
