import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { hostOf, type Server } from './server.ts';

/** The batch or a text of it is more than the server takes at once. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The server can't answer now, or the connection broke: what was asked may be asked again. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
  /** What a person is told when asking again is given up. */
  readonly problem: ModelProblem;
  /** Milliseconds that the server asks for. */
  readonly after: number | undefined;

  constructor(problem: ModelProblem, after?: number) {
    super(problem.message, { cause: problem.cause });
    this.problem = problem;
    this.after = after;
  }
}

/** Why an answer is of no use; undefined for one that is. */
export function refusalOf(response: Response, server: Server, path: string, text: string): Error | undefined {
  const { status, headers, type } = response;
  const host = hostOf(server);
  // Never the texts that were asked about, which an answer may quote.
  const cause = new Error(`${path}: ${status} ${response.statusText} from ${host}: ${kindOf(text)}`);
  const problem = (sentence: string): ModelProblem => new ModelProblem(sentence, { cause });
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return problem(
      t('{0} sends on to another address, which gets no text. Give that address yourself if it is right.', host),
    );
  switch (status) {
    case 401:
    case 403:
      return problem(
        server.key === undefined
          ? t('{0} wants a key. Give it one, then try again.', host)
          : t('{0} does not take the key. Give it another one, then try again.', host),
      );
    case 404:
    case 405:
      return problem(
        t(
          '{0} has no {1}: no Text Embeddings Inference server answers at this address. Check the address.',
          host,
          path,
        ),
      );
    case 413:
    case 422:
      return new TooLarge(cause.message);
    case 424:
    case 429:
    case 502:
    case 503:
    case 504:
      return new NotNow(
        problem(t('{0} is busy or not ready ({1}). Try again in a while.', host, status)),
        afterOf(headers),
      );
    default:
      return response.ok
        ? undefined
        : problem(t('{0} refuses to answer ({1}). The server’s own log says why.', host, status));
  }
}

/** Of the server's error only what it is called: a sentence may quote a text. */
function kindOf(text: string): string {
  return /"error_type"\s*:\s*"(\w{1,40})"/.exec(text)?.[1] ?? `${text.length} characters`;
}

/** Milliseconds, from seconds or a date. */
function afterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
