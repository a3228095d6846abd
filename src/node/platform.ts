import * as vscode from 'vscode';

import type { Platform } from '../host/platform.ts';
import { ModelProcess } from '../worker/process/modelProcess.ts';

/** Room on disk for some 700,000 passages of six labels. */
const keptBytes = 100_000_000;

/** An extension host on Node: VS Code on a desktop, or its server. */
export function nodePlatform(extension: vscode.Uri): Platform {
  return {
    openModel: (folder, { runtime, threads }, options) =>
      new ModelProcess({
        ...options,
        bundle: vscode.Uri.joinPath(extension, 'dist', 'worker.cjs').fsPath,
        folder: folder.fsPath,
        runtime,
        threads,
        background: true,
        ...(vscode.l10n.uri !== undefined && { translation: vscode.l10n.uri.fsPath }),
      }),
    writeFile: async (file, content) => {
      if (file.scheme !== 'file') return vscode.workspace.fs.writeFile(file, content);
      const { replaceFile } = await import('./deferred.ts');
      await replaceFile(file.fsPath, content);
    },
    identityOf: async (file) => {
      if (file.scheme !== 'file') return file.toString();
      const { identityOf } = await import('./deferred.ts');
      return (await identityOf(file.fsPath)) ?? file.toString();
    },
    circularLinks: async (folder) => {
      if (folder.scheme !== 'file') return [];
      const { circularLinks } = await import('./deferred.ts');
      return circularLinks(folder.fsPath);
    },
    openReadings: async (folder, onProblem) => {
      const { ReadingStore } = await import('./deferred.ts');
      const file = vscode.Uri.joinPath(folder, 'readings.sqlite').fsPath;
      return folder.scheme === 'file' ? ReadingStore.open({ file, bytes: keptBytes, onProblem }) : undefined;
    },
    isWindows: process.platform === 'win32',
  };
}
