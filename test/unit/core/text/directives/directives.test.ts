import assert from 'node:assert/strict';

import fc from 'fast-check';

import { intentComment } from '../../../../../src/core/text/directives/directives.ts';
import { yamlHeading } from '../../../../../src/core/text/directives/headingIntents.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const texts = (passages: readonly { readonly text: string }[]): readonly string[] => passages.map(({ text }) => text);

/** What is read, and what is ignored. */
function sorted(text: string): readonly [read: readonly string[], ignored: readonly string[]] {
  const { passages, ignored } = readerFor('markdown').read(text);
  return [texts(passages), texts(ignored)];
}

/** Each stated intent: the emotion, what it speaks for, and the text of what it covers. */
function stated(text: string): readonly (readonly [string, string, string])[] {
  const { intents } = readerFor('markdown').read(text);
  return intents.map(({ emotion, of, covers, range }) => {
    assert.equal(text.slice(range.start, range.end), emotion);
    return [emotion, of, text.slice(covers.start, covers.end)];
  });
}

suite('What a writer intends', () => {
  test('is said of the next passage, also across code', () => {
    assert.deepEqual(stated(lines('one', '', '<!-- emotion: fear -->', '```', 'x', '```', 'two', '', 'three')), [
      ['fear', 'passage', 'two'],
    ]);
  });

  test('is said of the section with those below it, directly under its heading', () => {
    const text = lines('# A', '', '<!--Emotion:  Joy  -->', '', 'one', '## B', 'two', '# C', 'three');
    assert.deepEqual(stated(text), [
      ['Joy', 'section', lines('# A', '', '<!--Emotion:  Joy  -->', '', 'one', '## B', 'two', '')],
    ]);
    assert.equal(readerFor('markdown').read(text).intents[0]?.text, 'A');
  });

  test('is said of the next passage when something stands between the heading and it', () => {
    assert.deepEqual(stated(lines('# A', '---', '<!-- emotion: joy -->', 'one')), [['joy', 'passage', 'one']]);
  });

  test('may be several, and stand beside other comments', () => {
    const text = lines('<!-- emotion: joy --><!-- emotion: love -->', '<!-- later -->', 'one');
    assert.deepEqual(stated(text), [
      ['joy', 'passage', 'one'],
      ['love', 'passage', 'one'],
    ]);
  });

  test('covers only itself when nothing follows', () => {
    assert.deepEqual(stated(lines('one', '', '<!-- emotion: joy -->')), [['joy', 'passage', 'joy']]);
  });

  test('is nothing without a name, over two lines, or in a long remark', () => {
    for (const comment of [
      'emotion:',
      'emotion',
      'emotions: joy',
      'emotion: joy\nfear',
      `emotion: ${'so '.repeat(30)}`,
    ])
      assert.deepEqual(stated(`<!-- ${comment} -->\n\none`), []);
  });
});

/** What the front matter states: the emotion, where it is written, the section and the text it covers. */
function byHeading(text: string): readonly (readonly [string, string, string])[] {
  const { intents } = readerFor('markdown').read(text);
  return intents.map(({ emotion, range, covers, text: title }) => {
    assert.equal(text.slice(range.start, range.end), emotion);
    return [emotion, title, text.slice(covers.start, covers.end)];
  });
}

