import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { fieldsOf } from '../../core/scoring/guards.ts';
import type { ChosenOrder } from './readingOrders.ts';

const memory = 'emotionLens.readingOrder';

/** The reading order that a person chose for this workspace; kept with it. */
export class OrderChoice {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  get chosen(): ChosenOrder {
    const { key, list } = fieldsOf(this.#state.get<unknown>(memory));
    return { key: typeof key === 'string' ? key : undefined, list: typeof list === 'string' ? list : undefined };
  }

  async choose(key: string): Promise<void> {
    await this.#state.update(memory, { ...this.chosen, key });
  }

  /** Asks for a file with a path on each line, or for an index; whether one was chosen. */
  async askForList(): Promise<boolean> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const [uri] =
      (await vscode.window.showOpenDialog({
        title: t('A File with a Path on Each Line, or an Index'),
        openLabel: t('Use This Order'),
        ...(folder !== undefined && { defaultUri: folder }),
      })) ?? [];
    if (uri === undefined) return false;
    await this.#state.update(memory, { key: uri.toString(), list: uri.toString() });
    return true;
  }
}
