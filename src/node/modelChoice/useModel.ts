import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { HandlerContext } from '../../host/commandContext.ts';
import { writeModelChoice } from '../../host/common/writtenSettings.ts';
import { withProgress } from '../../host/common/withProgress.ts';
import { type ModelChoice, modelFolder } from '../../host/model/modelFiles.ts';

type Parts = Pick<HandlerContext, 'context' | 'model'>;

/** Puts a model in use once it has shown that it works; until then, and where it does not, the one before goes on. */
export async function useModel(
  { context, model }: Parts,
  choice: ModelChoice,
  name: string | undefined = choice.id === '' ? undefined : choice.id,
): Promise<string> {
  const folder = modelFolder(context, choice);
  const info = await withProgress(t('Trying the model'), (signal) => model.tryOut(folder, signal));
  await writeModelChoice(choice);
  return inUseText(info, name ?? info.name);
}

/** Asks for a folder on this machine, and puts its model in use. */
export async function useFolder(parts: Parts): Promise<string | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: t('Use This Model'),
      title: t('The Folder of a Model'),
    })) ?? [];
  return folder === undefined ? undefined : useModel(parts, { path: folder.fsPath, id: '' });
}

/** What a person is told of the model that is now in use. */
export function inUseText({ labels, odds, agreement }: ModelInfo, name: string): string {
  const isMeasured = odds.length > 0 || agreement !== undefined;
  const size = count(labels.length);
  return sentences(
    plural(labels.length, {
      one: t('{0} is in use, with {1} emotion.', name, size),
      other: t('{0} is in use, with {1} emotions.', name, size),
    }),
    isMeasured ? '' : t('How often it is right was not measured: no odds are shown.'),
  );
}
