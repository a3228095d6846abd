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
  const { model, analysis, emotions, isPaused, enabled } = state;
  const status = enabled ? statusText({ state: model, analysis, caret: undefined, emotions, isPaused }) : undefined;
  return status?.spoken ?? whyNothing(state).sentence;
}

function entriesOf(state: DocumentState): readonly Entry[] {
  const { enabled, isPaused, text, emotions, model } = state;
  const { sentence, isSome } = whyNothing(state);
  const pause: Entry = isPaused
    ? { label: '$(debug-start) Resume Here', description: 'read this document again', command: commandId('pause') }
    : {
        label: '$(debug-pause) Pause Here',
        description: 'this document, until you resume or close the window',
        command: commandId('pause'),
      };
  const reading = enabled
    ? [
        { label: '$(layout-sidebar-left) Open Sidebar', command: commandId('openSidebar') },
        { label: '$(graph-line) Open Report', command: commandId('openReport') },
        {
          label: '$(filter) Filter Emotions…',
          description: filterText(emotions),
          command: commandId('filterEmotions'),
        },
      ]
    : [];
  return [
    ...(enabled && text === 'document' ? [pause] : []),
    { label: `$(question) Why ${isSome ? 'No More' : 'Nothing'}?`, detail: sentence, command: commandId('whyNothing') },
    ...reading,
    {
      label: '$(settings-gear) Settings',
      command: 'workbench.action.openSettings',
      argument: '@ext:emotion-lens.emotion-lens',
    },
    { label: '$(info) About the Model', command: commandId('aboutModel') },
    ...(model.type === 'failed'
      ? [
          { label: '$(arrow-swap) Choose Model…', command: commandId('chooseModel') },
          { label: '$(output) Show Log', command: commandId('showLog') },
        ]
      : []),
    enabled
      ? { label: '$(eye-closed) Switch Off', description: 'everywhere', command: commandId('toggle') }
      : { label: '$(eye) Switch On', description: 'everywhere', command: commandId('toggle') },
  ];
}
