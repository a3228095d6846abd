import * as vscode from 'vscode';

import { registerCommands } from './host/commands.ts';
import { Corrections } from './host/corrections.ts';
import { Documents } from './host/documents.ts';
import { Explanations } from './host/explanations.ts';
import { Gutter } from './host/gutter.ts';
import { HoverContents } from './host/hoverContents.ts';
import { Hovers } from './host/hovers.ts';
import { InlayLabels } from './host/inlayLabels.ts';
import { IntentHelp } from './host/intentHelp.ts';
import { LateIntentProblems } from './host/intentProblems.ts';
import { LocalModel } from './host/localModel.ts';
import { PassageActions } from './host/passageActions.ts';
import { SelectionTints } from './host/selectionTints.ts';
import { Selections } from './host/selections.ts';
import { Sidebar } from './host/sidebar.ts';
import { StatusItem } from './host/statusItem.ts';

/** What tests look into. */
export interface Parts {
  readonly model: LocalModel;
  readonly documents: Documents;
  readonly selections: Selections;
  readonly explanations: Explanations;
  readonly sidebar: Sidebar;
}

export function activate(context: vscode.ExtensionContext): Parts {
  const log = vscode.window.createOutputChannel('Emotion Lens', { log: true });
  const model = new LocalModel(context.extensionUri, log);
  const corrections = new Corrections(context.workspaceState);
  const documents = new Documents(model, log, corrections);
  const selections = new Selections(model, documents, corrections);
  const explanations = new Explanations(model);
  const contents = new HoverContents(documents, selections, model, explanations);
  const hovers = new Hovers(documents, selections, contents, explanations);
  const sidebar = new Sidebar(context.extensionUri, documents, selections, model);
  context.subscriptions.push(
    log,
    model,
    corrections,
    documents,
    selections,
    explanations,
    hovers,
    sidebar,
    new Gutter(documents),
    new InlayLabels(documents, selections, contents),
    new SelectionTints(selections),
    new StatusItem(documents, model),
    new PassageActions(),
    new IntentHelp(documents),
    new LateIntentProblems(documents),
    registerCommands({ context, log, model, documents, selections, explanations, corrections, hovers, sidebar }),
  );
  return { model, documents, selections, explanations, sidebar };
}
