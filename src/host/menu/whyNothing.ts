import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { type WayOn, whyNothing as reasonOf } from '../../render/passage/whyNothing.ts';
import type { Handler, HandlerContext } from '../commandContext.ts';
import { commandId } from '../common/commandIds.ts';
import { plainMessage } from '../common/plainMessage.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { textInFront } from '../tabs/textInFront.ts';
import { documentState } from './documentState.ts';

interface Step {
  readonly name: () => string;
  readonly command: string;
  readonly argument?: string;
}

const settings = 'workbench.action.openSettings';

/** What is offered beside a reason. */
const ways: Readonly<Record<WayOn, Step>> = {
  switchOn: { name: () => t('Switch On'), command: commandId('toggle') },
  continueTrial: { name: () => t('Continue the Trial'), command: commandId('tryOwnWriting') },
  openSample: { name: () => t('Open Sample Story'), command: commandId('openSample') },
  resume: { name: () => t('Resume'), command: commandId('pause') },
  showLog: { name: () => t('Show Log'), command: commandId('showLog') },
  classify: { name: () => t('Classify Document'), command: commandId('classifyDocument') },
  anyLanguage: { name: () => t('Change in Settings'), command: settings, argument: 'emotionLens.englishOnly' },
  changeFilter: { name: () => t('Filter Emotions…'), command: commandId('filterEmotions') },
  displaySettings: {
    name: () => t('Open Settings'),
    command: settings,
    argument: '@id:emotionLens.gutter.enabled,emotionLens.labels.show',
  },
  verdictSettings: {
    name: () => t('Open Settings'),
    command: settings,
    argument: '@id:emotionLens.threshold,emotionLens.textKind,emotionLens.margin,emotionLens.minimumWords',
  },
};

/** Says in one sentence why the document in front shows no emotion, or so few, with the way on. */
export const whyNothing: Handler = async (parts) => {
  void reportErrors(parts.log, () => explain(parts));
  return undefined;
};

async function explain(parts: HandlerContext): Promise<undefined> {
  const { sentence: reason, way } = reasonOf(documentState(await textInFront(), parts));
  const sentence = plainMessage(reason);
  const step = way === undefined ? undefined : ways[way];
  if (step === undefined) return void (await vscode.window.showInformationMessage(sentence));
  const { name, command, argument } = step;
  if ((await vscode.window.showInformationMessage(sentence, name())) === undefined) return undefined;
  await vscode.commands.executeCommand(command, ...(argument === undefined ? [] : [argument]));
  return undefined;
}
