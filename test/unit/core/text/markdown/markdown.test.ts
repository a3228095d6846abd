import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const passages = (text: string) => readerFor('markdown').read(text).passages;
const texts = (text: string): readonly string[] => passages(text).map((passage) => passage.text);
const sections = (text: string) =>
  readerFor('markdown')
    .read(text)
    .sections.map(({ level, title }) => [level, title]);

suite('What is prose in Markdown', () => {
  test('an empty document has no passages and one section without a heading', () => {
    assert.deepEqual(readerFor('markdown').read(''), {
      passages: [],
      ignored: [],
      intents: [],
      sections: [{ title: '', level: 0, range: { start: 0, end: 0 } }],
    });
  });

  test('a hard-wrapped paragraph is one passage with single spaces', () => {
    assert.deepEqual(texts('One  two\nthree  \nfour\\\nfive'), ['One two three four five']);
  });

  test('paragraphs, list items and quotes are passages of their kind', () => {
    const text = lines('Some prose', '', '- first', '- second', '', '  more', '', '> quoted', '> on', 'lazily');
    assert.deepEqual(
      passages(text).map(({ kind, text: prose }) => [kind, prose]),
      [
        ['paragraph', 'Some prose'],
        ['listItem', 'first'],
        ['listItem', 'second'],
        ['listItem', 'more'],
        ['quote', 'quoted on lazily'],
      ],
    );
  });

  test('block quotes are ignored with all that stands in them, when that is wanted', () => {
    const text = lines('One', '', '> two', '>', '> - three', '', '- four', '', '  > five');
    const prose = readerFor('markdown').read(text, { ignoreQuotes: true });
    assert.deepEqual(
      [prose.passages, prose.ignored].map((found) => found.map((passage) => passage.text)),
      [
        ['One', 'four'],
        ['two', 'three', 'five'],
      ],
    );
  });

  test('a quote may have a blank before its mark', () => {
    const prose = readerFor('markdown').read('Thanks.\n\n> So angry.\n > So sick.\n\nBye.', { ignoreQuotes: true });
    assert.deepEqual(
      [prose.passages, prose.ignored].map((found) => found.map((passage) => passage.text)),
      [['Thanks.', 'Bye.'], ['So angry. So sick.']],
    );
  });

  test('the box of a task is not prose', () => {
    assert.deepEqual(texts('- [x] done\n- [ ] to do'), ['done', 'to do']);
  });

  test('each data row of a table is a passage, its header is none', () => {
    assert.deepEqual(texts(lines('| a | b |', '|---|---|', '| **One** | two \\| three |', '| `x` | Why? |')), [
      'One. two | three',
      'Why?',
    ]);
  });

  test('fenced and indented code are not passages', () => {
    assert.deepEqual(texts(lines('a', '', '```js', 'b', '```', '', '    c', '', '~~~', 'd')), ['a']);
  });

  test('a longer fence holds a shorter one', () => {
    const text = lines(
      'See [it](https://a.org/b[]).',
      '',
      '````md',
      '```js',
      'a',
      '```',
      'No.',
      '````',
      '',
      'The end.',
    );
    assert.deepEqual(texts(text), ['See it.', 'The end.']);
  });

  test('front matter in YAML or TOML is not prose', () => {
    assert.deepEqual(texts('---\ntitle: x\n\nmore: y\n---\nHello'), ['Hello']);
    assert.deepEqual(texts('\uFEFF---\r\ntitle: x\r\n---\r\nHello'), ['Hello']);
    assert.deepEqual(texts('+++\ntitle = "x"\n+++\nHello'), ['Hello']);
  });

  test('a scene break at the beginning is not front matter', () => {
    assert.deepEqual(texts('---\nShe woke.\n\nHe slept.\n\n---\n\nEnd'), ['She woke.', 'He slept.', 'End']);
  });

  test('HTML blocks, comments and tags are left out, the words between tags stay', () => {
    assert.deepEqual(texts('<div>\nno\n</div>\n\n<!-- no\n\nno -->\n\nA <b>big</b> one<br>here <!-- no -->now'), [
      'A big one here now',
    ]);
  });

  test('mathematics is left out, prices are not', () => {
    assert.deepEqual(texts('$$\na\n- b\n$$\n\nSo $x_1$ is\n$$y$$ fine, from $5 to $10.\n$$\nc\n$$'), [
      'So is fine, from $5 to $10.',
    ]);
    assert.deepEqual(texts('Set $data to support [$ref](a.md) here.'), ['Set $data to support $ref here.']);
  });

  test('inline code, addresses and images are left out', () => {
    assert.deepEqual(texts('Run `npm test` at <https://a.b>, https://c.d/e or me@f.gh ![alt](g.png) now'), [
      'Run at , or now',
    ]);
    assert.deepEqual(texts('View the page at http://localhost:3000/a. Or at https://here, so'), [
      'View the page at . Or at , so',
    ]);
  });

  test('of a link its words stay', () => {
    assert.deepEqual(
      texts('See [the *old* map](a.md "t"), [this][1] and [that] [so], not ![so](a.png).\n\n[1]: b.md\n[That]: c'),
      ['See the old map, this and that [so], not .'],
    );
  });

  test('emphasis marks go, escapes and entities are resolved', () => {
    assert.deepEqual(texts('**Very** _good_ ~~bad~~ \\*star\\* Tom &amp; Jerry &#8217; snake_case'), [
      'Very good bad *star* Tom & Jerry ’ snake_case',
    ]);
  });

  test('the fences of a division are not prose, its inside is', () => {
    assert.deepEqual(texts('::: {.callout-note}\nInside\n:::'), ['Inside']);
  });

  test('what has no letter is not a passage', () => {
    assert.deepEqual(texts('* * *\n\n42\n\n!?\n\n😀'), []);
  });

  test('prose after a <div> with CRLF line ends is found', () => {
    assert.deepEqual(texts('<div>\r\nno\r\n</div>\r\n\r\nYes,\r\nprose\r\n'), ['Yes, prose']);
  });
});

