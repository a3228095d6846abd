import { config } from '@vscode/l10n';
import * as vscode from 'vscode';

import { registerCommands } from './commands/registerCommands.ts';
import { Corrections } from './analysis/correctionStore.ts';
import { DocumentTracker } from './analysis/documentTracker.ts';
import { Explanations } from './editor/explanations.ts';
import { Gutter } from './editor/gutter.ts';
import { HoverContents } from './editor/hoverContents.ts';
import { HoverProvider } from './editor/hoverProvider.ts';
import { InlayHints } from './editor/inlayHints.ts';
import { IntentProviders } from './editor/intentProviders.ts';
import { DeferredDiagnostics } from './editor/deferredDiagnostics.ts';
import { registerAssistantTools } from './assistants/assistantTools.ts';
import { exportsFor } from './api/exports.ts';
import { LocalModel } from './model/localModel.ts';
import { ModelInUse } from './model/modelInUse.ts';
import type { OpenRemote } from './model/namedServer.ts';
import type { EmotionLensExports } from '../api/emotionLens.ts';
import type { HostCommands } from './commandContext.ts';
import { partsForTests, type Parts } from './partsForTests.ts';
import type { Platform } from './platform.ts';
import { DeferredCodeActions } from './editor/deferredCodeActions.ts';
import { SelectionDecorations } from './editor/selectionDecorations.ts';
import { RegisteredModels } from './model/registeredModels.ts';
import { PreviewMarks } from './preview/previewMarks.ts';
import { PausedDocuments } from './analysis/pausedDocuments.ts';
import { OldThreshold } from './analysis/oldThreshold.ts';
import { Selections } from './analysis/selections.ts';
import { Sidebar } from './webview/sidebar.ts';
import { StatusBarItem } from './editor/statusBarItem.ts';

/** Builds the parts and connects them. Returns what other extensions get; the built-in Markdown preview takes its part of it. */
export function start(context: vscode.ExtensionContext, platform: Platform, own: HostCommands): EmotionLensExports {
  // Before anything is said. Without a translation there is none: what is said is English.
  config({ contents: vscode.l10n.bundle ?? {} });
  const log = vscode.window.createOutputChannel('Emotion Lens', { log: true });
  const local = new LocalModel(platform, context, log);
  const openRemote: OpenRemote = async (events) => {
    const { openServer } = await import('./deferred.ts');
    return openServer({ context, log }, events);
  };
  const model = new ModelInUse(local, openRemote, { secrets: context.secrets, log });
  const registered = new RegisteredModels();
  const corrections = new Corrections(context.workspaceState);
  const paused = new PausedDocuments();
  const documents = new DocumentTracker(model, log, corrections, paused);
  const selections = new Selections(model, documents, corrections, paused);
  const explanations = new Explanations({ model, selections, corrections, log });
  const contents = new HoverContents(documents, selections, model, explanations);
  const hovers = new HoverProvider(documents, selections, contents, explanations);
  const sidebar = new Sidebar(context.extensionUri, { documents, selections, model, log, paused });
  const preview = new PreviewMarks(documents, paused, log);
  context.subscriptions.push(
    log,
    local,
    model,
    corrections,
    paused,
    documents,
    selections,
    explanations,
    hovers,
    sidebar,
    preview,
    new Gutter(documents, selections),
    new InlayHints(documents, selections, contents),
    new SelectionDecorations(selections),
    new StatusBarItem(documents, selections, model, paused),
    new DeferredCodeActions(),
    new OldThreshold(documents, context.globalState, log),
    new IntentProviders(documents),
    new DeferredDiagnostics(documents, log),
    registerAssistantTools({ model, documents, log }),
    registerCommands(
      {
        context,
        platform,
        log,
        model,
        registered,
        documents,
        selections,
        explanations,
        corrections,
        paused,
        hovers,
        sidebar,
      },
      own,
    ),
  );
  const parts: Parts = { model, documents, selections, explanations, sidebar };
  if (context.extensionMode === vscode.ExtensionMode.Test) Object.assign(globalThis, { [partsForTests]: parts });
  const { extendMarkdownIt } = preview;
  return Object.freeze({
    ...exportsFor({ model, registered, documents, corrections, log }, context.subscriptions),
    extendMarkdownIt,
  });
}
