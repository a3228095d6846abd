import { probabilitiesOf } from '../core/scoring/activation.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import type { Information } from './information.ts';
import { checkLabels, type Measures, unmeasured } from './measures.ts';
import { Reader } from './reader.ts';
import { hostOf, type Server } from './server.ts';

/** A model in use, as it was told by the server. */
export interface ServedModel {
  readonly info: ModelInfo;
  readonly reader: Reader;
  /** For the log. */
  readonly description: string;
  /** When the server was asked, on the clock of `performance.now()`. */
  readonly asked: number;
}

/** Rejects with ModelProblem where it is another model than the one that was measured. */
export async function servedModel(
  server: Server,
  information: Information,
  asked: number,
  { measures, log }: { readonly measures: Measures | undefined; readonly log: (line: string) => void },
): Promise<ServedModel> {
  const { model, stamp, labels, windowTokens, batchTexts } = information;
  const host = hostOf(server);
  if (measures !== undefined) checkLabels(server, labels, measures);
  const { figures, activation } = measures ?? unmeasured;
  const { thresholds, agreement, odds, temperature } = figures;
  const info: ModelInfo = {
    id: await idOf([server.address, stamp, JSON.stringify({ activation, figures })]),
    name: model,
    labels,
    windowTokens,
    thresholds,
    ...(agreement !== undefined && { agreement }),
    odds,
    runtime: 'server',
    host,
  };
  const reader = new Reader(server, information, {
    probabilitiesOf: (scores) => probabilitiesOf(scores, activation, temperature),
    log,
  });
  const description = `${host} serves ${model}, ${batchTexts} texts a request, ${windowTokens} tokens a text.`;
  return { info, reader, description, asked };
}

/** Short, for it stands before each text in the cache. */
async function idOf(parts: readonly string[]): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
  const digits = [...new Uint8Array(sum)].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0'));
  return `${digits.join('')}-server`;
}
