import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { keyMatcher } from '../../../../../src/core/text/strings/keyPatterns.ts';
import { lines } from '../../../../support/readProse.ts';

/** What is read of each passage, and where it stands. */
function found(
  language: string,
  text: string,
  ...stringKeys: readonly string[]
): readonly (readonly [string, string])[] {
  const { passages } = readerFor(language).read(text, { ignoreQuotes: false, stringKeys });
  return passages.map(({ text: prose, range }) => [prose, text.slice(range.start, range.end)]);
}

const texts = (language: string, text: string, ...keys: readonly string[]): readonly string[] =>
  found(language, text, ...keys).map(([prose]) => prose);

/** Which of the paths the pattern means. */
const meant = (pattern: string, ...paths: readonly string[]): readonly boolean[] => paths.map(keyMatcher([pattern]));

suite('Keys of strings', () => {
  test('are meant wherever they stand, or by the keys above them', () => {
    assert.deepEqual(meant('message', 'message', 'a.b.message', 'message.a', 'messages'), [true, true, false, false]);
    assert.deepEqual(meant('a.*', 'a.b', 'a.b.c', 'b.a.c'), [true, false, false]);
    assert.deepEqual(meant('a.**', 'a.b', 'a.b.c', 'b.a'), [true, true, false]);
    assert.deepEqual(meant('**', 'a', 'a.b/c', ''), [true, true, false]);
    assert.deepEqual(meant('*Text', 'helpText', 'a.b.helpText', 'Text2'), [true, true, false]);
  });
});

suite('Strings of JSON', () => {
  test('are read where their key is named, with escapes where they stand', () => {
    const text =
      '{"a": {"message": "So \\u0067lad {name}!\\n\\nHe \\"wept\\"."}, "x": "no", // no\n "message": ["one", 2,],}';
    assert.deepEqual(found('jsonc', text, 'message'), [
      ['So glad !', 'So \\u0067lad {name}!'],
      ['He "wept".', 'He \\"wept\\".'],
      ['one', 'one'],
    ]);
  });

  test('whose keys have dots are in a message bundle as they are below each other', () => {
    assert.deepEqual(texts('json', '{"app.title": "one", "app": {"title": "two", "other": "no"}}', 'app.title'), [
      'one',
      'two',
    ]);
  });

  test('that do not end are none', () => {
    assert.deepEqual(texts('json', '{"a": "no\n, "a": "yes"}', 'a'), ['yes']);
    assert.deepEqual(texts('json', '{"a": "no\\"', 'a'), []);
  });

  test('are none where no key is named, which is said with the way on', () => {
    assert.match(readerFor('json').read('{"a": "b"}').problem ?? '', /emotionLens\.strings\.keys/);
  });

  test('that are nested too deep are not looked for', () => {
    const { problem } = readerFor('json').read('[{"a":'.repeat(100_000), { ignoreQuotes: false, stringKeys: ['a'] });
    assert.match(problem ?? '', /cannot find the strings/);
  });

  test('are read from a line of millions of characters', () => {
    const unit = '{"a": "It hurts.", "b": "no"},';
    const text = `[${unit.repeat(10_000_000 / unit.length)}]`;
    assert.equal(texts('json', text, 'a').length, Math.floor(10_000_000 / unit.length));
  });
});

suite('Strings of YAML', () => {
  test('are read plain, quoted and in blocks, beside comments', () => {
    const text = lines(
      '# It hurts a lot.',
      'a:',
      '  message: So glad',
      '  other: no',
      '  text: |',
      '    One block',
      '    goes on.',
      '',
      '    Another.',
      'list:',
      '  - message: "He \\"wept\\" \\',
      '      so"',
      "  - message: 'It''s bad'",
      '  - message: true',
      'message: [one, {message: two}]',
    );
    assert.deepEqual(found('yaml', text, 'message', 'text'), [
      ['It hurts a lot.', 'It hurts a lot.'],
      ['So glad', 'So glad'],
      ['One block goes on.', 'One block\n    goes on.'],
      ['Another.', 'Another.'],
      ['He "wept" so', 'He \\"wept\\" \\\n      so'],
      ["It's bad", "It''s bad"],
      ['one', 'one'],
      ['two', 'two'],
    ]);
  });

  test('are none where no key is named', () => {
    assert.deepEqual(texts('yaml', '# It hurts.\na: no'), ['It hurts.']);
  });
});

suite('Strings of properties', () => {
  test('are read over lines that go on, with escapes where they stand', () => {
    const text = lines(
      '# no',
      'app.message = So \\u0067lad \\',
      '   he wept',
      'other: no',
      'message The {0} end',
      'message=',
    );
    assert.deepEqual(found('properties', text, 'message'), [
      ['So glad he wept', 'So \\u0067lad \\\n   he wept'],
      ['The end', 'The {0} end'],
    ]);
  });

  test('stand where they stood in a file of Windows', () => {
    assert.deepEqual(found('properties', 'a=b\r\nmessage=So \\\r\n  glad\r\n', 'message'), [
      ['So glad', 'So \\\r\n  glad'],
    ]);
  });
});
