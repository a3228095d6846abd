import * as vscode from 'vscode';

import { LocalModel } from './host/localModel.ts';

export function activate(context: vscode.ExtensionContext): unknown {
  const log = vscode.window.createOutputChannel('Emotion Lens', { log: true });
  const model = new LocalModel(context.extensionUri, log);
  context.subscriptions.push(log, model);
  return { model };
}
