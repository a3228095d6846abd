import * as vscode from 'vscode';

import { ToolProblem } from '../../render/assistants/toolProblem.ts';
import type { ToolSource, ToolSurroundings, ToolText } from '../../render/assistants/toolSource.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import { unreadable } from '../analysis/sizeLimit.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { fileOfWorkspace } from './workspaceFile.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** Reads what an assistant names, as the editor has it now: by the settings of its document. */
export function editorText(documents: Pick<AnalysisSource, 'of'>): ToolSurroundings['read'] {
  return async (source) => {
    switch (source.type) {
      case 'text':
        return givenText(source);
      case 'file':
        return documentText(await fileOfWorkspace(source.file), documents);
      case 'selection':
        return selectedText(documents);
      default:
        return source satisfies never;
    }
  };
}

function givenText({ text, languageId }: Extract<ToolSource, { readonly type: 'text' }>): ToolText {
  const settings = readDocumentSettings();
  refuseUnreadable(text, languageId, settings.maximumFileKilobytes);
  const { ignoreQuotes, stringKeys } = settings;
  return { name: 'the text', text, languageId, judgement: settings, ignoreQuotes, stringKeys };
}

function documentText(document: vscode.TextDocument, documents: Pick<AnalysisSource, 'of'>): ToolText {
  const settings = readDocumentSettings(document);
  const text = document.getText();
  const { version, uri } = document;
  const languageId = languageOf(document);
  const name = vscode.workspace.asRelativePath(uri);
  if (!settings.enabled)
    throw new ToolProblem(`Emotions are switched off for ${name}: the setting emotionLens.enabled is off there.`);
  refuseUnreadable(text, languageId, settings.maximumFileKilobytes);
  const analysis = documents.of(document);
  return {
    name,
    text,
    languageId,
    judgement: settings,
    ignoreQuotes: settings.ignoreQuotes,
    stringKeys: settings.stringKeys,
    ...(analysis?.model !== undefined &&
      analysis.version === version && {
        known: {
          modelId: analysis.model.id,
          readings: new Map(
            analysis.passages.flatMap(({ passage, state, reading }) =>
              state === 'done' && reading !== undefined ? [[passage.text, reading] as const] : [],
            ),
          ),
        },
      }),
  };
}

function selectedText(documents: Pick<AnalysisSource, 'of'>): ToolText {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined)
    throw new ToolProblem('No text is open in the active editor. Ask the person to open one, or name a file.');
  const { document, selection } = editor;
  const range = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { ...documentText(document, documents), range };
}

function refuseUnreadable(text: string, languageId: string, maximumKilobytes: number): void {
  const problem = unreadable(text, languageId, maximumKilobytes);
  if (problem !== undefined) throw new ToolProblem(problem);
}
