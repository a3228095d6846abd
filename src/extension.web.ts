import type * as vscode from 'vscode';

import { type Parts, start } from './host/start.ts';
import { webCommands } from './web/commands.ts';
import { webPlatform } from './web/platform.ts';

export function activate(context: vscode.ExtensionContext): Parts {
  return start(context, webPlatform(context.extensionUri), webCommands);
}
