import * as vscode from 'vscode';

import type { FromPage, PageCommand } from '../view/protocol.ts';
import type { RecentEdits } from './recentEdits.ts';
import { readDocumentSettings } from './settings.ts';

const commands: Readonly<Record<PageCommand, readonly [command: string, ...args: readonly string[]]>> = {
  aboutModel: ['emotionLens.aboutModel'],
  classifyDocument: ['emotionLens.classifyDocument'],
  exportReport: ['emotionLens.exportReport'],
  languageSetting: ['workbench.action.openSettings', 'emotionLens.englishOnly'],
  showLog: ['emotionLens.showLog'],
  toggle: ['emotionLens.toggle'],
};

/** Does what a page of a document asks for. */
export class PageActions {
  readonly #document: () => vscode.TextDocument | undefined;
  readonly #edits: RecentEdits;
  #filtering: Promise<unknown> = Promise.resolve();

  /** `edits` are those of the document. */
  constructor(document: () => vscode.TextDocument | undefined, edits: RecentEdits) {
    this.#document = document;
    this.#edits = edits;
  }

  do(message: Exclude<FromPage, { type: 'ready' | 'voice' | 'section' | 'picture' }>): void {
    switch (message.type) {
      case 'goTo':
        return void this.#goTo(message);
      case 'filter':
        return this.#filter(message.label);
      case 'command':
        return void vscode.commands.executeCommand(...commands[message.command]);
      default:
        return message satisfies never;
    }
  }

  /** A passage that has been edited away since is let be. */
  async #goTo({ version, start, end }: Extract<FromPage, { type: 'goTo' }>): Promise<void> {
    const document = this.#document();
    const range = document && this.#edits.mapped({ start, end }, version, document.version);
    if (document === undefined || range === undefined) return;
    const editor = await vscode.window.showTextDocument(document, columnOf(document));
    const from = document.positionAt(range.start);
    editor.selection = new vscode.Selection(from, from);
    const passage = new vscode.Range(from, document.positionAt(range.end));
    editor.revealRange(passage, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** One after the other: two quick clicks must not start from the same setting. */
  #filter(label: string | undefined): void {
    const write = (): Thenable<unknown> => {
      const document = this.#document();
      const { emotions } = readDocumentSettings(document);
      return vscode.commands.executeCommand(
        'emotionLens.setFilter',
        toggled(emotions, label),
        document?.uri.toString(),
      );
    };
    this.#filtering = this.#filtering.then(write, write);
  }
}

/** Where the document is shown, else where it has a tab. */
export function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const address = document.uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address),
  )?.viewColumn;
}

/** The filter with the label put in or taken out; without a label, the empty one. */
function toggled(emotions: readonly string[], label: string | undefined): readonly string[] {
  if (label === undefined) return [];
  return emotions.includes(label) ? emotions.filter((each) => each !== label) : [...emotions, label];
}
