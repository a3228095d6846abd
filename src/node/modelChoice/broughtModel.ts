import * as vscode from 'vscode';

import { fieldsOf } from '../../core/scoring/guards.ts';
import { extensionOf } from '../../host/model/extensionModels.ts';
import { readText } from '../../host/model/modelFiles.ts';
import type { RegisteredModel } from '../../host/model/registeredModels.ts';

/** What the folder and the extension of a model say of it. */
export interface BroughtModel {
  /** The extension's name, as people read it. */
  readonly extension: string;
  /** Of the card, else of the extension. */
  readonly license: string | undefined;
  /** Its README.md, if there is one. */
  readonly card: vscode.Uri | undefined;
}

export async function broughtModel({ id, folder }: RegisteredModel): Promise<BroughtModel> {
  const address = vscode.Uri.joinPath(folder, 'README.md');
  const card = await readText(address);
  const extension = extensionOf(id);
  const { displayName, license } = fieldsOf(extension?.packageJSON);
  return {
    extension: typeof displayName === 'string' ? displayName : (extension?.id ?? id),
    license: licenseOfCard(card ?? '') ?? (typeof license === 'string' ? license : undefined),
    card: card === undefined ? undefined : address,
  };
}

/** As the front matter of a card has it. */
function licenseOfCard(card: string): string | undefined {
  const [, front = ''] = /^---\r?\n([^]*?)\r?\n---/.exec(card.slice(0, 20_000)) ?? [];
  return /^license:[ \t]*["']?([^\r\n"']+)/m.exec(front)?.[1]?.trim();
}
