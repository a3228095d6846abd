import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { comparisonPicture } from '../../../../src/render/comparison/comparison.ts';
import { emotion, none } from '../../../support/judgedPassages.ts';
import { comparisonOfTexts, newerDraft as after, olderDraft as before, said } from '../../../support/comparisons.ts';

function html(
  before: readonly JudgedPassage[],
  after: readonly JudgedPassage[],
  emotions: readonly string[] = [],
): string {
  return comparisonPicture(comparisonOfTexts(before, after, emotions));
}

/** The buttons as they are read out. */
function changes(picture: string): readonly string[] {
  return [...picture.matchAll(/<button [^>]*data-change="\d+">(.*?)<\/button>/g)].map(([, inner]) =>
    (inner ?? '')
      .replace(/<svg.*?<\/svg>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' '),
  );
}

suite('The picture of a comparison', () => {
  test('says of each change what it was, what it is and what happened', () =>
    assert.deepEqual(changes(html(before, after)), [
      'was joy → is fear, rewritten Before: “We came home at last.” Now: “We came home at night.”',
      'joy, added Now: “A bell &lt;b&gt;rang&lt;/b&gt; twice.”',
      'was no clear emotion, removed Before: “Nobody spoke a word.”',
    ]));

  test('counts each once: what was rewritten into another emotion is not counted as rewritten too', () =>
    assert.match(html(before, after), /1 passage with another emotion, 1 added, 1 removed; 1 unchanged\./));

  test('draws an older, dashed and a newer, filled curve per emotion', () => {
    const picture = html(before, after);
    assert.equal(picture.match(/stroke-dasharray/g)?.length, 2);
    assert.equal(picture.match(/fill-opacity="\.25"/g)?.length, 2);
    assert.doesNotMatch(picture, /NaN|undefined|style=|<script/);
  });

  test('gives the distribution’s difference in points', () => {
    const picture = html(before, after);
    assert.match(picture, /joy<\/th><td>33\.3 %<\/td><td>33\.3 %<\/td><td>0<\/td>/);
    assert.match(picture, /fear<\/th><td>0 %<\/td><td>33\.3 %<\/td><td>\+33\.3<\/td>/);
    assert.match(picture, /no clear emotion<\/th><td>66\.7 %<\/td><td>33\.3 %<\/td><td>−33\.3<\/td>/);
  });

  test('quotes what was rewritten from where it differs', () => {
    const same = 'Nobody in the house had spoken a word since the rain had begun to fall that morning';
    const picture = html([said(`${same}, and all was quiet.`)], [said(`${same}, and a bell rang twice.`)]);
    assert.match(
      picture,
      /Before:<\/span> <span dir="auto">“…[^”]* morning, and all was quiet\.”.*Now:.*“…[^”]*, and a bell/,
    );
    assert.doesNotMatch(picture, /Nobody/);
  });

  test('does not call a small difference none', () => {
    const long = { ...said('It rained.'), passage: { ...said('It rained.').passage, words: 20_000 } };
    assert.match(
      html([long], [long, said('Ah!', emotion('joy'))]),
      /joy<\/th><td>0 %<\/td><td>&lt;0\.1 %<\/td><td>&lt;0\.1<\/td>/,
    );
  });

  test('says that nothing has changed', () => {
    const picture = html(before, before);
    assert.match(picture, /No passage has changed \(3 compared\)\./);
    assert.deepEqual(changes(picture), []);
  });

  test('obeys the filter, and says so', () => {
    const picture = html(before, after, ['fear']);
    assert.equal(changes(picture).length, 1);
    assert.match(picture, /Only fear is shown\./);
    assert.equal(picture.match(/stroke-dasharray/g)?.length, 1);
  });

  test('of two drafts without prose is a sentence and a table', () => assert.doesNotMatch(html([], []), /<svg|NaN/));

  test('lists only so many of very many changes, and says how many it leaves out', () => {
    const many = Array.from({ length: 450 }, (_, index) => said(`word${index}`, none));
    assert.match(html([], many), /50 more changes not listed\./);
  });
});