suite('What the front matter intends', () => {
  const body = lines('# The cellar', 'one', '## Below', 'two', '# Home: at last', 'three');
  const cellar = lines('# The cellar', 'one', '## Below', 'two', '');

  for (const [name, front] of [
    ['in a line', '{The cellar: fear}'],
    ['in a line of quotes', "{'the  cellar': 'fear'}"],
    ['in lines', lines('', '  The cellar: fear # dark', '  Nested: {a: b}')],
  ] as const)
    test(`is said of the section of a heading, ${name}`, () => {
      assert.deepEqual(byHeading(lines('---', `emotion: ${front}`, '---', body))[0], ['fear', 'The cellar', cellar]);
    });

  test('has quoted headings, and those that come again', () => {
    const text = lines(
      '---',
      'title: x',
      'emotion:',
      '  "Home: at last": joy',
      '  Below: love',
      '---',
      body,
      '# Below',
      'x',
    );
    assert.deepEqual(
      byHeading(text).map(([emotion, title]) => [emotion, title]),
      [
        ['joy', 'Home: at last'],
        ['love', 'Below'],
        ['love', 'Below'],
      ],
    );
  });

  test('stands where it is written in a file saved on Windows', () => {
    const text = lines('---', 'emotion: {The celar: fear, Below: joy}', '---', body).replaceAll('\n', '\r\n');
    assert.deepEqual(
      byHeading(text).map(([emotion, title]) => [emotion, title]),
      [
        ['fear', 'The celar'],
        ['joy', 'Below'],
      ],
    );
    const [{ lost } = {}] = readerFor('markdown').read(text).intents;
    assert.equal(lost && text.slice(lost.named.start, lost.named.end), 'The celar');
    assert.equal(lost?.suggestion, 'The cellar');
  });

  test('is nothing in other keys, in TOML, in the text and where YAML makes no sense', () => {
    for (const front of [
      lines('---', 'emotions: {Below: joy}', '---'),
      lines('---', 'a:', '  emotion: {Below: joy}', '---'),
      lines('---', 'emotion: joy', '---'),
      lines('---', 'emotion: [Below, joy]', '---'),
      lines('---', 'emotion: {Below: [joy], "": joy, : x}', '---'),
      lines('+++', 'emotion: {Below: joy}', '+++'),
      lines('', '---', 'emotion: {Below: joy}', '---'),
      lines('---', 'emotion: {Below: joy}'),
    ])
      assert.deepEqual(byHeading(lines(front, '', '# Below', 'two')), [], front);
  });

  test('never fails, whatever stands there', () => {
    const part = fc.constantFrom(
      'emotion:',
      ' ',
      '\n',
      '{',
      '}',
      '"',
      "'",
      ':',
      ', ',
      'a',
      '😀',
      '#',
      '- ',
      '\t',
      '|',
      '&x ',
      '*x',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = `---\nemotion: ${parts.join('')}\n---\n# a\nb`;
        for (const { range, covers, lost } of readerFor('markdown').read(text).intents)
          for (const { start, end } of [range, covers, lost?.named ?? range])
            assert.ok(0 <= start && start <= end && end <= text.length);
      }),
    );
  });

  test('guesses at few of a thousand headings that are not there', () => {
    const front = Array.from({ length: 1_000 }, (_, index) => `  Heading that is not there ${index}: joy`);
    const headings = Array.from({ length: 5_000 }, (_, index) => `# Some other heading of the same length ${index}`);
    const { intents } = readerFor('markdown').read(lines('---', 'emotion:', ...front, '---', ...headings));
    assert.equal(intents.length, 0, 'longer than what is read');
    const some = readerFor('markdown').read(
      lines('---', 'emotion:', ...front.slice(0, 500), '---', ...headings),
    ).intents;
    assert.equal(some.length, 500);
    assert.ok(some.every(({ lost }) => lost !== undefined));
  });
});

suite('A heading in YAML', () => {
  test('is quoted where it must be, and escaped where a quote is open', () => {
    assert.equal(yamlHeading('The cellar', '  '), 'The cellar');
    assert.equal(yamlHeading('Home: at last', '  '), '"Home: at last"');
    assert.equal(yamlHeading('Say "x"', 'emotion: {"'), 'Say \\"x\\"');
    assert.equal(yamlHeading('It’s', "{'"), 'It’s');
    assert.equal(yamlHeading("It's", "{'"), "It''s");
  });
});

/** The comment of the first intent, as it would be taken away. */
function commentOf(text: string, language = 'markdown'): string | undefined {
  const [{ range } = { range: { start: 0, end: 0 } }] = readerFor(language).read(text).intents;
  const found = intentComment(text, range);
  return found && text.slice(found.start, found.end);
}

