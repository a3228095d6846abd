import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Handler } from '../../host/commandContext.ts';
import { readModelSettings } from '../../host/common/modelSettings.ts';
import { modelStore } from '../../host/model/modelFiles.ts';
import { downloadFromHub } from './downloadFromHub.ts';
import { modelItems } from './modelItems.ts';
import { startModelPacks } from './modelPacks.ts';
import { removeDownloaded } from './removeDownloaded.ts';
import { useFolder, useModel } from './useModel.ts';
import { useRegistered } from './useRegistered.ts';

/** A workspace that nobody trusts yet must not lead a person to another model. */
function restricted(): string {
  return t(
    'In Restricted Mode the model can’t be changed. Trust this workspace, or choose the model in a window without one.',
  );
}

/** Shows the models there are and where others are had, and puts the one that is chosen in use. */
export const chooseModel: Handler = async (parts) => {
  if (!vscode.workspace.isTrusted) return restricted();
  const { context, registered, log } = parts;
  await startModelPacks(log);
  const items = await modelItems(context, readModelSettings(), registered.all);
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Choose Model'),
    placeHolder: t('All models run on this machine; none gets your text over the network'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const choice = picked?.choice;
  switch (choice?.type) {
    case undefined:
      return undefined;
    case 'model':
      return useModel(parts, choice);
    case 'registered':
      return useRegistered(parts, choice.model);
    case 'folder':
      return useFolder(parts);
    case 'hub':
      return downloadFromHub(parts);
    case 'remove':
      return removeDownloaded(modelStore(context).fsPath);
    case 'card':
      await vscode.commands.executeCommand('emotionLens.aboutModel');
      return undefined;
    default:
      return choice satisfies never;
  }
};
