import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

const texts = (text: string): readonly string[] =>
  readerFor('markdown')
    .read(text)
    .passages.map((passage) => passage.text);

suite('Definitions of links', () => {
  for (const definition of [
    '[a]: /url',
    '[a]:\n/some/url',
    '[a]: <my url>',
    '[a]: /url "a \\"quoted\\" title"',
    "[a]: /url 'a title\nover lines'",
    '[A]:\n   /url\n   (title)',
    '[a]: /u(r)l',
    '[b\\]c]: /url\n[a]: /url',
  ])
    for (const text of [definition, definition.replaceAll('\n', '\r\n')])
      test(`are no prose: ${JSON.stringify(text)}`, () => assert.deepEqual(texts(`${text}\n\nSee [a].`), ['See a.']));

  for (const prose of ['[a]: /url so', '[a]:', '[a]: /url "so', '[]: /url', '[a] : /url', '[a[b]: /url'])
    test(`are exact: ${prose}`, () => assert.notDeepEqual(texts(`${prose}\n\nSee [a].`), ['See a.']));

  test('count wherever they stand, in any letters', () => {
    assert.deepEqual(texts('See [Some  Thing][] and [it][some thing].\n\n> - [SOME\n>   thing]: /url'), [
      'See Some Thing and it.',
    ]);
  });

  test('that come and go make links and prose of the same brackets', () => {
    const reader = readerFor('markdown');
    const read = (text: string) => reader.read(text).passages.map((passage) => passage.text);
    assert.deepEqual(read('Well [so].\n\nMore.'), ['Well [so].', 'More.']);
    assert.deepEqual(read('Well [so].\n\n[so]: /url'), ['Well so.']);
    assert.deepEqual(read('Well [so].\n\n[so: /url'), ['Well [so].', '[so: /url']);
  });
});

suite('Links', () => {
  for (const [text, prose] of [
    ['[link [foo [bar]]](/uri/of/page)', 'link [foo [bar]]'],
    ['[a \\] b](u)', 'a ] b'],
    ['[a [b](u) c](v)', '[a b c](v)'],
    ['[a ![b [c](d)](e) f](g)', '[a f](g)'],
    ['[a](b "c\nd") e', 'a e'],
    ['[a](<b c>) d', 'a d'],
    ['[a](b c) d', '[a](b c) d'],
    ['[a](b(c)) d', 'a d'],
    ['[a]() b', 'a b'],
    ['[a][nowhere] b', '[a][nowhere] b'],
    ['*[a*](b)', '*a*'],
  ] as const)
    test(`${JSON.stringify(text)} reads ${JSON.stringify(prose)}`, () => assert.deepEqual(texts(text), [prose]));
});

suite('Addresses', () => {
  test('of mail are left out, a version behind an at sign is none', () => {
    assert.deepEqual(texts('Use name@v1.2 or name@1.2.3, or ask me@some.org and mailto:me@a.org.'), [
      'Use name@v1.2 or name@1.2.3, or ask and .',
    ]);
  });
});

suite('Entities', () => {
  test('are the characters they stand for', () => {
    assert.deepEqual(texts('M&iacute;a &amp; Zo&euml; &lsquo;here&rsquo;&ensp;&#233;&#xe9;&hearts;'), [
      'Mía & Zoë ‘here’ éé♥',
    ]);
  });

  test('that stand for nothing are prose as they are', () => {
    assert.deepEqual(texts('a &nothing; b &amp c &Mía;'), ['a &nothing; b &amp c &Mía;']);
  });
});
