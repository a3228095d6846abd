import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { InputPassage } from '../../../../src/cli/input/inputDocument.ts';
import { documentOfLines, headLines } from '../../../../src/cli/input/lineDocument.ts';
import { linesOf } from '../../../../src/core/text/passage/lineNumbers.ts';

async function* each<T>(...values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function passagesOf(...parts: readonly string[]): Promise<readonly InputPassage[]> {
  const { passages, more } = await documentOfLines('a.md', each(...parts));
  const all = [...passages];
  for await (const batch of more ?? each()) all.push(...batch);
  return all;
}

const shape = async (text: string): Promise<readonly unknown[]> =>
  (await passagesOf(text)).map(({ place: { line }, passage: { range, text } }) => [line, range.start, range.end, text]);

async function languages(...lines: readonly string[]): Promise<readonly string[]> {
  const { passages, languageOf } = await documentOfLines('-', each(lines.join('\n')));
  return passages.map(({ passage }) => languageOf(passage));
}

const french = 'Il était une fois une petite fille qui aimait beaucoup les fleurs, les oiseaux et la forêt.';
const english = 'There was once a little girl who was very fond of the flowers and the birds that lived in the wood.';

suite('A document of lines', () => {
  test('has a text for each, the empty ones too', async () => {
    assert.deepEqual(await shape('  # one \r\n\r\n\ttwo\n'), [
      [1, 2, 7, '# one'],
      [2, 10, 10, ''],
      [3, 13, 16, 'two'],
    ]);
    assert.deepEqual(await shape(''), []);
  });

  test('has the same lines however its text is parted', async () => {
    const text = fc.array(fc.constantFrom('a', 'b ', '\n', '\r\n', '\r', '😀'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 5 }), async (pieces, cuts) => {
        const whole = pieces.join('');
        const places = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length];
        const parts = places.slice(1).map((end, index) => whole.slice(places[index], end));
        const found = await passagesOf(...parts);
        assert.deepEqual(
          found.map(({ place, passage }) => [place.line, passage.text]),
          linesOf(whole).map(({ start, end }, index) => [index + 1, whole.slice(start, end).trim()]),
        );
        for (const { passage } of found)
          assert.equal(whole.slice(passage.range.start, passage.range.end), passage.text);
      }),
    );
  });

  test('asks each line for its language, and takes the file’s where it is too short to tell', async () => {
    assert.deepEqual((await languages(english, french, '', 'a')).slice(0, 3), ['english', 'other', 'unknown']);
    assert.deepEqual(await languages(french, 'Oui, madame.', '', '...'), ['other', 'other', 'unknown', 'unknown']);
  });

  test('is there once its first lines are, which alone tell its language', async () => {
    let asked = 0;
    const endless = (async function* () {
      for (;;) {
        asked += 1;
        yield `${asked === 1 ? french : english}\n`.repeat(headLines);
      }
    })();
    const { language, passages, more } = await documentOfLines('-', endless);
    assert.deepEqual([asked, language, passages.length, more === undefined], [1, 'other', headLines, false]);
  });
});
