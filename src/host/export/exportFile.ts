import * as vscode from 'vscode';

import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import {
  type ExportFormat,
  type ExportName,
  exportFormats,
  exportNames,
  isExportName,
} from '../../render/export/exportFormats.ts';
import { counted } from '../../render/format/numbers.ts';
import type { CommandContext } from '../commandContext.ts';
import { plainMessage } from '../common/plainMessage.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { askedTarget, sourceProblem, written } from './saveFile.ts';

/** What is written and how many passages could not be read for it, or a sentence that says why nothing can be. */
export type Exported = { readonly text: string; readonly failed: number } | { readonly problem: string };

/** What can be exported. */
export interface ExportSubject {
  readonly kind: Exclude<keyof ExportFormat, 'name'>;
  readonly document: vscode.Uri;
  /** What the file is called unless someone says otherwise, without its ending. */
  readonly name: string;
  /** Not to be written over. */
  readonly sources: readonly vscode.Uri[];
  write(format: ExportName): Promise<Exported>;
}

/** A format's name and an address, where they are given, answer the questions what to write and where to. */
export async function exportFile(
  subject: ExportSubject,
  [format, address]: readonly unknown[],
  { log, platform }: Pick<CommandContext, 'log' | 'platform'>,
): Promise<string | undefined> {
  const { kind, document, sources } = subject;
  const what = kind === 'report' ? 'Report' : 'Comparison';
  const title = `Export ${what}`;
  const name = isExportName(format) ? format : await askedFormat(kind, title);
  if (name === undefined) return undefined;
  const question = { title, kind: exportFormats[name].name, name: `${subject.name}.${name}`, document };
  const target = address instanceof vscode.Uri ? address : await askedTarget(question);
  if (target === undefined) return undefined;
  const isSource = await sourceProblem(target, sources, `The ${kind}`, platform);
  if (isSource !== undefined) return isSource;
  const exported = await subject.write(name);
  if ('problem' in exported) return exported.problem;
  const problem = await written(target, new TextEncoder().encode(exported.text), `The ${kind}`, sources, platform);
  if (problem !== undefined) return problem;
  const lack = exported.failed === 0 ? '' : ` ${counted(exported.failed, 'passage')} could not be read.`;
  // Settles only when the person closes the message, so nothing may wait for it.
  void reportErrors(log, () => offerToOpen(`${what} written to ${nameOf(target)}.${lack}`, target, name));
  return undefined;
}

async function askedFormat(kind: ExportSubject['kind'], title: string): Promise<ExportName | undefined> {
  const choices = exportNames.map((format) => ({
    label: exportFormats[format].name,
    detail: exportFormats[format][kind].detail,
    format,
  }));
  const choice = await vscode.window.showQuickPick(choices, { title, placeHolder: 'What to write' });
  return choice?.format;
}

/** Pages and pictures are for the browser where there is one on this machine. */
async function offerToOpen(sentence: string, target: vscode.Uri, name: ExportName): Promise<undefined> {
  if ((await vscode.window.showInformationMessage(plainMessage(sentence), 'Open')) === undefined) return undefined;
  const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if ((name === 'html' || name === 'svg') && isLocal && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
  return undefined;
}

/** Of those that were to be read. */
export function failedOf(passages: readonly Pick<JudgedPassage, 'state'>[]): number {
  return passages.filter(({ state }) => state === 'failed').length;
}
