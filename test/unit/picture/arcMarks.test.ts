import assert from 'node:assert/strict';

import { arcMarks } from '../../../src/picture/arcMarks.ts';

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
