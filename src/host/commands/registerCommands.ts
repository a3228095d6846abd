import * as vscode from 'vscode';

import { AboutModel } from './aboutModel.ts';
import { offerAnalysis } from '../common/analysedPlaces.ts';
import { Announcements } from '../common/announcements.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { classifyDocument } from './classifyDocument.ts';
import { classifyPassages, classifySelection } from './classifySelection.ts';
import { classifyClipboard } from './classifyClipboard.ts';
import { type CommandName, commandId, commandNames, needsOn } from '../common/commandIds.ts';
import type { CommandContext, EditorHandler, Handler, HostCommands } from '../commandContext.ts';
import { copyScores, readPassage, showScores } from './passageScores.ts';
import type { DeferredCommand } from '../deferred.ts';
import { dismissSelections } from './dismissSelections.ts';
import { editorOfTab } from './editorOfTab.ts';
import { clearExplanation, explainPassage } from './explainPassage.ts';
import { goToPassage } from './goToPassage.ts';
import { noText, switchedOff } from '../common/commandTarget.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { restoreTabs } from '../webview/restoredTabs.ts';
import { toggle } from './toggle.ts';

/** Registers every command of the table. A command settles when its work is done, and never rejects. */
export function registerCommands(parts: CommandContext, own: HostCommands): vscode.Disposable {
  const announcements = new Announcements();
  offerAnalysis(parts.context.workspaceState, parts.log);
  const about = new AboutModel(parts);
  const handlers = handlersWith(about, own);
  const registrations = commandNames.map((name) => {
    const run = needsOn[name] ? whenOn(handlers[name]) : handlers[name];
    return vscode.commands.registerCommand(commandId(name), (...args: readonly unknown[]) =>
      reportErrors(parts.log, () => run({ ...parts, announcements }, args)),
    );
  });
  return vscode.Disposable.from(announcements, about, restoreTabs({ ...parts, announcements }), ...registrations);
}

function handlersWith(about: AboutModel, own: HostCommands): Readonly<Record<CommandName, Handler>> {
  return {
    classifySelection: inEditor(classifySelection),
    classifyPassages: atCaret(classifyPassages),
    classifyDocument: inEditor(classifyDocument),
    classifyClipboard,
    readPassage: inEditor(readPassage),
    showHover: inEditor(showScores),
    explainPassage: atCaret(explainPassage),
    clearExplanation,
    dismissSelections: inEditor(dismissSelections),
    nextPassage: inEditor(goToPassage('next')),
    previousPassage: inEditor(goToPassage('previous')),
    filterEmotions: fromDesk('filterEmotions'),
    setFilter: fromDesk('setFilter'),
    copyScores: atCaret(copyScores),
    copyTable: fromDesk('copyTable'),
    correctLabel: atCaret(fromDesk('correctLabel')),
    exportCorrections: fromDesk('exportCorrections'),
    tryOwnWriting: fromDesk('tryOwnWriting'),
    openReport: fromDesk('openReport'),
    exportReport: fromDesk('exportReport'),
    compareWithHead: fromDesk('compareWithHead'),
    compareWithRevision: fromDesk('compareWithRevision'),
    compareWithFile: fromDesk('compareWithFile'),
    compareFolder: fromDesk('compareFolder'),
    openSidebar: ({ sidebar }) => quietly(sidebar.reveal()),
    analyseWorkspace: fromDesk('analyseWorkspace'),
    analyseAgain: fromDesk('analyseAgain'),
    sortWorkspace: fromDesk('sortWorkspace'),
    filterWorkspace: fromDesk('filterWorkspace'),
    copyWorkspace: fromDesk('copyWorkspace'),
    exportWorkspace: fromDesk('exportWorkspace'),
    revealFile: fromDesk('revealFile'),
    openManuscript: fromDesk('openManuscript'),
    showMenu: fromDesk('showMenu'),
    whyNothing: fromDesk('whyNothing'),
    showRead: fromDesk('showRead'),
    pause: fromDesk('pause'),
    useServer: fromDesk('useServer'),
    setServerKey: fromDesk('setServerKey'),
    openSample: fromDesk('openSample'),
    toggle,
    ...own,
    aboutModel: () => quietly(about.show()),
    showLog: async ({ log }) => {
      log.show();
      return undefined;
    },
  };
}

/** A handler whose code is loaded with its first use. */
function fromDesk(name: DeferredCommand): Handler {
  return async (parts, args) => {
    const { deferredCommands } = await import('../deferred.ts');
    return deferredCommands[name](parts, args);
  };
}

function inEditor(handler: EditorHandler): Handler {
  return async (parts) => {
    const editor = vscode.window.activeTextEditor ?? (await editorOfTab());
    return editor === undefined ? noText() : handler(parts, editor);
  };
}

/** A handler that takes a place, or the caret's without one. */
function atCaret(handler: Handler): Handler {
  return async (parts, args) => {
    // What is selected now is what is meant: nothing may wait where there is an editor.
    if (args.length === 0 && vscode.window.activeTextEditor === undefined) await editorOfTab();
    return handler(parts, args);
  };
}

function whenOn(handler: Handler): Handler {
  return async (parts, args) => {
    const { enabled } = readDocumentSettings(vscode.window.activeTextEditor?.document);
    return enabled ? handler(parts, args) : switchedOff();
  };
}

async function quietly(work: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}
