import * as vscode from 'vscode';

import type { EmotionLensExports } from '../../../src/api/emotionLens.ts';

/** An example: an extension that brings a model, offline. It starts when a person wants to choose one. */
export async function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): Promise<void> {
  const lens = vscode.extensions.getExtension<EmotionLensExports>('emotion-lens.emotion-lens');
  const api = (await lens?.activate())?.getApi(1);
  if (api === undefined) return;
  subscriptions.push(api.registerModel({ folder: vscode.Uri.joinPath(extensionUri, 'model'), title: 'Sun and Storm' }));
}
