import * as vscode from 'vscode';

import { AboutModel } from './about.ts';
import { Announcements } from './announcements.ts';
import { calmly } from './calmly.ts';
import { classifyDocument } from './classifyDocument.ts';
import { classifySelection } from './classifySelection.ts';
import { classifyClipboard } from './clipboard.ts';
import { type CommandName, commandId, commandNames, commands } from './commandIds.ts';
import type { CommandParts, EditorHandler, Handler } from './commandParts.ts';
import { copyScores } from './copyScores.ts';
import type { DeskCommand } from './desk/desk.ts';
import { dismissSelections } from './dismissSelections.ts';
import { editorBehindTab } from './editorBehindTab.ts';
import { clearExplanation, explainPassage } from './explainPassage.ts';
import { filterEmotions, setFilter } from './filter.ts';
import { goToPassage } from './navigation.ts';
import { noText } from './noText.ts';
import { readPassage } from './readPassage.ts';
import { readDocumentSettings } from './settings.ts';
import { restoreTabs } from './restoredTabs.ts';
import { showScores } from './showScores.ts';
import { toggle } from './toggle.ts';

/** Registers every command of the table. A command settles when its work is done, and never rejects. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const announcements = new Announcements();
  const about = new AboutModel(parts);
  const handlers = handlersWith(about);
  const registrations = commandNames.map((name) => {
    const { needsOn } = commands[name];
    const run = needsOn ? whenOn(handlers[name]) : handlers[name];
    return vscode.commands.registerCommand(commandId(name), (...args: readonly unknown[]) =>
      calmly(parts.log, () => run({ ...parts, announcements }, args)),
    );
  });
  return vscode.Disposable.from(announcements, about, restoreTabs({ ...parts, announcements }), ...registrations);
}

function handlersWith(about: AboutModel): Readonly<Record<CommandName, Handler>> {
  return {
    classifySelection: inEditor(classifySelection),
    classifyDocument: inEditor(classifyDocument),
    classifyClipboard,
    readPassage: inEditor(readPassage),
    showHover: inEditor(showScores),
    explainPassage: atCaret(explainPassage),
    clearExplanation,
    dismissSelections: inEditor(dismissSelections),
    nextPassage: inEditor(goToPassage('next')),
    previousPassage: inEditor(goToPassage('previous')),
    filterEmotions,
    setFilter,
    copyScores: atCaret(copyScores),
    copyTable: fromDesk('copyTable'),
    correctLabel: atCaret(fromDesk('correctLabel')),
    exportCorrections: fromDesk('exportCorrections'),
    openReport: fromDesk('openReport'),
    exportReport: fromDesk('exportReport'),
    compareWithHead: fromDesk('compareWithHead'),
    compareWithFile: fromDesk('compareWithFile'),
    openSidebar: ({ sidebar }) => quietly(sidebar.reveal()),
    toggle,
    aboutModel: () => quietly(about.show()),
    showLog: async ({ log }) => {
      log.show();
      return undefined;
    },
  };
}

/** A handler whose code is loaded with its first use. */
function fromDesk(name: DeskCommand): Handler {
  return async (parts, args) => {
    const { desk } = await import('./desk/desk.ts');
    return desk[name](parts, args);
  };
}

function inEditor(handler: EditorHandler): Handler {
  return async (parts) => {
    const editor = vscode.window.activeTextEditor ?? (await editorBehindTab());
    return editor === undefined ? noText : handler(parts, editor);
  };
}

/** A handler that takes a place, or the caret's without one. */
function atCaret(handler: Handler): Handler {
  return async (parts, args) => {
    // What is selected now is what is meant: nothing may wait where there is an editor.
    if (args.length === 0 && vscode.window.activeTextEditor === undefined) await editorBehindTab();
    return handler(parts, args);
  };
}

function whenOn(handler: Handler): Handler {
  return async (parts, args) => {
    const { enabled } = readDocumentSettings(vscode.window.activeTextEditor?.document);
    return enabled ? handler(parts, args) : 'Emotions are switched off. “Emotion Lens: Toggle” switches them on.';
  };
}

async function quietly(work: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}
