import { type TextKind, textKinds } from '../text/language/textKind.ts';
import { isCount, isFraction, isRecord } from './guards.ts';

/** From this probability of the best label on, up to the next knot's. All numbers but the counts are 0 to 1. */
export interface AgreementKnot {
  readonly from: number;
  /** Of people, those who agree with the label. */
  readonly share: number;
  /** The share's 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Texts of the kind itself behind the knot; 0 where it rests on other kinds alone. */
  readonly rows: number;
  /** Of them, those that have the label. */
  readonly right: number;
}

/** How often people agree with a model's best label, by its probability and the kind of text; measured on validation texts. */
export interface AgreementTable {
  /** Ascending from 0, shares never falling. A kind that was not measured is missing and has those of `all`. */
  readonly kinds: { readonly [K in TextKind]?: readonly AgreementKnot[] } & { readonly all: readonly AgreementKnot[] };
}

/** How often people agree with labels of one probability. */
export interface Agreement extends Omit<AgreementKnot, 'from' | 'right'> {
  /** Whose texts were measured. */
  readonly kind: TextKind;
}

/** The knots that hold for one kind of text. */
export interface AgreementMap {
  readonly kind: TextKind;
  readonly knots: readonly AgreementKnot[];
}

/** More than half of a hundred people: no label asks for fewer. */
export const majority = 0.51;

/** The one guard of a table, whether from a file or from another process. */
export function isAgreementTable(value: unknown): value is AgreementTable {
  const kinds: unknown = isRecord(value) ? value['kinds'] : undefined;
  if (!isRecord(kinds) || !isKnots(kinds['all'])) return false;
  return textKinds.every((kind) => kinds[kind] === undefined || isKnots(kinds[kind]));
}

export function agreementMap({ kinds }: AgreementTable, kind: TextKind): AgreementMap {
  const knots = kinds[kind];
  return knots === undefined ? { kind: 'all', knots: kinds.all } : { kind, knots };
}

/** What people make of a best label with this probability: the last knot that is not above it. */
export function agreementAt({ kind, knots }: AgreementMap, probability: number): Agreement | undefined {
  const knot = knots.findLast(({ from }) => from <= probability);
  if (knot === undefined) return undefined;
  const { share, low, high, rows } = knot;
  return { kind, share, low, high, rows };
}

/** The least probability with which that share of people agrees, in the kind of text that asks for least; 1 where none does. */
export function leastProbability({ kinds }: AgreementTable, share: number): number {
  const starts = Object.values(kinds).map((knots) => knots.find((knot) => knot.share >= share)?.from ?? 1);
  return Math.min(...starts);
}

function isKnots(value: unknown): value is readonly AgreementKnot[] {
  if (!Array.isArray(value) || !value.every(isKnot) || value[0]?.from !== 0) return false;
  return value.every((knot, index) => {
    const before = value[index - 1];
    return before === undefined || (before.from < knot.from && before.share <= knot.share);
  });
}

function isKnot(value: unknown): value is AgreementKnot {
  if (!isRecord(value)) return false;
  const { from, share, low, high, rows, right } = value;
  return (
    isFraction(from) &&
    isFraction(share) &&
    isFraction(low) &&
    isFraction(high) &&
    low <= share &&
    share <= high &&
    isCount(rows) &&
    isCount(right) &&
    right <= rows
  );
}
