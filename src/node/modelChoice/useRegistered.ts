import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { HandlerContext } from '../../host/commandContext.ts';
import type { RegisteredModel } from '../../host/model/registeredModels.ts';
import { type BroughtModel, broughtModel } from './broughtModel.ts';
import { labelsOf } from './modelItems.ts';
import { useModel } from './useModel.ts';

/** Tells what another extension's model is, and with a person's consent puts it in use. */
export async function useRegistered(
  parts: Pick<HandlerContext, 'context' | 'model'>,
  registered: RegisteredModel,
): Promise<string | undefined> {
  const { id, folder, title } = registered;
  const [brought, labels] = await Promise.all([broughtModel(registered), labelsOf(folder)]);
  const use = t('Use This Model');
  const openCard = t('Open Card');
  const answer = await vscode.window.showInformationMessage(
    t('Use {0}?', title),
    { modal: true, detail: detailOf(brought, labels) },
    use,
    ...(brought.card === undefined ? [] : [openCard]),
  );
  if (answer === use) return useModel(parts, { path: '', id }, title);
  if (answer === openCard) await vscode.commands.executeCommand('markdown.showPreview', brought.card);
  return undefined;
}

/** What a person should know before it is used, a line each. */
function detailOf({ extension, license }: BroughtModel, labels: string | undefined): string {
  return [
    t('The extension {0} brings it. It runs on this machine; none of your text is sent.', extension),
    license === undefined ? t('Neither its card nor its extension names a licence.') : t('Licence: {0}.', license),
    ...(labels === undefined ? [] : [`${labels}.`]),
  ].join('\n');
}
