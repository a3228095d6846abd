import * as vscode from 'vscode';

import { reportErrors } from '../common/reportErrors.ts';
import type { HandlerContext } from '../commandContext.ts';

const kinds = ['report', 'comparison', 'folderComparison', 'manuscript', 'trial'] as const;

/** Brings back the tabs that stood open when the window was left; how that is done is loaded with the first of them. */
export function restoreTabs(parts: HandlerContext): vscode.Disposable {
  const registrations = kinds.map((kind) =>
    vscode.window.registerWebviewPanelSerializer(`emotionLens.${kind}`, {
      deserializeWebviewPanel: (tab, state: unknown) =>
        reportErrors(parts.log, async () => {
          const closed = closingOf(tab);
          const { restored } = await import('../deferred.ts');
          return closed.aborted ? undefined : restored[kind](tab, state, parts, closed);
        }),
    }),
  );
  return vscode.Disposable.from(...registrations);
}

/** Aborts when the tab is closed: from then on it can't be filled any more. */
function closingOf(tab: vscode.WebviewPanel): AbortSignal {
  const controller = new AbortController();
  tab.onDidDispose(() => controller.abort());
  return controller.signal;
}