suite('The comment of an intent', () => {
  test('goes with its line, and alone where others stand there', () => {
    assert.equal(commentOf('# A\n<!-- emotion: joy -->\none'), '<!-- emotion: joy -->\n');
    assert.equal(commentOf('<!-- emotion: joy --><!-- x -->\none'), '<!-- emotion: joy -->');
    assert.equal(commentOf('---\nemotion: {A: joy}\n---\n# A\n<!-- b -->\none'), undefined);
  });

  test('is one of MDX in MDX', () => {
    assert.equal(commentOf('# A\n{/* emotion: joy */}\none', 'mdx'), '{/* emotion: joy */}\n');
  });
});

suite('What a writer has ignored', () => {
  test('is the next passage behind the comment, and no more', () => {
    assert.deepEqual(sorted(lines('one', '', '<!-- emotion-lens-ignore -->', 'two', '', 'three')), [
      ['one', 'three'],
      ['two'],
    ]);
  });

  test('is the next passage also across a blank line, a heading and code', () => {
    assert.deepEqual(sorted(lines('<!--emotion-lens-ignore-->', '', '# Title', '', '```', 'code', '```', 'two')), [
      [],
      ['two'],
    ]);
  });

  test('is a whole table behind the comment', () => {
    const table = lines('<!-- emotion-lens-ignore -->', '| a | b |', '|---|---|', '| c | d |', '| e | f |', '', 'two');
    assert.deepEqual(sorted(table), [['two'], ['c. d', 'e. f']]);
  });

  test('is what stands between start and end', () => {
    const text = lines('one', '<!-- emotion-lens-ignore-start -->', '- two', '', 'three', '');
    assert.deepEqual(sorted(`${text}<!-- emotion-lens-ignore-end -->\nfour`), [
      ['one', 'four'],
      ['two', 'three'],
    ]);
    assert.deepEqual(sorted(`${text}\nfour`), [['one'], ['two', 'three', 'four']]);
  });

  test('is one item of a list, or a passage of a quote', () => {
    assert.deepEqual(sorted(lines('- one', '<!-- emotion-lens-ignore -->', '- two', '- three')), [
      ['one', 'three'],
      ['two'],
    ]);
    assert.deepEqual(sorted(lines('> one', '>', '> <!-- emotion-lens-ignore -->', '> two')), [['one'], ['two']]);
  });

  test('is nothing for a comment that says something else, is not closed, or stands in code', () => {
    for (const comment of [
      '<!-- emotion-lens-ignored -->',
      '<!-- please emotion-lens-ignore -->',
      '```\n<!-- emotion-lens-ignore -->\n```',
      '`<!-- emotion-lens-ignore -->`',
    ])
      assert.deepEqual(sorted(`${comment}\n\ntwo`), [['two'], []]);
    assert.deepEqual(sorted('two\n\n<!-- emotion-lens-ignore'), [['two'], []]);
  });

  for (const [name, front] of [
    ['YAML', lines('---', 'title: A tale', 'emotion-lens: ignore', '---')],
    ['quoted YAML', lines('---', '"emotion-lens": "ignore" # for now', '---')],
    ['TOML', lines('+++', 'emotion-lens = "ignore"', '+++')],
    ['Windows', '\uFEFF---\r\nemotion-lens: ignore\r\n---\r'],
  ] as const)
    test(`is the whole document when its front matter says so: ${name}`, () => {
      assert.deepEqual(sorted(`${front}\n\none\n\ntwo`), [[], ['one', 'two']]);
    });

  test('is nothing for front matter that says something else, or the key behind it', () => {
    assert.deepEqual(sorted(lines('---', 'emotion-lens: read', '---', '', 'one')), [['one'], []]);
    assert.deepEqual(sorted(lines('---', 'note: emotion-lens: ignore', '---', '', 'one')), [['one'], []]);
    assert.deepEqual(sorted(lines('---', 'title: x', '---', '', 'emotion-lens: ignore')), [
      ['emotion-lens: ignore'],
      [],
    ]);
  });

  test('follows the document as it is edited', () => {
    const reader = readerFor('markdown');
    const comment = '<!-- emotion-lens-ignore -->\n';
    assert.deepEqual(texts(reader.read('one\n\ntwo').ignored), []);
    assert.deepEqual(texts(reader.read(`one\n\n${comment}two`).ignored), ['two']);
    assert.deepEqual(texts(reader.read('one\n\ntwo').ignored), []);
  });
});
