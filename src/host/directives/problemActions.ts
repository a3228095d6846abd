import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { checkedIntents, noneIntent } from '../../core/document/analysis/intent.ts';
import { judgedAt } from '../../core/document/judgement/judgedPassage.ts';
import { intentComment } from '../../core/text/directives/directives.ts';
import { yamlHeading } from '../../core/text/directives/headingIntents.ts';
import { ignoreEdit } from '../../core/text/directives/ignoreEdit.ts';
import { nearest } from '../../core/text/directives/suggestion.ts';
import { isMarkdown } from '../../core/text/markdown/markdownLanguages.ts';
import { type CommandName, commandId } from '../common/commandIds.ts';
import { placeOf, problemCodes, problemSource } from './problem.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** What can be done about each of our problems, in a document as it was analysed. */
export function problemActions(
  document: vscode.TextDocument,
  analysis: Analysis,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.source !== problemSource) return [];
    switch (diagnostic.code) {
      case problemCodes.emotion:
        return emotionActions(document, analysis, diagnostic);
      case problemCodes.heading:
        return headingActions(document, analysis, diagnostic);
      case problemCodes.missed:
        return missedActions(document, analysis, diagnostic);
      default:
        return passageActions(document, analysis, diagnostic);
    }
  });
}

function emotionActions(
  document: vscode.TextDocument,
  { model }: Analysis,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const meant = nearest(document.getText(diagnostic.range), [...(model?.labels ?? []), noneIntent]);
  return meant === undefined ? [] : [preferred(change(document, diagnostic, meant))];
}

function headingActions(
  document: vscode.TextDocument,
  { intents }: Analysis,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const start = document.offsetAt(diagnostic.range.start);
  const meant = intents.find(({ lost }) => lost?.named.start === start)?.lost?.suggestion;
  if (meant === undefined) return [];
  const before = document.lineAt(diagnostic.range.start).text.slice(0, diagnostic.range.start.character);
  return [preferred(change(document, diagnostic, meant, yamlHeading(meant, before)))];
}

function missedActions(
  document: vscode.TextDocument,
  { intents, passages, model }: Analysis,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const start = document.offsetAt(diagnostic.range.start);
  const stated = intents.filter(({ range }) => range.start === start);
  const [missed] = checkedIntents(stated, passages, model?.labels ?? []);
  if (missed === undefined) return [];
  const actions = missed.instead === undefined ? [] : [change(document, diagnostic, missed.instead.label)];
  const comment = intentComment(document.getText(), missed.stated.range);
  if (comment === undefined) return actions;
  const removal = fix(t('Remove This Intent'), diagnostic);
  removal.edit = new vscode.WorkspaceEdit();
  removal.edit.delete(document.uri, placeOf(document, comment));
  return [...actions, removal];
}

function passageActions(
  document: vscode.TextDocument,
  { passages }: Analysis,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const judged = judgedAt(passages, document.offsetAt(diagnostic.range.start));
  if (judged === undefined) return [];
  const place = [document.uri.toString(), judged.passage.range.start] as const;
  const explain = running(t('Explain This Passage'), 'explainPassage', place, diagnostic);
  if (!isMarkdown(languageOf(document))) return [explain];
  const ignore = fix(t('Ignore This Passage'), diagnostic);
  const { offset, text } = ignoreEdit(document.getText(), judged.passage, languageOf(document));
  ignore.edit = new vscode.WorkspaceEdit();
  ignore.edit.insert(document.uri, document.positionAt(offset), text);
  return [ignore, explain];
}

function change(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  to: string,
  written = to,
): vscode.CodeAction {
  const action = fix(t('Change to “{0}”', to), diagnostic);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, written);
  return action;
}

function running(
  title: string,
  name: CommandName,
  values: readonly unknown[],
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = fix(title, diagnostic);
  action.command = { title, command: commandId(name), arguments: [...values] };
  return action;
}

function fix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}

function preferred(action: vscode.CodeAction): vscode.CodeAction {
  action.isPreferred = true;
  return action;
}
