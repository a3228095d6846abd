import * as vscode from 'vscode';

import { toolNames } from '../../render/assistants/toolNames.ts';
import type { CommandContext } from '../commandContext.ts';

/** Offers the tools to the editor's assistants. Their code is loaded with the first call. */
export function registerAssistantTools(parts: Pick<CommandContext, 'model' | 'documents' | 'log'>): vscode.Disposable {
  // Editors made from VS Code may leave the assistants out, and all of their API.
  if (!Reflect.has(vscode, 'lm')) return new vscode.Disposable(() => {});
  return vscode.Disposable.from(
    ...toolNames.map((name) =>
      vscode.lm.registerTool(name, {
        prepareInvocation: async ({ input }: { readonly input: unknown }) => {
          const { prepareTool } = await import('../deferred.ts');
          return prepareTool(name, input);
        },
        invoke: async ({ input }, token) => {
          const { invokeTool } = await import('../deferred.ts');
          return invokeTool(name, input, parts, token);
        },
      }),
    ),
  );
}
