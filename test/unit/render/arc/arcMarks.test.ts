import assert from 'node:assert/strict';

import { arcMarks } from '../../../../src/render/arc/arcMarks.ts';

const frame = { x: (at: number) => at, top: 0, bottom: 100, right: 300, ink: '#333' };

/** The texts under the lines, with where they begin or, the last one, end. */
function labelsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text x="([\d.]+)" [^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g)].map(
    ([, place, anchor, text]) => `${text} ${anchor === 'end' ? 'to' : 'from'} ${place}`,
  );
}

function chapters(count: number, title: (index: number) => string): Parameters<typeof arcMarks>[0] {
  return Array.from({ length: count }, (_, index) => ({ title: title(index), level: 2, at: (index * 300) / count }));
}

/** What stands under a line for each title, all with the same room. */
function shown(...titles: readonly string[]): readonly string[] {
  const marks = titles.map((title, index) => ({ title, level: 2, at: (index * 300) / titles.length }));
  return labelsOf(arcMarks(marks, frame)).map((text) => text.split(/ (?:from|to) /)[0] ?? '');
}

suite('The headings under an arc', () => {
  test('end at the edge where the last one has no room', () => {
    const marks = [
      { title: 'Morning', level: 1, at: 0 },
      { title: 'Evening', level: 1, at: 290 },
    ];
    assert.deepEqual(labelsOf(arcMarks(marks, frame)), ['Morning from 0', 'Evening to 300']);
  });

  test('name some of very many, none over another', () => {
    const numbers = labelsOf(
      arcMarks(
        chapters(135, (index) => `Chapter ${index + 1}: Whales`),
        frame,
      ),
    );
    assert.ok(numbers.length > 10 && numbers.length < 30, numbers.join(', '));
    const titles = labelsOf(
      arcMarks(
        chapters(135, () => 'The Whiteness of the Whale'),
        frame,
      ),
    );
    assert.deepEqual(
      titles.map((text) => text.split(' from ')[0]),
      ['The Whiten…', 'The Whiten…', 'The Whiten…', 'The Whiten…', 'The Whiten…'],
    );
  });

  test('are whole or say that they go on, a version’s number no less than a chapter’s', () => {
    assert.deepEqual(shown('2.0.0', '1.10', '2', 'IV'), ['2.0.0', '1.10', '2', 'IV']);
    assert.deepEqual(shown('2 years on', 'I was there'), ['2 years on', 'I was there']);
    assert.deepEqual(shown('2 years on the coast of the island', '2.0.0 released in the spring of a year'), [
      '2 years on the coast of the…',
      '2.0.0 released in the spring…',
    ]);
    const alice = ['CHAPTER I. Down the Rabbit-Hole', 'CHAPTER II. The Pool of Tears', 'III. A Caucus-Race', 'Part 4'];
    assert.deepEqual(shown(...alice, ...alice), ['I…', 'II…', 'III…', 'Part 4', 'I…', 'II…', 'III…', 'Part 4']);
    assert.deepEqual(shown(...Array.from({ length: 20 }, (_, index) => `Part ${index + 1}`)).slice(0, 3), [
      '…1',
      '…2',
      '…3',
    ]);
  });

  test('show where they differ when they begin alike', () => {
    const titles = [
      'The voyage of the Mary Anne to the north',
      'The end of all of this',
      'The voyage of the Mary Anne home',
    ];
    assert.deepEqual(shown(...titles), ['…to the north', 'The end of all of…', '…home']);
  });

  test('have lines over the whole height only where there is room between them, else ticks at the foot', () => {
    assert.deepEqual(heights(3), [100, 100, 100]);
    const many = heights(60);
    assert.equal(many.length, 60);
    assert.deepEqual(many.slice(0, 6), [100, 5, 5, 100, 5, 5]);
  });

  test('have a line each, but of those that would lie on another the uppermost', () => {
    const marks = [
      { title: 'Low', level: 2, at: 100 },
      { title: 'High', level: 1, at: 101 },
      { title: 'Far', level: 2, at: 200 },
    ];
    const lines = [...arcMarks(marks, frame).matchAll(/<title>(\w+)/g)].map(([, title]) => title);
    assert.deepEqual(lines, ['High', 'Far']);
  });
});

/** Of the lines of so many chapters. */
function heights(count: number): readonly number[] {
  const drawn = arcMarks(
    chapters(count, (index) => `${index + 1}`),
    frame,
  );
  return [...drawn.matchAll(/y1="(\d+)" y2="(\d+)"/g)].map(([, from, to]) => Number(to) - Number(from));
}
