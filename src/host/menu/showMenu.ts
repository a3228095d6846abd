import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { filterText } from '../../render/format/filterText.ts';
import { statusText } from '../../render/passage/statusText.ts';
import { type DocumentState, whyNothing } from '../../render/passage/whyNothing.ts';
import type { Handler } from '../commandContext.ts';
import { commandId } from '../common/commandIds.ts';
import { textInFront } from '../tabs/textInFront.ts';
import { documentState } from './documentState.ts';

interface Entry extends vscode.QuickPickItem {
  readonly command: string;
  readonly argument?: string;
}

/** The menu of the status item: what the document comes to, and what a person may want to do about it. */
export const showMenu: Handler = async (parts) => {
  const document = await textInFront();
  const state = documentState(document, parts);
  const picked = await vscode.window.showQuickPick(entriesOf(state), {
    title: 'Emotion Lens',
    placeHolder: stateText(state),
    matchOnDetail: true,
  });
  if (picked === undefined) return undefined;
  const { command, argument } = picked;
  await vscode.commands.executeCommand(command, ...(argument === undefined ? [] : [argument]));
  return undefined;
};

/** What stands in the status bar, in words. */
function stateText(state: DocumentState): string {
  const { model, enabled } = state;
  const status = enabled ? statusText({ ...state, state: model, caret: undefined }) : undefined;
  return status?.spoken ?? whyNothing(state).sentence;
}

function entriesOf(state: DocumentState): readonly Entry[] {
  const { enabled, areHidden, isPaused, text, emotions, model } = state;
  const { sentence, isSome } = whyNothing(state);
  const pause: Entry = isPaused
    ? {
        label: `$(debug-start) ${t('Resume Here')}`,
        description: t('read this document again'),
        command: commandId('pause'),
      }
    : {
        label: `$(debug-pause) ${t('Pause Here')}`,
        description: t('this document, until you resume or close the window'),
        command: commandId('pause'),
      };
  const reading = enabled
    ? [
        { label: `$(layout-sidebar-left) ${t('Open Sidebar')}`, command: commandId('openSidebar') },
        { label: `$(graph-line) ${t('Open Report')}`, command: commandId('openReport') },
        {
          label: `$(filter) ${t('Filter Emotions…')}`,
          description: filterText(emotions),
          command: commandId('filterEmotions'),
        },
      ]
    : [];
  return [
    ...(enabled && text === 'document' && !areHidden ? [pause] : []),
    {
      label: `$(question) ${isSome ? t('Why No More?') : t('Why Nothing?')}`,
      detail: sentence,
      command: commandId('whyNothing'),
    },
    ...reading,
    {
      label: `$(settings-gear) ${t('Settings')}`,
      command: 'workbench.action.openSettings',
      argument: '@ext:emotion-lens.emotion-lens',
    },
    { label: `$(info) ${t('About the Model')}`, command: commandId('aboutModel') },
    ...(model.type === 'failed'
      ? [
          { label: `$(arrow-swap) ${t('Choose Model…')}`, command: commandId('chooseModel') },
          { label: `$(output) ${t('Show Log')}`, command: commandId('showLog') },
        ]
      : []),
    enabled
      ? { label: `$(eye-closed) ${t('Switch Off')}`, description: t('everywhere'), command: commandId('toggle') }
      : { label: `$(eye) ${t('Switch On')}`, description: t('everywhere'), command: commandId('toggle') },
  ];
}
