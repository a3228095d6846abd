import type * as vscode from 'vscode';

import type { Voice } from '../core/text/speech.ts';
import type { Analyses } from './analyses.ts';
import type { Announcements } from './announcements.ts';
import type { Corrections } from './corrections.ts';
import type { Explanations } from './explanations.ts';
import type { Hovers } from './hovers.ts';
import type { LocalModel } from './localModel.ts';
import type { Selections } from './selections.ts';

/** What commands work on. */
export interface CommandParts {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly model: LocalModel;
  readonly documents: Analyses;
  readonly selections: Selections;
  readonly explanations: Explanations;
  readonly corrections: Corrections;
  readonly hovers: Pick<Hovers, 'showAt'>;
  readonly sidebar: { reveal(): Promise<void>; voiceOf(document: vscode.TextDocument): Voice | undefined };
}

export interface HandlerParts extends CommandParts {
  readonly announcements: Announcements;
}

/** Settles when the work is done; a sentence it returns is shown to the person. */
export type Handler = (parts: HandlerParts, args: readonly unknown[]) => Promise<string | undefined>;

/** A handler that works on the editor a person is in. */
export type EditorHandler = (parts: HandlerParts, editor: vscode.TextEditor) => Promise<string | undefined>;
