import { fieldsOf, isCount } from '../core/scoring/guards.ts';
import { unexpected } from './answer.ts';
import { persist } from './persistence.ts';
import { sendable } from './predictions.ts';
import type { Server } from './server.ts';

/** Where the tokens of a text stand, in UTF-16 units. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The special tokens that are added to every text. */
  readonly special: number;
}

/** UTF-16 units sent at once: in any script far below the two megabytes that servers let in. */
const longestPiece = 100_000;
/** Units before its end where a piece may end at a blank. */
const blankWithin = 2_000;

/** Has the server cut a text into tokens. Rejects with TooLarge, with ModelProblem and with the signal's reason. */
export async function tokensOf(server: Server, text: string, signal: AbortSignal): Promise<Tokens> {
  const starts: number[] = [];
  const ends: number[] = [];
  let special = 0;
  for (let from = 0; from < text.length;) {
    const piece = text.slice(from, pieceEnd(text, from));
    const inputs = [sendable(piece)];
    const answer = await persist(server, '/tokenize', { inputs, add_special_tokens: true }, { signal });
    const [tokens]: readonly unknown[] = Array.isArray(answer) ? answer : [];
    if (!isList(tokens)) throw unexpected(server, new Error('/tokenize: no tokens'));
    const own = tokens.filter((token) => fieldsOf(token)['special'] !== true);
    special = tokens.length - own.length;
    const unitOf = unitsOf(piece, lastStop(own));
    for (const token of own) {
      const { start, stop } = fieldsOf(token);
      if (!isCount(start) || !isCount(stop) || stop < start) throw unexpected(server, new Error('/tokenize: no place'));
      starts.push(from + unitOf(start));
      ends.push(from + unitOf(stop));
    }
    from += piece.length;
  }
  return { starts, ends, special };
}

function pieceEnd(text: string, from: number): number {
  const most = from + longestPiece;
  if (most >= text.length) return text.length;
  const blank = text.slice(most - blankWithin, most).search(/\s\S*$/);
  if (blank >= 0) return most - blankWithin + blank + 1;
  return isHigh(text, most - 1) ? most - 1 : most;
}

/** Whether the first half of a character stands there. */
function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
}

function lastStop(tokens: readonly unknown[]): number {
  const { stop } = fieldsOf(tokens.at(-1));
  return isCount(stop) ? stop : 0;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** From what the server counts to UTF-16 units. It counts characters, or bytes in UTF-8, by its version: the last place tells. */
function unitsOf(text: string, last: number): (place: number) => number {
  // oxlint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(text)) return (place) => Math.min(place, text.length);
  const characters = [...text.trimEnd()].length;
  const inBytes = last > characters;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const steps = inBytes ? (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4) : 1;
    for (let step = 0; step < steps; step += 1) units.push(unit);
    unit += character.length;
  }
  return (place) => units[place] ?? text.length;
}
