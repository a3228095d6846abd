import { setTimeout } from 'node:timers/promises';
import { t } from '@vscode/l10n';

import { certificateProblem } from '../core/connection/certificateProblem.ts';
import { isModelProblem, ModelProblem } from '../core/scoring/classifier.ts';
import { type Hub, hostOf } from './hub.ts';
import { Silence } from './silence.ts';

const usualSilenceMilliseconds = 60_000;

/** A hub's answer while it is read. */
export interface Answer {
  readonly response: Response;
  /** The body piece by piece. Rejects when it breaks off or stays silent, and with the signal's reason. */
  pieces(): AsyncGenerator<Uint8Array>;
}

/** The connection broke or went silent: what was asked for may be asked again. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/**
 * Asks for a path of the hub. Rejects with ModelProblem for an answer that says no or is none of the hub's, with BrokenOff
 * when no answer comes, and with the signal's reason.
 */
export async function ask(
  hub: Hub,
  path: string,
  { signal, from = 0 }: { readonly signal: AbortSignal; readonly from?: number },
): Promise<Answer> {
  const silence = new Silence(hub.silenceMilliseconds ?? usualSilenceMilliseconds);
  const either = AbortSignal.any([signal, silence.signal]);
  try {
    // What is compressed on the way has another length, and can't be taken up in its middle.
    const headers = { 'Accept-Encoding': 'identity', ...(from > 0 && { Range: `bytes=${from}-` }) };
    const response = await hub.fetch(`${hub.address}${path}`, { headers, signal: either });
    const refused = refusalOf(response, hub, path);
    if (refused === undefined) return { response, pieces: () => pieces(response, silence, signal) };
    await response.body?.cancel();
    throw refused;
  } catch (error) {
    silence.end();
    signal.throwIfAborted();
    if (isModelProblem(error) || error instanceof BrokenOff) throw error;
    throw certificateProblem(error, hostOf(hub)) ?? new BrokenOff(`${path}: no answer`, { cause: error });
  }
}

const mostTries = 4;

/**
 * Runs `attempt` again where the connection breaks, after growing waits, as long as `moved` says that it got on since the last
 * time, and a few times without. Rejects with ModelProblem when that is no use, and with the signal's reason.
 */
export async function persist<T>(
  hub: Hub,
  signal: AbortSignal,
  attempt: () => Promise<T>,
  moved: () => Promise<boolean> = async () => false,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BrokenOff)) throw error;
      if (await moved()) tries = 1;
      if (tries >= mostTries)
        throw new ModelProblem(
          t(
            "{0} can't be reached, or the connection breaks off. Check the network and the editor's proxy settings, then try again: what has come is kept.",
            hostOf(hub),
          ),
          { cause: error },
        );
      await setTimeout((hub.retryMilliseconds ?? 1_000) * 2 ** (tries - 1), undefined, { signal });
    }
  }
}

/** An answer of at most `limit` bytes as JSON. Rejects as `ask` does, and with ModelProblem for what is no JSON. */
export async function askForJson(
  hub: Hub,
  path: string,
  { signal, limit }: { readonly signal: AbortSignal; readonly limit: number },
): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const answer = await ask(hub, path, { signal });
  for await (const part of answer.pieces()) {
    length += part.length;
    if (length > limit) throw notTheHub(hub, new Error(`${path}: more than ${limit} bytes`));
    parts.push(part);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return value;
  } catch (error) {
    throw notTheHub(hub, error);
  }
}

async function* pieces(response: Response, silence: Silence, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    if (response.body === null) return;
    for await (const part of response.body) {
      silence.heard();
      yield part;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new BrokenOff('the connection broke off', { cause: error });
  } finally {
    silence.end();
  }
}

/** Why an answer is of no use; undefined for one that is. */
function refusalOf(response: Response, hub: Hub, path: string): ModelProblem | BrokenOff | undefined {
  const { status, headers } = response;
  const host = hostOf(hub);
  const cause = new Error(`${path}: ${status} ${response.statusText} from ${response.url}`);
  const problem = (sentence: string): ModelProblem => new ModelProblem(sentence, { cause });
  switch (status) {
    // Of a model that is not there, too, the Hub says so: who may not see it shall not learn that it exists.
    case 401:
    case 403:
      return problem(
        t(
          "{0} has no public model of this name. Check the name: private models and those with conditions can't be downloaded here.",
          host,
        ),
      );
    case 404:
      return problem(t('{0} has no such model. Check the name, or choose another model.', host));
    case 429:
      return problem(t('{0} was asked too often from here. Try again in a few minutes.', host));
    default:
      if (status >= 500) return new BrokenOff(cause.message);
      return response.ok && !/^text\/html\b/i.test(headers.get('content-type') ?? '')
        ? undefined
        : notTheHub(hub, cause);
  }
}

function notTheHub(hub: Hub, cause: unknown): ModelProblem {
  return new ModelProblem(
    t(
      "What answered is not {0} but perhaps a proxy's page. Check the network's sign-in and the editor's proxy settings.",
      hostOf(hub),
    ),
    { cause },
  );
}
