import * as vscode from 'vscode';

import type { Range } from '../../core/text/passage/passage.ts';
import type { FromPage, PageCommand } from '../../view/protocol.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { showPlace } from '../common/showPlace.ts';
import type { RangeTracker } from './rangeTracker.ts';
import { readDocumentSettings } from '../common/settings.ts';

const commands: Readonly<Record<PageCommand, readonly [command: string, ...args: readonly string[]]>> = {
  aboutModel: ['emotionLens.aboutModel'],
  classifyDocument: ['emotionLens.classifyDocument'],
  exportReport: ['emotionLens.exportReport'],
  languageSetting: ['workbench.action.openSettings', 'emotionLens.englishOnly'],
  showLog: ['emotionLens.showLog'],
  toggle: ['emotionLens.toggle'],
};

/** Does what a page of a document asks for. */
export class PageMessages {
  readonly #document: () => vscode.TextDocument | undefined;
  readonly #edits: RangeTracker;
  readonly #log: vscode.LogOutputChannel;
  #filtering: Promise<void> = Promise.resolve();

  /** `edits` are those of the document. */
  constructor(document: () => vscode.TextDocument | undefined, edits: RangeTracker, log: vscode.LogOutputChannel) {
    this.#document = document;
    this.#edits = edits;
    this.#log = log;
  }

  do(message: Exclude<FromPage, { type: 'ready' | 'voice' | 'section' | 'picture' }>): void {
    switch (message.type) {
      case 'goTo':
        return void reportErrors(this.#log, () => this.#goTo(message));
      case 'filter':
        return this.#filter(message.label);
      case 'command':
        return void reportErrors(this.#log, () => run(...commands[message.command]));
      default:
        return message satisfies never;
    }
  }

  /** A passage that has been edited away since is let be. */
  async #goTo({ version, start, end }: Extract<FromPage, { type: 'goTo' }>): Promise<undefined> {
    const document = this.#document();
    const place = (): Range | undefined => document && this.#edits.mapped({ start, end }, version, document.version);
    if (document !== undefined) await showPlace(document, place, columnOf(document));
  }

  /** One after the other: two quick clicks must not start from the same setting. */
  #filter(label: string | undefined): void {
    const write = (): Promise<undefined> => {
      const document = this.#document();
      const { emotions } = readDocumentSettings(document);
      return run('emotionLens.setFilter', toggled(emotions, label), document?.uri.toString());
    };
    this.#filtering = this.#filtering.then(() => reportErrors(this.#log, write));
  }
}

async function run(command: string, ...args: readonly unknown[]): Promise<undefined> {
  await vscode.commands.executeCommand(command, ...args);
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
