import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import type { Finding } from '../../../../src/core/findings/finding.ts';
import { Fingerprints } from '../../../../src/core/findings/fingerprints.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function anger(text: string, line: number, limit = 0.8, file = 'a.md'): Finding {
  return {
    file,
    place: { line, column: 1, endLine: line, endColumn: 9 },
    matter: {
      kind: 'emotion',
      gate: { type: 'emotion', emotion: 'anger', limit, inclusive: false },
      verdict: { kind: 'emotion', label: 'anger', probability: 0.9 },
      text,
    },
  };
}

const namesOf = (...findings: readonly Finding[]): readonly string[] => {
  const fingerprints = new Fingerprints(hash);
  return findings.map((finding) => fingerprints.next(finding));
};

suite('A fingerprint', () => {
  test('stays where lines move and limits change', () => {
    assert.deepEqual(namesOf(anger('I hate it', 3)), namesOf(anger('I hate it', 300, 0.7)));
  });

  test('is another one for another text or file', () => {
    const all = namesOf(anger('a', 1), anger('b', 1), anger('a', 1, 0.8, 'b.md'));
    assert.equal(new Set(all).size, 3);
  });

  test('tells the same text in one file apart, in its order', () => {
    const [first, second] = namesOf(anger('a', 1), anger('a', 2));
    assert.notEqual(first, second);
    assert.deepEqual(namesOf(anger('a', 7), anger('b', 8), anger('a', 9)), [first, namesOf(anger('b', 1))[0], second]);
  });
});
