import type * as vscode from 'vscode';

import type { EmotionLensExports } from './api/emotionLens.ts';
import { start } from './host/start.ts';
import { nodeCommands } from './node/commands.ts';
import { offerMcpServer } from './node/mcpServer.ts';
import { nodePlatform } from './node/platform.ts';

export function activate(context: vscode.ExtensionContext): EmotionLensExports {
  const offered = start(context, nodePlatform(context.extensionUri), nodeCommands);
  context.subscriptions.push(offerMcpServer(context));
  return offered;
}
