import assert from 'node:assert/strict';

import fc from 'fast-check';

import { speechIn, voiceOf } from '../../../../../src/core/text/language/speech.ts';

/** What is spoken in each of some passages. */
const spoken = (...texts: readonly string[]): readonly (readonly string[])[] =>
  speechIn(texts).map((ranges, index) => ranges.map(({ start, end }) => (texts[index] ?? '').slice(start, end)));
const inOne = (text: string): readonly string[] => spoken(text)[0] ?? [];
const voice = (text: string): string => voiceOf(text, speechIn([text])[0] ?? []);

suite('Speech', () => {
  for (const [name, text, speech] of [
    ['curly double quotes', '“Stop!” he said. “Now.”', ['“Stop!”', '“Now.”']],
    ['curly single quotes', '‘Well!’ thought Alice, ‘they’ll all see.’', ['‘Well!’', '‘they’ll all see.’']],
    ['straight double quotes', '"Stop!" he said. "Now."', ['"Stop!"', '"Now."']],
    ['straight single quotes', "'Don't!' he said. 'It's mine.'", ["'Don't!'", "'It's mine.'"]],
    ['guillemets', 'Elle dit «Non!» et rit. « Jamais. »', ['«Non!»', '« Jamais. »']],
    ['low opening quotes', '„Halt!“ he heard, „Halt!”', ['„Halt!“', '„Halt!”']],
    ['a quote in a quote', '“He said ‘Go!’ to me,” she told.', ['“He said ‘Go!’ to me,”']],
    ['single around double', '‘Say “please,” Tom,’ she said.', ['‘Say “please,” Tom,’']],
    ['straight in straight', '"He said \'Go!\' to me," she told.', ['"He said \'Go!\' to me,"']],
    ['a dash at the opening', '— Come up! he called.', ['— Come up! he called.']],
    ['a narrator between dashes', '—I know —said he—, but no.', ['—I know', '—, but no.']],
    ['a plural inside', '‘The dogs’ tails wag,’ he said.', ['‘The dogs’ tails wag,’']],
    ['an elision inside', '‘’Tis so,’ said the Duchess.', ['‘’Tis so,’']],
    [
      'long words without a mark',
      'He said ‘and see whether it is marked so’; then left.',
      ['‘and see whether it is marked so’'],
    ],
  ] as const)
    test(`stands in ${name}`, () => {
      assert.deepEqual(inOne(text), speech);
    });

  for (const [name, text] of [
    ['an apostrophe', 'They don’t know the boys’ names; it’s ’em or us, rock ’n’ roll, the ’90s.'],
    ['a straight apostrophe', "They don't know the boys' names; 'tis 'em or us, the '90s."],
    ['feet and inches', 'He was 5\' 11" tall, and the pipe was 3" wide.'],
    ['a word in quotes', 'It was labelled ‘ORANGE MARMALADE’, but “empty” was the word.'],
    ['a quote nobody closes', 'She said “nothing and went on.'],
    ['a mark nobody opened', 'She said nothing” and went on.'],
    ['a dash inside', 'He turned — slowly — and left.'],
    ['no text', ''],
  ] as const)
    test(`is not ${name}`, () => assert.deepEqual(inOne(text), []));

  test('runs over passages that open with the same mark', () => {
    assert.deepEqual(spoken('He said: “One.', '“Two.', '“Three.” He left.', '“Four.”'), [
      ['“One.'],
      ['“Two.'],
      ['“Three.”'],
      ['“Four.”'],
    ]);
    assert.deepEqual(spoken('He said: “One.', '‘Two.’'), [[], ['‘Two.’']]);
  });

  test('makes a passage dialogue when half of its words are spoken', () => {
    assert.equal(voice('“I am here,” he said.'), 'dialogue');
    assert.equal(voice('“No,” he said, and went away at once.'), 'narration');
    assert.equal(voice('He went.'), 'narration');
    assert.equal(voice(''), 'narration');
  });

  test('of any text is ordered, apart and inside it', () => {
    const scrap = fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '«',
      '»',
      '—',
      ' ',
      's',
      'a',
      '.',
      ',',
      'em',
      '1',
      '😀',
    );
    const text = fc.array(scrap, { maxLength: 30 }).map((scraps) => scraps.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        for (const [index, ranges] of speechIn(texts).entries()) {
          let end = 0;
          for (const range of ranges) {
            assert.ok(range.start >= end && range.end > range.start);
            end = range.end;
          }
          assert.ok(end <= (texts[index]?.length ?? 0));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of a passage depends on it and the next one alone', () => {
    const texts = ['“One.', '“Two,” he said.', 'Three.'];
    assert.deepEqual(speechIn(texts).slice(1), speechIn(texts.slice(1)));
  });
});
