import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { allOf } from '../../core/language/lists.ts';
import { isModelProblem } from '../../core/scoring/classifier.ts';
import { isRecord } from '../../core/scoring/guards.ts';
import type { ToolName } from '../../render/assistants/toolNames.ts';
import { isToolProblem } from '../../render/assistants/toolProblem.ts';
import { sourceOf, type ToolSource } from '../../render/assistants/toolSource.ts';
import { toolAt } from '../../render/assistants/tools.ts';
import { cancellable } from '../api/cancellation.ts';
import type { CommandContext } from '../commandContext.ts';
import { ofOneModel } from '../model/oneModel.ts';
import { editorText } from './editorText.ts';

/**
 * What a person is told, and asked where the assistant does not have the text yet. What is wrong with the input is said by
 * the call.
 */
export function prepareTool(name: ToolName, input: unknown): vscode.PreparedToolInvocation {
  const names = sourcesOf(name, input).flatMap((source) => nameOf(source) ?? []);
  if (names.length === 0) return { invocationMessage: t('Reading the text with Emotion Lens') };
  const what = allOf([...new Set(names)]);
  return {
    invocationMessage: t('Reading {0} with Emotion Lens', what),
    confirmationMessages: {
      title: t('Let the assistant know what {0} feels like?', what),
      message: t(
        'The answer goes to the assistant with passages quoted from the text, and the assistant’s model may be remote.',
      ),
    },
  };
}

/** Rejects with an Error whose message the assistant gets, or with CancellationError. */
export async function invokeTool(
  name: ToolName,
  input: unknown,
  parts: Pick<CommandContext, 'model' | 'documents' | 'log'>,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  const surroundings = { classifier: parts.model, read: editorText(parts.documents) };
  try {
    const result = await cancellable(token, (signal) =>
      ofOneModel(parts.model, signal, (each) => toolAt(name, 'editor').run(input, surroundings, each)),
    );
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(result))]);
  } catch (error) {
    if (isToolProblem(error) || isModelProblem(error)) throw new Error(error.message, { cause: error });
    if (!(error instanceof vscode.CancellationError)) parts.log.error(error instanceof Error ? error : String(error));
    throw error;
  }
}

function sourcesOf(name: ToolName, input: unknown): readonly ToolSource[] {
  const { older, newer } = isRecord(input) ? input : {};
  try {
    return name === 'compare_drafts' ? [sourceOf(older), sourceOf(newer)] : [sourceOf(input)];
  } catch {
    return [];
  }
}

/** Undefined for a text that the assistant has already. */
function nameOf(source: ToolSource): string | undefined {
  switch (source.type) {
    case 'text':
      return undefined;
    case 'file':
      return source.file;
    case 'selection':
      return t('the text in the active editor');
    default:
      return source satisfies never;
  }
}
