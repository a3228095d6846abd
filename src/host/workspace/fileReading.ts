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

/** A file that is not as it was, before the model has read it. */
export interface UnreadFile extends FileText {
  readonly settings: DocumentSettings;
  readonly stamp: FileStamp;
}

/** Looks at one file: what is known of it where it is as it was, or why it is not read. Rejects where no file can be: with ModelProblem, and with the signal's reason. */
export async function fileLook(
  uri: vscode.Uri,
  before: StampedOutcome | undefined,
  { corrections }: FileParts,
  { recent }: RunParts,
  signal: AbortSignal,
): Promise<StampedOutcome | UnreadFile> {
  const { id } = await recent.info(signal);
  const settings = readDocumentSettings(uri);
  const { thresholds, englishOnly, textKind, ignoreQuotes, stringKeys, maximumFileKilobytes } = settings;
  const judging = [id, thresholds, englishOnly, textKind, ignoreQuotes, stringKeys, maximumFileKilobytes];
  const rule = JSON.stringify([...judging, unsavedDocument(uri)?.version]);
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const stamp: FileStamp = { modified: mtime, size, rule, corrections: corrections.all };
    if (before?.stamp !== undefined && isSame(before.stamp, stamp)) return before;
    const found = await fileText(uri, maximumFileKilobytes, size);
    signal.throwIfAborted();
    return typeof found === 'string' ? problem(found) : { ...found, settings, stamp };
  } catch (error) {
    const sentence = fileProblem(error);
    if (sentence === undefined) throw error;
    return problem(sentence);
  }
}

/** Reads a file that was looked at, where it is to be read. Rejects as `fileLook` does. */
export async function readLook(
  look: StampedOutcome | UnreadFile,
  parts: FileParts,
  { recent, kept }: RunParts,
  signal: AbortSignal,
): Promise<StampedOutcome> {
  if (!('text' in look)) return look;
  const reading = { model: await recent.info(signal), kept };
  const summary = await textSummary(look, look.settings, parts, reading, signal);
  return { outcome: { type: 'read', summary }, stamp: look.stamp };
}

/** Reads one file, unless it is as it was. Rejects as `fileLook` does. */
export async function fileReading(
  uri: vscode.Uri,
  before: StampedOutcome | undefined,
  parts: FileParts,
  shared: RunParts,
  signal: AbortSignal,
): Promise<StampedOutcome> {
  return readLook(await fileLook(uri, before, parts, shared, signal), parts, shared, signal);
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
