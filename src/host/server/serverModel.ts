import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { ModelProblem } from '../../core/scoring/classifier.ts';
import { jsonOf } from '../../core/scoring/guards.ts';
import { type Measures, measuresOf } from '../../server/measures.ts';
import { serverAddress } from '../../server/server.ts';
import { ServerClassifier, type ServerOptions } from '../../server/serverClassifier.ts';
import { type ModelSettings, readModelSettings } from '../common/modelSettings.ts';
import { readText } from '../model/modelFiles.ts';
import type { RemoteEvents } from '../model/namedServer.ts';
import { askInPassing, hasConsent, keepConsent } from './consent.ts';
import { keyFor } from './serverKey.ts';

export interface ServerParts {
  readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>;
  readonly log: vscode.LogOutputChannel;
}

/**
 * The model on the server that the settings name; undefined where nobody agreed to it, which is then asked in passing. Nothing is
 * sent before the first request. Rejects with ModelProblem where the settings make no sense.
 */
export async function openServer(parts: ServerParts, events: RemoteEvents): Promise<ServerClassifier | undefined> {
  const settings = readModelSettings();
  const address = serverAddress(settings.server.url);
  if (!hasConsent(parts.context, address)) {
    void consentLater(parts, address, events);
    return undefined;
  }
  return classifierAt(address, await keyFor(parts.context, address), settings, {
    onState: events.onState,
    onReplace: events.onReplace,
    log: (line) => parts.log.info(line),
  });
}

/** Rejects with ModelProblem where the folder that is to say what was measured does not. */
export async function classifierAt(
  address: string,
  key: string | undefined,
  { server, neutralLabel }: Pick<ModelSettings, 'server' | 'neutralLabel'>,
  options: Pick<ServerOptions, 'onState' | 'onReplace' | 'log'> = {},
): Promise<ServerClassifier> {
  const measures = server.modelFolder === '' ? undefined : await measuresIn(server.modelFolder);
  // The editor's own fetch, which goes through the proxy that its settings name.
  const asked = {
    address,
    ...(key !== undefined && { key }),
    fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
  };
  return new ServerClassifier(asked, { ...options, measures, neutralLabel });
}

async function consentLater(
  { context, log }: ServerParts,
  address: string,
  { onConsent }: RemoteEvents,
): Promise<void> {
  try {
    if (!(await askInPassing(address))) return;
    await keepConsent(context, address);
    onConsent();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
  }
}

async function measuresIn(folder: string): Promise<Measures> {
  const read = async (name: string): Promise<unknown> =>
    jsonOf((await readText(vscode.Uri.joinPath(vscode.Uri.file(folder), name))) ?? '');
  const measures = measuresOf(await read('config.json'), await read('figures.json'));
  if (measures !== undefined) return measures;
  throw new ModelProblem(
    t(
      '"{0}" has no config.json that names labels. Set emotionLens.server.modelFolder to the folder of the model that the server serves, or leave it empty.',
      folder,
    ),
  );
}
