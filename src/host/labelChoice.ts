import * as vscode from 'vscode';

import type { LabelChoice } from '../core/document/passageLabels.ts';
import type { DocumentSettings } from './settings.ts';

/** Which passages carry a label; undefined for none. */
export function labelChoice(document: vscode.TextDocument, settings: DocumentSettings): LabelChoice | undefined {
  const { enabled, labels, emotions, strongProbability } = settings;
  if (!enabled) return undefined;
  switch (labels) {
    case 'off':
      return undefined;
    case 'clear':
      return { emotions, probability: 0 };
    case 'strong':
      return { emotions, probability: strongProbability };
    case 'caret': {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document
        ? { emotions, probability: 0, caret: document.offsetAt(editor.selection.active) }
        : undefined;
    }
    default:
      return labels satisfies never;
  }
}
