import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { checkedIntents, noneIntent } from '../../core/document/analysis/intent.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { commentMarks } from '../../core/text/directives/commentMarks.ts';
import { emotionBegun } from '../../core/text/directives/suggestion.ts';
import { isMarkdown, markdownLanguages } from '../../core/text/markdown/markdownLanguages.ts';
import { intentStateText, intentText } from '../../render/format/intentText.ts';
import { markdownText } from '../../render/format/markdown.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import { analysedSelector } from '../common/documentFilter.ts';
import { languageOf } from '../common/documentLanguage.ts';
import { readDocumentSettings } from '../common/settings.ts';

/** Helps to write `<!-- emotion: NAME -->` in Markdown and the like in MDX: the model's names as completions, what came of it as a hover. */
export class IntentProviders implements vscode.CompletionItemProvider, vscode.HoverProvider, vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #registrations: vscode.Disposable;

  constructor(analyses: AnalysisSource) {
    this.#analyses = analyses;
    // Without an extension for it, the editor takes a .qmd for plain text.
    const selector = analysedSelector([...markdownLanguages, 'plaintext']);
    this.#registrations = vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(selector, this, ':', ' '),
      vscode.languages.registerHoverProvider(selector, this),
    );
  }

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const line = document.lineAt(position.line).text;
    const begun = emotionBegun(line.slice(0, position.character));
    const language = languageOf(document);
    if (begun === undefined || !isMarkdown(language) || !readDocumentSettings(document).enabled) return [];
    const labels = this.#analyses.of(document)?.model?.labels ?? [];
    if (labels.length === 0) return [];
    const range = new vscode.Range(position.translate(0, -begun.length), position);
    return [...labels, noneIntent].map((label, index) => {
      const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.EnumMember);
      const style = labels.includes(label) ? labelStyle(label, labels) : noneStyle;
      item.detail = label === noneIntent ? t('No clear emotion') : detailOf(label, style.glyph);
      item.range = range;
      item.sortText = String(index).padStart(4, '0');
      if (begun === '' && !/^\s*\S/.test(line.slice(position.character)))
        item.insertText = insertion(label, line, position, commentMarks(language).close);
      return item;
    });
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const analysis = this.#analyses.of(document);
    if (analysis?.version !== document.version || !readDocumentSettings(document).hover) return undefined;
    const offset = document.offsetAt(position);
    const stated = analysis.intents.filter(({ range }) => range.start <= offset && offset <= range.end);
    const [checked] = checkedIntents(stated, analysis.passages, analysis.model?.labels ?? []);
    // Of an unknown emotion the problem says all there is.
    if (checked === undefined || checked.state === 'unknown') return undefined;
    const { range, of } = checked.stated;
    const state = `**${intentStateText(checked.state)}** · ${markdownText(intentText(checked))}`;
    const { done, total } = analysis.progress;
    const text = sentences(
      of === 'section' ? t('Intent of this section: {0}', state) : t('Intent of the next passage: {0}', state),
      done < total ? t('Some passages are not read yet.') : '',
    );
    return new vscode.Hover(
      new vscode.MarkdownString(text),
      new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

/** What is written is the model's label; what it is called stands beside it where that is another word. */
function detailOf(label: string, glyph: string): string {
  const name = emotionName(label);
  return name === label ? glyph : `${glyph} ${name}`;
}

/** Right behind the colon a space comes first, and a comment that is still open is closed. */
function insertion(label: string, line: string, { character }: vscode.Position, close: string): string {
  const space = line[character - 1] === ':' ? ' ' : '';
  return `${space}${label} ${close}`;
}
