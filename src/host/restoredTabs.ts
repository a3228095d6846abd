import * as vscode from 'vscode';

import { calmly } from './calmly.ts';
import type { HandlerParts } from './commandParts.ts';

const kinds = ['report', 'comparison'] as const;

/** Brings back the tabs that stood open when the window was left; how that is done is loaded with the first of them. */
export function restoreTabs(parts: HandlerParts): vscode.Disposable {
  const registrations = kinds.map((kind) =>
    vscode.window.registerWebviewPanelSerializer(`emotionLens.${kind}`, {
      deserializeWebviewPanel: (tab, state: unknown) =>
        calmly(parts.log, async () => {
          const { restored } = await import('./desk/desk.ts');
          return restored[kind](tab, state, parts);
        }),
    }),
  );
  return vscode.Disposable.from(...registrations);
}
