import type * as vscode from 'vscode';

import type { Voice } from '../core/text/language/speech.ts';
import type { AnalysisSource } from './analysis/analysisSource.ts';
import type { Announcements } from './common/announcements.ts';
import type { Corrections } from './analysis/correctionStore.ts';
import type { Explanations } from './editor/explanations.ts';
import type { ModelInUse } from './model/modelInUse.ts';
import type { RegisteredModels } from './model/registeredModels.ts';
import type { PausedDocuments } from './analysis/pausedDocuments.ts';
import type { Platform } from './platform.ts';
import type { Selections } from './analysis/selections.ts';

/** What commands work on. */
export interface CommandContext {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly log: vscode.LogOutputChannel;
  readonly model: ModelInUse;
  /** What other extensions bring. */
  readonly registered: RegisteredModels;
  readonly documents: AnalysisSource;
  readonly selections: Selections;
  readonly explanations: Explanations;
  readonly corrections: Corrections;
  readonly paused: PausedDocuments;
  readonly hovers: { showAt(editor: vscode.TextEditor, offset: number): Promise<boolean> };
  readonly sidebar: { reveal(): Promise<void>; voiceOf(document: vscode.TextDocument): Voice | undefined };
}

export interface HandlerContext extends CommandContext {
  readonly announcements: Announcements;
}

/** Settles when the work is done; a sentence it returns is shown to the person. */
export type Handler = (parts: HandlerContext, args: readonly unknown[]) => Promise<string | undefined>;

/** What each kind of extension host does by commands of its own. */
export type HostCommands = Readonly<Record<'chooseModel', Handler>>;

/** A handler that works on the editor a person is in. */
export type EditorHandler = (parts: HandlerContext, editor: vscode.TextEditor) => Promise<string | undefined>;
