import { batches } from '../core/scoring/batches.ts';
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

/**
 * One reading per text, in order. Texts longer than the window are read in overlapping windows. `onProgress` gets the
 * texts finished so far, after each batch. Rejects with the signal's reason when aborted, between two batches.
 */
export async function readTexts(
  texts: readonly string[],
  network: Network,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly RawReading[]> {
  const rowsOfTexts = texts.map((text, index) => rowsOf(text, index, network));
  const rows = rowsOfTexts.flat();
  const probabilities = new Map<Row, readonly number[]>();
  const open = rowsOfTexts.map((own) => own.length);
  let done = 0;
  const limits = { tokens: batchTokens, texts: network.batchDependent ? 1 : batchTokens };
  for (const batch of batches(
    rows.map(({ tokens }) => tokens.length),
    limits,
  )) {
    signal.throwIfAborted();
    const members = batch.flatMap((index) => rows[index] ?? []);
    const width = Math.max(...members.map(({ tokens }) => tokens.length));
    const results = await network.run(
      members.map(({ tokens }) => tokens),
      width,
    );
    members.forEach((row, index) => {
      probabilities.set(row, results[index] ?? []);
      const left = (open[row.text] ?? 0) - 1;
      open[row.text] = left;
      if (left === 0) done += 1;
    });
    onProgress(done);
  }
  signal.throwIfAborted();
  return rowsOfTexts.map((own) => ({
    probabilities: combineWindows(
      own.map((row) => probabilities.get(row) ?? []),
      own.map(({ tokens }) => tokens.length),
    ),
    windows: own.length,
  }));
}

function rowsOf(text: string, index: number, network: Network): readonly Row[] {
  const { before, after } = network;
  const tokens = network.encode(text);
  return tokenWindows(tokens.length, network.windowTokens - before.length - after.length).map(({ start, end }) => ({
    text: index,
    tokens: [...before, ...tokens.slice(start, end), ...after],
  }));
}
