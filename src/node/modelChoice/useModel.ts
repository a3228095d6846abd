import * as vscode from 'vscode';

import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { counted } from '../../render/format/numbers.ts';
import type { HandlerContext } from '../../host/commandContext.ts';
import { writeModelChoice } from '../../host/common/settings.ts';
import { withProgress } from '../../host/common/withProgress.ts';
import { type ModelChoice, modelFolder } from '../../host/model/modelFiles.ts';

type Parts = Pick<HandlerContext, 'context' | 'model'>;

/** Puts a model in use once it has shown that it works; until then, and where it does not, the one before goes on. */
export async function useModel({ context, model }: Parts, choice: ModelChoice): Promise<string> {
  const folder = modelFolder(context, choice);
  const info = await withProgress('Trying the model', (signal) => model.tryOut(folder, signal));
  await writeModelChoice(choice);
  return inUseText(info, choice.id === '' ? info.name : choice.id);
}

/** Asks for a folder on this machine, and puts its model in use. */
export async function useFolder(parts: Parts): Promise<string | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Use This Model',
      title: 'The Folder of a Model',
    })) ?? [];
  return folder === undefined ? undefined : useModel(parts, { path: folder.fsPath, id: '' });
}

/** What a person is told of the model that is now in use. */
export function inUseText({ labels, odds, agreement }: ModelInfo, name: string): string {
  const measured =
    odds.length === 0 && agreement === undefined ? ' How often it is right was not measured: no odds are shown.' : '';
  return `${name} is in use, with ${counted(labels.length, 'emotion')}.${measured}`;
}
