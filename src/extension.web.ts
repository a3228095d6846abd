import type * as vscode from 'vscode';

import type { EmotionLensExports } from './api/emotionLens.ts';
import { start } from './host/start.ts';
import { webCommands } from './web/commands.ts';
import { webPlatform } from './web/platform.ts';

export function activate(context: vscode.ExtensionContext): EmotionLensExports {
  return start(context, webPlatform(context.extensionUri), webCommands);
}
