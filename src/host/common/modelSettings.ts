import * as vscode from 'vscode';

import { type RuntimeChoice, runtimeChoices } from '../../core/scoring/modelInfo.ts';
import { boolean, number, oneOf, string } from './settingValues.ts';

/** Machine-scoped: a workspace cannot set these. */
export interface ModelSettings {
  readonly runtime: RuntimeChoice;
  /** Absolute path of a folder, which counts before `id`; or empty. */
  readonly path: string;
  /** Of a downloaded model, or empty for the packaged one. */
  readonly id: string;
  /** The address that models are downloaded from, or empty for the public Hub. */
  readonly hub: string;
  /** The label that means "no clear emotion"; undefined: the one named so, empty: none. */
  readonly neutralLabel: string | undefined;
  readonly threads: number;
  readonly unloadAfterSeconds: number;
  readonly server: ServerSettings;
}

export interface ServerSettings {
  /** The address of a server that reads in the model's place, as given; empty: none. */
  readonly url: string;
  /** Whether this machine's model reads where the server can't. */
  readonly fallback: boolean;
  /** Absolute path of a folder of the same model, which says what was measured of it; or empty. */
  readonly modelFolder: string;
}

export function readModelSettings(): ModelSettings {
  const values = vscode.workspace.getConfiguration('emotionLens');
  const neutralLabel = values.get('model.neutralLabel');
  return {
    runtime: oneOf(values, 'runtime', runtimeChoices),
    path: string(values, 'model.path'),
    id: string(values, 'model.id'),
    hub: string(values, 'model.hub'),
    neutralLabel: typeof neutralLabel === 'string' ? neutralLabel : undefined,
    threads: number(values, 'model.threads', 1, 32) ?? 1,
    unloadAfterSeconds: number(values, 'model.unloadAfter', 1, 86_400) ?? 60,
    server: {
      url: string(values, 'server.url'),
      fallback: boolean(values, 'server.fallback'),
      modelFolder: string(values, 'server.modelFolder'),
    },
  };
}
