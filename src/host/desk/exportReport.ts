import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis.ts';
import { checkedIntents } from '../../core/document/intent.ts';
import {
  type ExportName,
  exportFormats,
  exportNames,
  type ExportSource,
  isExportName,
} from '../../picture/exportFormats.ts';
import { counted } from '../../picture/numbers.ts';
import { calmly } from '../calmly.ts';
import type { HandlerParts } from '../commandParts.ts';
import { nameOf } from '../documentPanel.ts';
import { modelFolder, readFigures } from '../modelFiles.ts';
import { noText } from '../noText.ts';
import { patiently } from '../patiently.ts';
import { readDocumentSettings } from '../settings.ts';

/** Writes what was read of the document to a file; a format's name and an address answer the two questions. */
export async function exportReport(
  parts: HandlerParts,
  [format, address]: readonly unknown[],
): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return noText;
  const name = isExportName(format) ? format : await askedFormat();
  if (name === undefined) return undefined;
  const target = address instanceof vscode.Uri ? address : await askedTarget(document, name);
  if (target === undefined) return undefined;
  if (target.toString() === document.uri.toString())
    return 'This is the document itself. Choose another name for the report.';
  const analysis = await patiently('Reading the document for the report', () => parts.documents.request(document));
  if (analysis === undefined) return 'This document cannot be read.';
  if (analysis.problem !== undefined) return analysis.problem;
  if (analysis.version !== document.version) return 'The document changed while it was read. Export it again.';
  const text = exportFormats[name].report.write(await sourceOf(document, analysis, parts));
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(text));
  } catch (error) {
    return `The report could not be written.${error instanceof Error ? ` ${error.message}` : ''}`;
  }
  const failed = analysis.passages.filter(({ state }) => state === 'failed').length;
  const lack = failed === 0 ? '' : ` ${counted(failed, 'passage')} could not be read.`;
  // Settles only when the person closes the message, so nothing may wait for it.
  void calmly(parts.log, () => offerToOpen(`Report written to ${nameOf(target)}.${lack}`, target, name));
  return undefined;
}

async function sourceOf(
  document: vscode.TextDocument,
  analysis: Analysis,
  { context, model: local }: HandlerParts,
): Promise<ExportSource> {
  const model = analysis.model ?? (await local.load());
  const { thresholds, passages, intents, ignored } = analysis;
  return {
    document: {
      ...analysis,
      title: nameOf(document.uri),
      intents: checkedIntents(intents, passages, model.labels),
      ignored: ignored.length,
    },
    head: {
      model,
      thresholds,
      emotions: readDocumentSettings(document).emotions,
      figures: await readFigures(modelFolder(context.extensionUri)),
    },
    lineOf: (offset) => document.positionAt(offset).line + 1,
  };
}

async function askedFormat(): Promise<ExportName | undefined> {
  const choices = exportNames.map((format) => {
    const { name, report } = exportFormats[format];
    return { label: name, detail: report.detail, format };
  });
  const choice = await vscode.window.showQuickPick(choices, { title: 'Export Report', placeHolder: 'What to write' });
  return choice?.format;
}

async function askedTarget(document: vscode.TextDocument, name: ExportName): Promise<vscode.Uri | undefined> {
  const defaultUri = besides(document, name);
  return vscode.window.showSaveDialog({
    title: 'Export Report',
    filters: { [exportFormats[name].name]: [name] },
    ...(defaultUri !== undefined && { defaultUri }),
  });
}

/** `story.md` becomes `story.emotions.html` beside it, or in the workspace where it has no place of its own. */
function besides({ uri }: vscode.TextDocument, name: ExportName): vscode.Uri | undefined {
  const own = uri.scheme === 'file' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
  const isPlaced = own && uri.scheme !== 'untitled';
  const folder = isPlaced ? vscode.Uri.joinPath(uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, `${nameOf(uri).replace(/(?<=.)\.[^.]*$/, '')}.emotions.${name}`);
}

/** Pages and pictures are for the browser where there is one on this machine. */
async function offerToOpen(sentence: string, target: vscode.Uri, name: ExportName): Promise<undefined> {
  if ((await vscode.window.showInformationMessage(sentence, 'Open')) === undefined) return undefined;
  const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if ((name === 'html' || name === 'svg') && isLocal && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
  return undefined;
}
