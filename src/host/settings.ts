import * as vscode from 'vscode';
import { type RuntimeChoice, runtimeChoices, type Thresholds } from '../core/scoring/modelInfo.ts';

export type LabelsShown = 'clear' | 'strong' | 'caret' | 'off';

/** Every setting of a document, read at once and passed on as a value. Defaults live in package.json. */
export interface DocumentSettings {
  readonly enabled: boolean;
  readonly automatic: boolean;
  /** Globs of files that are not read by themselves. */
  readonly ignoredFiles: readonly string[];
  readonly ignoreQuotes: boolean;
  readonly delayMilliseconds: number;
  readonly maximumFileKilobytes: number;
  /** What the user laid over the model's own thresholds. */
  readonly thresholds: Partial<Thresholds>;
  readonly englishOnly: boolean;
  /** Labels of interest; empty means all. */
  readonly emotions: readonly string[];
  readonly gutter: boolean;
  readonly overviewRuler: boolean;
  readonly labels: LabelsShown;
  readonly labelPosition: 'end' | 'start';
  readonly strongProbability: number;
  readonly hover: boolean;
  readonly statusBar: boolean;
}

/** Machine-scoped: a workspace cannot set these. */
export interface ModelSettings {
  readonly runtime: RuntimeChoice;
  /** Absolute path, or empty for the packaged model. */
  readonly path: string;
  readonly threads: number;
  readonly unloadAfterSeconds: number;
}

export function readDocumentSettings(scope?: vscode.TextDocument): DocumentSettings {
  const values = vscode.workspace.getConfiguration('emotionLens', scope ?? null);
  return {
    enabled: boolean(values, 'enabled'),
    automatic: boolean(values, 'automatic'),
    ignoredFiles: strings(values, 'ignore.files'),
    ignoreQuotes: boolean(values, 'ignore.quotes'),
    delayMilliseconds: number(values, 'delay', 50, 10_000) ?? 400,
    maximumFileKilobytes: number(values, 'maximumFileSize', 1, 65_536) ?? 2048,
    thresholds: thresholdsOf(values),
    englishOnly: boolean(values, 'englishOnly'),
    emotions: strings(values, 'emotions'),
    gutter: boolean(values, 'gutter.enabled'),
    overviewRuler: boolean(values, 'overviewRuler.enabled'),
    labels: oneOf(values, 'labels.show', ['clear', 'strong', 'caret', 'off']),
    labelPosition: oneOf(values, 'labels.position', ['end', 'start']),
    strongProbability: number(values, 'labels.strongProbability', 0, 1) ?? 0.9,
    hover: boolean(values, 'hover.enabled'),
    statusBar: boolean(values, 'statusBar.enabled'),
  };
}

export function readModelSettings(): ModelSettings {
  const values = vscode.workspace.getConfiguration('emotionLens');
  const path = values.get('model.path');
  return {
    runtime: oneOf(values, 'runtime', runtimeChoices),
    path: typeof path === 'string' ? path.trim() : '',
    threads: number(values, 'model.threads', 1, 32) ?? 1,
    unloadAfterSeconds: number(values, 'model.unloadAfter', 1, 86_400) ?? 60,
  };
}

function thresholdsOf(values: vscode.WorkspaceConfiguration): Partial<Thresholds> {
  const probability = number(values, 'threshold', 0, 1);
  const margin = number(values, 'margin', 0, 1);
  const minimumWords = number(values, 'minimumWords', 1, 100);
  return {
    ...(probability !== undefined && { probability }),
    ...(margin !== undefined && { margin }),
    ...(minimumWords !== undefined && { minimumWords }),
  };
}

function boolean(values: vscode.WorkspaceConfiguration, key: string): boolean {
  return values.get(key) === true;
}

/** A number within its limits; undefined for null and for what is not a number. */
function number(values: vscode.WorkspaceConfiguration, key: string, min: number, max: number): number | undefined {
  const value = values.get(key);
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : undefined;
}

function strings(values: vscode.WorkspaceConfiguration, key: string): readonly string[] {
  const value = values.get(key);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The value when it is one of `choices`, else the first of them. */
function oneOf<const T extends string>(
  values: vscode.WorkspaceConfiguration,
  key: string,
  choices: readonly [T, ...(readonly T[])],
): T {
  const value = values.get(key);
  return choices.find((choice) => choice === value) ?? choices[0];
}
