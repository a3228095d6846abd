import { fieldsOf, isFraction, isRecord, jsonOf } from '../scoring/guards.ts';
import { type Finding, ruleOf } from './finding.ts';

/** Of the file's form; another one is another version. */
export const baselineVersion = 1;

/** Findings that a project knows of and lives with. */
export interface Baseline {
  readonly has: (fingerprint: string, finding: Finding) => boolean;
  /** Without those that say no rule or file. */
  readonly entries: readonly Entry[];
}

/** What is known of one finding. */
export interface Entry {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
  /** Of a share, how much it was: more is new. */
  readonly share?: number;
}

export type BaselineProblem = { readonly problem: 'form' } | { readonly problem: 'version'; readonly version: string };

/** A share may grow by so much, 0 to 1, and still be the known one. */
const tolerance = 0.005;

/** The baseline that stands in a file. */
export function baselineOf(text: string): Baseline | BaselineProblem {
  const value = jsonOf(text);
  if (!isRecord(value) || !('version' in value)) return { problem: 'form' };
  const { version, findings } = value;
  if (version !== baselineVersion) return { problem: 'version', version: String(version).slice(0, 40) };
  if (!Array.isArray(findings) || !findings.every(isKnown)) return { problem: 'form' };
  const known = new Map(findings.map(({ fingerprint, share }) => [fingerprint, share]));
  return {
    has: (fingerprint, { matter }) => {
      if (!known.has(fingerprint)) return false;
      return matter.kind !== 'share' || matter.share <= (known.get(fingerprint) ?? 1) + tolerance;
    },
    entries: findings.filter(isEntry),
  };
}

/**
 * The text of a baseline with these findings, a line each and in an order that only they decide. `nameOf` as for their
 * fingerprints; `kept` stand beside them.
 */
export function baselineText(
  found: readonly { readonly finding: Finding; readonly fingerprint: string }[],
  nameOf: (file: string) => string,
  kept: readonly Entry[] = [],
): string {
  const entries = found.map(({ finding, fingerprint }): Entry => {
    const { file, matter } = finding;
    const share = matter.kind === 'share' ? { share: Number(matter.share.toFixed(4)) } : {};
    return { rule: ruleOf(finding), file: nameOf(file), fingerprint, ...share };
  });
  const lines = [...entries, ...kept]
    .map((entry) => ({ key: keyOf(entry), line: `\n    ${JSON.stringify(entry)}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
  return `{\n  "version": ${baselineVersion},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function keyOf({ file, rule, fingerprint }: Entry): string {
  return `${file}\n${rule}\n${fingerprint}`;
}

type Known = Pick<Entry, 'fingerprint' | 'share'>;

/** What tells a finding; its rule and file are for people, and for a baseline that is made anew. */
function isKnown(value: unknown): value is Known {
  const { fingerprint, share } = fieldsOf(value);
  return typeof fingerprint === 'string' && (share === undefined || isFraction(share));
}

function isEntry(known: Known): known is Entry {
  const { rule, file } = fieldsOf(known);
  return typeof rule === 'string' && typeof file === 'string';
}
