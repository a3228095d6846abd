import * as vscode from 'vscode';

import { isRecord } from '../../core/scoring/guards.ts';
import type { Thresholds } from '../../core/scoring/modelInfo.ts';
import { thresholdOf } from '../../core/scoring/thresholdUnit.ts';
import type { FileGlobs } from '../../core/workspace/fileRules.ts';
import { type TextKindChoice, textKindChoices } from '../../core/text/language/textKind.ts';
import { languageOf } from './documentLanguage.ts';
import { boolean, number, numbersOf, oneOf, strings } from './settingValues.ts';

export type LabelsShown = 'clear' | 'strong' | 'caret' | 'off';
export type LabelPosition = 'auto' | 'end' | 'start';

/** Every setting of a document, read at once and passed on as a value. Defaults live in package.json. */
export interface DocumentSettings {
  readonly enabled: boolean;
  readonly automatic: boolean;
  /** Globs of files that are not read by themselves. */
  readonly ignoredFiles: readonly string[];
  readonly ignoreQuotes: boolean;
  /** Keys of strings that are prose. */
  readonly stringKeys: readonly string[];
  readonly delayMilliseconds: number;
  readonly maximumFileKilobytes: number;
  /** What the user laid over the model's own thresholds. */
  readonly thresholds: Partial<Thresholds>;
  readonly englishOnly: boolean;
  readonly textKind: TextKindChoice;
  /** Labels of interest; empty means all. */
  readonly emotions: readonly string[];
  readonly gutter: boolean;
  readonly overviewRuler: boolean;
  readonly labels: LabelsShown;
  readonly labelPosition: LabelPosition;
  readonly strongProbability: number;
  readonly hover: boolean;
  readonly statusBar: boolean;
  /** Whether the Markdown preview has marks. */
  readonly preview: boolean;
  /** By label, how strong an emotion must be to stand among the editor's problems, as `thresholdOf` reads it. */
  readonly problemEmotions: Readonly<Record<string, number>>;
  /** Whether missed intents stand there. */
  readonly problemIntents: boolean;
}

export function readDocumentSettings(scope?: vscode.TextDocument | vscode.Uri): DocumentSettings {
  const values = vscode.workspace.getConfiguration('emotionLens', scope === undefined ? null : scopeOf(scope));
  return {
    enabled: boolean(values, 'enabled'),
    automatic: boolean(values, 'automatic'),
    ignoredFiles: strings(values, 'ignore.files'),
    ignoreQuotes: boolean(values, 'ignore.quotes'),
    stringKeys: strings(values, 'strings.keys'),
    delayMilliseconds: number(values, 'delay', 50, 10_000) ?? 400,
    maximumFileKilobytes: number(values, 'maximumFileSize', 1, 65_536) ?? 2048,
    thresholds: thresholdsOf(values),
    englishOnly: boolean(values, 'englishOnly'),
    textKind: oneOf(values, 'textKind', textKindChoices),
    emotions: strings(values, 'emotions'),
    gutter: boolean(values, 'gutter.enabled'),
    overviewRuler: boolean(values, 'overviewRuler.enabled'),
    labels: oneOf(values, 'labels.show', ['clear', 'strong', 'caret', 'off']),
    labelPosition: oneOf(values, 'labels.position', ['auto', 'end', 'start']),
    strongProbability: number(values, 'labels.strongProbability', 0, 1) ?? 0.9,
    hover: boolean(values, 'hover.enabled'),
    statusBar: boolean(values, 'statusBar.enabled'),
    preview: boolean(values, 'preview.enabled'),
    problemEmotions: numbersOf(values.get('problems.emotions'), 100),
    problemIntents: boolean(values, 'problems.intents'),
  };
}

/** What is set for a language counts for what is read in it. */
function scopeOf(scope: vscode.TextDocument | vscode.Uri): vscode.ConfigurationScope {
  return 'languageId' in scope ? { uri: scope.uri, languageId: languageOf(scope) } : scope;
}

/** Globs below this workspace folder: of the files that are analysed, and of files and folders that are not. */
export function readWorkspaceSettings(folder: vscode.Uri): FileGlobs {
  const { ignoredFiles } = readDocumentSettings(folder);
  const hidden = vscode.workspace.getConfiguration('files', folder).get<unknown>('exclude');
  const globs = isRecord(hidden) ? Object.keys(hidden).filter((glob) => hidden[glob] === true) : [];
  const values = vscode.workspace.getConfiguration('emotionLens', folder);
  return { wanted: strings(values, 'workspace.files'), excluded: [...ignoredFiles, ...globs] };
}

/** Whether Git's extension does not look for new files in this repository. */
export function areNewFilesHidden(repository: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('git', repository).get('untrackedChanges') === 'hidden';
}

/** Whether the files that were analysed show their emotion in the Explorer. */
export function areMoodsShown(): boolean {
  return boolean(vscode.workspace.getConfiguration('emotionLens'), 'workspace.explorerMoods');
}

/** Whether the editor's settings wrap the document's lines; what a person switched for one editor alone nobody can ask. */
export function areLinesWrapped(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('editor', document).get('wordWrap') !== 'off';
}

function thresholdsOf(values: vscode.WorkspaceConfiguration): Partial<Thresholds> {
  const margin = number(values, 'margin', 0, 1);
  const minimumWords = number(values, 'minimumWords', 1, 100);
  return {
    ...thresholdOf(number(values, 'threshold', 0, 100)),
    ...(margin !== undefined && { margin }),
    ...(minimumWords !== undefined && { minimumWords }),
    ...labelThresholdsOf(values.get('labelThresholds')),
  };
}

function labelThresholdsOf(value: unknown): Partial<Thresholds> {
  const labels = numbersOf(value, 1);
  return Object.keys(labels).length === 0 ? {} : { labels };
}

const verdictKeys = ['threshold', 'labelThresholds', 'margin', 'minimumWords', 'englishOnly', 'textKind'].map(
  (key) => `emotionLens.${key}`,
);

/** Whether the same scores may have another verdict from now on. */
export function changesVerdicts(change: vscode.ConfigurationChangeEvent): boolean {
  return verdictKeys.some((key) => change.affectsConfiguration(key));
}
