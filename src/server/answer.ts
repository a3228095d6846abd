import { t } from '@vscode/l10n';

import { certificateProblem } from '../core/connection/certificateProblem.ts';
import { isModelProblem, ModelProblem } from '../core/scoring/classifier.ts';
import { fieldsOf } from '../core/scoring/guards.ts';
import { NotNow, refusalOf, TooLarge } from './refusal.ts';
import { hostOf, isOpenToOthers, type Server } from './server.ts';

/** Two minutes: a processor takes its time for a batch of long texts. */
const usualPatience = 120_000;
/** Bytes of one answer; that of a large batch with a thousand labels is a tenth of it. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Asks for a path of the server once: by GET without a body, else by POST. Resolves with the parsed JSON. Rejects with
 * TooLarge, NotNow, with ModelProblem where asking again is no use, and with the signal's reason.
 */
export async function ask(server: Server, path: string, body: unknown, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const host = hostOf(server);
  if (server.key !== undefined && isOpenToOthers(server))
    throw new ModelProblem(
      t('{0} would get its key unencrypted. Use an address that begins with https://, or take the key away.', host),
    );
  // What no header can hold would be told as a broken connection.
  if (server.key !== undefined && !/^[\x21-\x7e]+$/.test(server.key))
    throw new ModelProblem(t('The key for {0} holds a blank or a character that no key has. Give it again.', host));
  const patience = server.patienceMilliseconds ?? usualPatience;
  const late = AbortSignal.timeout(patience);
  try {
    const response = await server.fetch(`${server.address}${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(server.key !== undefined && { authorization: `Bearer ${server.key}` }),
      },
      // Another host than the one a person named gets neither text nor key.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    const text = await textOf(response, server);
    const refused = refusalOf(response, server, path, text);
    if (refused !== undefined) throw refused;
    return parsed(text, response, server, path);
  } catch (error) {
    signal.throwIfAborted();
    if (isModelProblem(error) || error instanceof NotNow || error instanceof TooLarge) throw error;
    if (late.aborted)
      throw new ModelProblem(
        t(
          '{0} did not answer within {1} seconds. Check whether the server hangs, then try again.',
          host,
          patience / 1000,
        ),
        { cause: error },
      );
    const problem = certificateProblem(error, host);
    if (problem !== undefined) throw problem;
    throw new NotNow(new ModelProblem(notReachedText(error, host), { cause: error }));
  }
}

/** A browser keeps to itself why it has no answer. */
function notReachedText(error: unknown, host: string): string {
  return fieldsOf(error).cause === undefined
    ? t(
        '{0} can’t be reached, or the connection breaks off. It is not told why: the certificate may not be trusted, or the server may not answer pages of other addresses (CORS). Check the address and the network too, then try again.',
        host,
      )
    : t('{0} can’t be reached, or the connection breaks off. Check the address and the network, then try again.', host);
}

/** The body. Rejects when it breaks off, and with ModelProblem for one without an end. */
async function textOf(response: Response, server: Server): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw unexpected(server, new Error(`more than ${mostBytes} bytes`));
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parsed(text: string, { headers }: Response, server: Server, path: string): unknown {
  const host = hostOf(server);
  const mediaType = headers.get('content-type') ?? '';
  const isPage = /^\s*</.test(text) || /^text\/html\b/i.test(mediaType);
  if (isPage)
    throw new ModelProblem(
      t(
        'A web page answered in place of {0}, perhaps that of a proxy or a sign-in. Check the address and the network.',
        host,
      ),
      { cause: new Error(`${path}: ${mediaType}, ${text.length} characters`) },
    );
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Without the parser's own words: they quote what it stopped at.
    throw unexpected(server, new Error(`${path}: no JSON, ${text.length} characters of ${mediaType}`));
  }
}

/** The answer is none that the server's interface describes. */
export function unexpected(server: Server, cause: unknown): ModelProblem {
  return new ModelProblem(
    t(
      '{0} gave an answer that was not expected. Check that it is a Text Embeddings Inference server and that nothing on the way changes its answers.',
      hostOf(server),
    ),
    { cause },
  );
}
