import assert from 'node:assert/strict';

import { arcOf } from '../../../../src/core/document/arc/arc.ts';
import { arcDescription } from '../../../../src/render/arc/arcDescription.ts';
import { arcHeight, type ArcLook, drawArc } from '../../../../src/render/arc/arcSvg.ts';
import { fullLane } from '../../../../src/render/arc/fullLane.ts';
import { arcMeans } from '../../../../src/render/arc/arcMeans.ts';
import type { LabelStyle } from '../../../../src/core/scoring/labels.ts';
import { emotion } from '../../../support/judgedPassages.ts';
import { passagesOf, unread } from '../../../support/longDocuments.ts';

const labels = ['joy', 'fear'];
const range = { start: 0, end: 0 };

function color({ colors }: LabelStyle): string {
  return colors.light;
}

function look(parts: Partial<ArcLook> = {}): ArcLook {
  return { width: 400, labels, title: 'Arc of a.md', color, ink: '#333', ...parts };
}

function storyArc(
  count = 100,
  titles: readonly string[] = ['CHAPTER I. Down', 'CHAPTER II. Up'],
): ReturnType<typeof arcOf> {
  const passages = passagesOf(
    count,
    (index) => (index % 10 === 0 ? emotion(index < count / 2 ? 'joy' : 'fear', 0.8) : undefined),
    (index) => Math.floor((index / count) * titles.length),
  );
  return arcOf({ passages, sections: titles.map((title) => ({ title, level: 2, range })) }, labels, []);
}

/** The arc of a hundred passages, of which these have an emotion. */
function arcWith(isClear: (index: number) => boolean): ReturnType<typeof arcOf> {
  const passages = passagesOf(100, (index) => (isClear(index) ? emotion('joy') : undefined));
  return arcOf({ passages, sections: [] }, labels, []);
}

/** The length of the picture of so many passages, all of one emotion. */
function whole(count: number): number {
  return drawArc(arcOf({ passages: passagesOf(count, () => emotion('joy')), sections: [] }, labels, []), look()).length;
}

function heightsIn(path: string): readonly number[] {
  return [...path.matchAll(/[ML][-\d.]+,([-\d.]+)/g)].map(([, y]) => Number(y));
}