suite('Sections of Markdown', () => {
  test('headings of both styles open sections and are not passages', () => {
    const text = lines('zero', '# One `code` #', 'a', '', 'Two', '---', 'b', '### *Three* {#id}');
    assert.deepEqual(sections(text), [
      [0, ''],
      [1, 'One code'],
      [2, 'Two'],
      [3, 'Three'],
    ]);
    assert.deepEqual(
      passages(text).map((passage) => [passage.text, passage.section]),
      [
        ['zero', 0],
        ['a', 1],
        ['b', 2],
      ],
    );
  });

  test('a section reaches to the next heading', () => {
    assert.deepEqual(
      readerFor('markdown')
        .read('a\n\n# b\n\nc\n\n# d')
        .sections.map(({ range }) => range),
      [
        { start: 0, end: 3 },
        { start: 3, end: 11 },
        { start: 11, end: 14 },
      ],
    );
  });

  test('a heading inside a quote opens no section', () => {
    assert.deepEqual(sections('> # no\n\n# yes'), [
      [0, ''],
      [1, 'yes'],
    ]);
  });
});

suite('Ranges in Markdown', () => {
  test('a passage reaches from its first to its last character of prose', () => {
    const [passage] = passages('\n- **Good** `x` day!\n');
    assert.deepEqual(passage?.range, { start: 5, end: 20 });
    assert.deepEqual(passage?.pieces, [
      { at: 0, start: 5, end: 9 },
      { at: 5, start: 16, end: 20 },
    ]);
  });

  test('an edit moves what follows it', () => {
    const reader = readerFor('markdown');
    reader.read('one\n\ntwo\n\nthree');
    assert.deepEqual(reader.read('one more\n\ntwo\n\nthree'), readerFor('markdown').read('one more\n\ntwo\n\nthree'));
  });

  test('a fence opened and closed again takes its prose and gives it back', () => {
    const reader = readerFor('markdown');
    const plain = 'one\n\ntwo\n\nthree';
    reader.read(plain);
    assert.deepEqual(reader.read(`\`\`\`\n${plain}`).passages, []);
    assert.deepEqual(reader.read(plain), readerFor('markdown').read(plain));
  });

  test('a very long paragraph is several passages that end with a sentence', () => {
    const long = passages('A sentence stands here. '.repeat(2_000));
    assert.equal(long.length, 3);
    assert.ok(long.every(({ text }) => text.length <= 20_000 && text.endsWith('here.')));
  });

  test('a very long row of a table is several passages, each cell in one of them', () => {
    const rows = passages(`|a|\n|-|\n${'| a word or two '.repeat(3_000)}|\n`);
    assert.equal(rows.length, 3);
    assert.ok(rows.every(({ text, kind }) => text.length <= 20_000 && kind === 'tableRow'));
    assert.equal(rows.map(({ text }) => text).join('. '), Array(3_000).fill('a word or two').join('. '));
  });
});
