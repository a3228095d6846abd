import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { isRecord } from '../core/scoring/guards.ts';
import { unexpected } from './answer.ts';
import { persist } from './persistence.ts';
import { hostOf, type Server } from './server.ts';

/**
 * The raw scores of texts, each a list in the order of `labels`. Rejects with TooLarge where the texts are more than the server
 * takes at once, with ModelProblem and with the signal's reason.
 */
export async function predict(
  server: Server,
  texts: readonly string[],
  labels: readonly string[],
  signal: AbortSignal,
): Promise<readonly (readonly number[])[]> {
  // In lists of their own: two bare strings would be read as one pair.
  const inputs = texts.map((text) => [sendable(text)]);
  // Never cut short by the server: what is too long is read in windows here.
  const answer = await persist(server, '/predict', { inputs, raw_scores: true, truncate: false }, { signal });
  if (!Array.isArray(answer) || answer.length !== texts.length)
    throw unexpected(server, new Error(`/predict: no answer for each of ${texts.length} texts`));
  return answer.map((row: unknown) => scoresOf(row, labels, server));
}

/** The server refuses an empty text and half a character; an empty one has no tokens, as a blank has none. */
export function sendable(text: string): string {
  return text === '' ? ' ' : text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

function scoresOf(row: unknown, labels: readonly string[], server: Server): readonly number[] {
  if (!Array.isArray(row)) throw unexpected(server, new Error('/predict: a text without scores'));
  const scores = new Map<string, number>();
  for (const each of row as readonly unknown[]) {
    if (!isRecord(each) || typeof each['label'] !== 'string' || !isFinite(each['score']))
      throw unexpected(server, new Error('/predict: a score that is none'));
    scores.set(each['label'], each['score']);
  }
  if (scores.size !== labels.length || row.length !== labels.length || !labels.every((label) => scores.has(label)))
    throw new ModelProblem(
      t(
        '{0} answers with the labels of another model than it says it serves. Check whether all its replicas serve the same one.',
        hostOf(server),
      ),
      { cause: new Error(`/predict: ${scores.size} labels, not the ${labels.length} of /info`) },
    );
  return labels.map((label) => scores.get(label) ?? 0);
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
