import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { type ExportFormat, type ExportName, exportFormats } from '../../render/export/exportFormats.ts';
import type { CommandContext } from '../commandContext.ts';
import { plainMessage } from '../common/plainMessage.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { chosenFormat } from './chosenFormat.ts';
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
  const isReport = kind === 'report';
  const title = isReport ? t('Export Report') : t('Export Comparison');
  const name = await chosenFormat(exportFormats, format, title, (each) => exportFormats[each][kind].detail());
  if (name === undefined) return undefined;
  const question = { title, kind: exportFormats[name].name, name: `${subject.name}.${name}`, document };
  const target = address instanceof vscode.Uri ? address : await askedTarget(question);
  if (target === undefined) return undefined;
  const isSource = await sourceProblem(target, sources, platform);
  if (isSource !== undefined) return isSource;
  const exported = await subject.write(name);
  if ('problem' in exported) return exported.problem;
  const failure = isReport ? t('The report could not be written.') : t('The comparison could not be written.');
  const problem = await written(target, new TextEncoder().encode(exported.text), failure, sources, platform);
  if (problem !== undefined) return problem;
  const fileName = nameOf(target);
  const sentence = sentences(
    isReport ? t('Report written to {0}.', fileName) : t('Comparison written to {0}.', fileName),
    exported.failed === 0 ? '' : lackText(exported.failed),
  );
  // Settles only when the person closes the message, so nothing may wait for it.
  void reportErrors(log, () => offerToOpen(sentence, target, name));
  return undefined;
}

function lackText(failed: number): string {
  return plural(failed, {
    one: t('{0} passage could not be read.', count(failed)),
    other: t('{0} passages could not be read.', count(failed)),
  });
}

/** Pages and pictures are for the browser where there is one on this machine. */
async function offerToOpen(sentence: string, target: vscode.Uri, name: ExportName): Promise<undefined> {
  if ((await vscode.window.showInformationMessage(plainMessage(sentence), t('Open'))) === undefined) return undefined;
  const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if ((name === 'html' || name === 'svg') && isLocal && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
  return undefined;
}

/** Of those that were to be read. */
export function failedOf(passages: readonly Pick<JudgedPassage, 'state'>[]): number {
  return passages.filter(({ state }) => state === 'failed').length;
}
