import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Platform } from '../host/platform.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { ModelClient } from '../worker/client.ts';
import { WebWorker, type WebWorkerOptions } from '../worker/browser/webWorker.ts';
import { readPackage } from './package.ts';
import { startWorker } from './startWorker.ts';

/** An extension host in a browser: vscode.dev, github.dev and others without a machine behind them. */
export function webPlatform(extension: vscode.Uri): Platform {
  const ownModel = vscode.Uri.joinPath(extension, 'model');
  return {
    openModel: (folder, { runtime }, options) => {
      const read: WebWorkerOptions['read'] = (heard) => {
        if (folder.toString() !== ownModel.toString()) throw new ModelProblem(noFolder());
        return readPackage(extension, heard);
      };
      return new ModelClient(
        (events) => new WebWorker({ read, start: startWorker }, events),
        { folder: 'model', runtime, threads: 1 },
        options,
      );
    },
    writeFile: async (file, content) => vscode.workspace.fs.writeFile(file, content),
    identityOf: async (file) => file.toString(),
    circularLinks: async () => [],
    openReadings: async () => undefined,
    isWindows: false,
  };
}

function noFolder(): string {
  return t(
    'A browser reads no model’s folder from a disk. Leave emotionLens.model.path and emotionLens.model.id empty here for the model in the package.',
  );
}