suite('The picture of an arc', () => {
  test('has a filled curve and an edge per lane, and a dot per passage, in the label’s colour', () => {
    const svg = drawArc(storyArc(), look());
    assert.equal(svg.match(/<path /g)?.length, 4);
    assert.equal(svg.match(/<circle /g)?.length, 10);
    assert.equal(svg.match(/<circle [^>]*fill="#8a6400"/g)?.length, 5);
    assert.equal(svg.match(/<circle [^>]*fill="#6f4fc9"/g)?.length, 5);
  });

  test('around means, a curve lies above and below the middle line of its lane', () => {
    const arc = storyArc();
    const means = arcMeans(arc);
    const svg = drawArc(arc, look({ means }));
    const [joy] = [...svg.matchAll(/<path d="([^"]*)" fill="none"/g)].map(([, path]) => heightsIn(path ?? ''));
    const middle = Number(/<line [^>]*y1="([\d.]+)" y2="\1"/.exec(svg)?.[1]);
    assert.ok(joy?.some((y) => y < middle - 1) && joy.some((y) => y > middle + 1), `nothing around ${middle}`);
    assert.match(svg, /<desc>[^<]*mean over the whole document[^<]*joy \d+\.\d %/);
    assert.doesNotMatch(svg, /NaN|undefined|The top of a lane/);
  });

  test('uses presentation attributes only', () => {
    const svg = drawArc(storyArc(), look({ names: Array.from({ length: 10 }, () => 'a dot') }));
    assert.doesNotMatch(svg, /style=|<style|<script|href|url\(/);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
  });

  test('says what it is, how it is made and where each lane ends', () => {
    const svg = drawArc(storyArc(), look());
    assert.match(svg, /role="img" aria-label="Arc of a\.md"/);
    assert.match(svg, /<title>Arc of a\.md<\/title><desc>2,000 words from left to right/);
    assert.match(arcDescription(storyArc()), /120 words to each side.*triangular kernel.*The top of a lane is 30 %/);
  });

  test('marks headings by their titles, their numbers, or as much of the title as there is room for', () => {
    const numbered = drawArc(storyArc(), look());
    assert.match(numbered, />CHAPTER I\. Down<\/text>.*>CHAPTER II\. Up<\/text>/);
    assert.match(drawArc(storyArc(), look({ width: 120 })), />I…<\/text>.*>II…<\/text>/);
    assert.match(numbered, /<title>CHAPTER II\. Up<\/title>/);
    assert.match(drawArc(storyArc(100, ['Dawn', 'Dusk']), look()), />Dusk<\/text>/);
    const crowded = Array.from(
      { length: 30 },
      (_, index) => `A title of its own ${'abcdefghijklmnopqrstuvwxyzabcd'[index]}`,
    );
    const labelled = drawArc(storyArc(100, crowded), look({ width: 200 })).match(/>…[a-z]<\/text>/g) ?? [];
    assert.ok(labelled.length > 3 && labelled.length < 15, labelled.join(' '));
  });

  test('names the chapters of a document that has a title above them', () => {
    const { marks, ...arc } = storyArc(100, ['Story', 'Dawn', 'Dusk']);
    const levels = marks.map((mark, index) => ({ ...mark, level: index === 0 ? 1 : 2 }));
    const svg = drawArc({ ...arc, marks: levels }, look());
    assert.match(svg, />Dawn<\/text>.*>Dusk<\/text>/);
    assert.doesNotMatch(svg, />Story<\/text>/);
  });

  test('has a row for stretches without an emotion only where there is one to show', () => {
    const still = arcWith((index) => index < 40);
    const lively = arcWith((index) => index % 5 === 0);
    assert.match(drawArc(still, look()), />none<\/text>/);
    assert.match(arcDescription(still), /The lowest row/);
    assert.equal(drawArc(lively, look()).includes('>none</text>'), false);
    assert.doesNotMatch(arcDescription(lively), /The lowest row/);
    assert.equal(arcHeight(still, 400) - arcHeight(lively, 400), 18);
  });

  test('breaks the curve where nothing has been read', () => {
    const passages = passagesOf(100, () => emotion('joy')).map((each, index) =>
      index > 35 && index < 65 ? unread(each) : each,
    );
    const svg = drawArc(arcOf({ passages, sections: [] }, ['joy'], []), look());
    const [, edge = ''] = /<path d="([^"]*)" fill="none"/.exec(svg) ?? [];
    assert.equal(edge.match(/M/g)?.length, 2);
  });

  test('can be gone through where its points have names: one of them by Tab', () => {
    const names = Array.from({ length: 10 }, (_, index) => `passage <${index}>`);
    const svg = drawArc(storyArc(), look({ names }));
    assert.match(svg, /role="group"/);
    assert.equal(svg.match(/tabindex="0"/g)?.length, 1);
    assert.equal(svg.match(/tabindex="-1"/g)?.length, 9);
    assert.match(svg, /aria-label="passage &lt;3&gt;"/);
    assert.doesNotMatch(drawArc(storyArc(), look()), /tabindex|class="caret"/);
  });

  test('has room for letters only where it is narrow', () => {
    assert.match(drawArc(storyArc(), look({ width: 180 })), />J<title>joy<\/title>/);
    assert.match(drawArc(storyArc(), look({ width: 300 })), />joy<title>joy<\/title>/);
  });

  test('grows no longer with the document', () => {
    assert.ok(whole(20_000) < whole(5000) * 1.05);
  });

  test('has one scale for all lanes, a round one', () => {
    assert.equal(fullLane(storyArc()), 0.3);
    assert.equal(fullLane(arcOf({ passages: [], sections: [] }, labels, [])), 0.1);
  });
});
