import { batches } from '../core/scoring/batches.ts';
import { isModelProblem } from '../core/scoring/classifier.ts';
import { combineWindows, tokenWindows } from '../core/scoring/windows.ts';
import type { RawReading } from './protocol.ts';

/** What reading needs of a loaded model. */
export interface Network {
  /** A text's tokens without special ones. */
  encode(text: string): readonly number[];
  /** Probabilities by label, one list per row of tokens; `width` is the longest row's length. */
  run(rows: readonly (readonly number[])[], width: number): Promise<readonly (readonly number[])[]>;
  /** The special tokens around every row. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Longest row, special tokens included. */
  readonly windowTokens: number;
  /** True when a text's scores may depend on its batch: every row is then run alone. */
  readonly batchDependent: boolean;
}

/**
 * Padding included. Small enough that a cancelled request ends soon and the activations stay in the processor's cache:
 * larger batches were slower, natively and in WebAssembly.
 */
const batchTokens = 256;

interface Row {
  readonly text: number;
  readonly tokens: readonly number[];
}

export interface ReadingEvents {
  /** Gets the texts finished so far, after each batch. */
  readonly onProgress: (done: number) => void;
  /** Gets what was thrown over a text that is left out. */
  readonly onUnreadable: (error: unknown) => void;
}

/**
 * One reading per text, in order; null for one over which the tokenizer or the network throws, and for it alone. Texts
 * longer than the window are read in overlapping windows. Rejects with the signal's reason when aborted, between two
 * batches, and with the ModelProblem that the network rejects with.
 */
export async function readTexts(
  texts: readonly string[],
  network: Network,
  signal: AbortSignal,
  { onProgress, onUnreadable }: ReadingEvents,
): Promise<readonly (RawReading | null)[]> {
  const rowsOfTexts = texts.map((text, index) => {
    try {
      return rowsOf(text, index, network);
    } catch (error) {
      onUnreadable(error);
      return [];
    }
  });
  const rows = rowsOfTexts.flat();
  const probabilities = new Map<Row, readonly number[]>();
  const open = rowsOfTexts.map((own) => own.length);
  let done = open.filter((left) => left === 0).length;
  const limits = { tokens: batchTokens, texts: network.batchDependent ? 1 : batchTokens };
  for (const batch of batches(
    rows.map(({ tokens }) => tokens.length),
    limits,
  )) {
    signal.throwIfAborted();
    const members = batch.flatMap((index) => rows[index] ?? []);
    const results = await runRows(members, network, onUnreadable);
    members.forEach((row, index) => {
      const result = results[index];
      if (result !== undefined) probabilities.set(row, result);
      const left = (open[row.text] ?? 0) - 1;
      open[row.text] = left;
      if (left === 0) done += 1;
    });
    onProgress(done);
  }
  signal.throwIfAborted();
  return rowsOfTexts.map((own) => {
    const read = own.flatMap((row) => {
      const found = probabilities.get(row);
      return found === undefined ? [] : [found];
    });
    if (own.length === 0 || read.length < own.length) return null;
    const weights = own.map(({ tokens }) => tokens.length);
    return { probabilities: combineWindows(read, weights), windows: own.length };
  });
}

/** Where the network throws over several rows, each is run alone; undefined for one that it throws over then. */
async function runRows(
  rows: readonly Row[],
  network: Network,
  onUnreadable: ReadingEvents['onUnreadable'],
): Promise<readonly (readonly number[] | undefined)[]> {
  const tokens = rows.map((row) => row.tokens);
  try {
    return await network.run(tokens, Math.max(...tokens.map((row) => row.length)));
  } catch (error) {
    if (isModelProblem(error)) throw error;
    if (rows.length === 1) {
      onUnreadable(error);
      return [undefined];
    }
    const each: (readonly number[] | undefined)[] = [];
    for (const row of rows) each.push(...(await runRows([row], network, onUnreadable)));
    return each;
  }
}

function rowsOf(text: string, index: number, network: Network): readonly Row[] {
  const { before, after } = network;
  const tokens = network.encode(text);
  return tokenWindows(tokens.length, network.windowTokens - before.length - after.length).map(({ start, end }) => ({
    text: index,
    tokens: [...before, ...tokens.slice(start, end), ...after],
  }));
}
