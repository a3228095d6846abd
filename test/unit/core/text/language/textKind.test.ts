import assert from 'node:assert/strict';

import { fewestWords, leastSigns, textKindOf, textSigns } from '../../../../../src/core/text/language/textKind.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

const plain = { words: 1000, passageWords: 30, code: 0, speech: 0, firstPerson: 0 };

function kind(text: string, language = 'markdown'): string {
  return textKindOf(textSigns(text, readerFor(language).read(text).passages));
}

const paragraphs = (text: string, count: number): string => Array.from({ length: count }, () => text).join('\n\n');

suite('The kind of a text', () => {
  test('is documentation with code, a story with speech or much first person, messages with some in short passages', () => {
    assert.equal(textKindOf({ ...plain, code: leastSigns.code }), 'documentation');
    assert.equal(textKindOf({ ...plain, speech: leastSigns.speech }), 'story');
    assert.equal(textKindOf({ ...plain, firstPerson: leastSigns.diary }), 'story');
    assert.equal(textKindOf({ ...plain, firstPerson: leastSigns.messages, passageWords: 12 }), 'messages');
  });

  test('is all kinds without a sign, and in few words', () => {
    assert.equal(textKindOf(plain), 'all');
    assert.equal(textKindOf({ ...plain, firstPerson: leastSigns.messages }), 'all');
    assert.equal(textKindOf({ ...plain, words: fewestWords - 1, speech: 1 }), 'all');
    assert.equal(kind(''), 'all');
  });

  test('stays while the signs are not far below', () => {
    const fewer = { ...plain, speech: leastSigns.speech * 0.9 };
    assert.deepEqual(
      [textKindOf(fewer), textKindOf(fewer, 'story'), textKindOf(fewer, 'messages')],
      ['all', 'story', 'all'],
    );
    assert.equal(textKindOf({ ...plain, speech: leastSigns.speech * 0.7 }, 'story'), 'all');
  });

  test('is a story’s where people talk', () =>
    assert.equal(
      kind(paragraphs('“I shall not go,” said the Mouse, and sat down. The rain fell on the roof.', 6)),
      'story',
    ));

  test('is a story’s in a diary, and not by what others say in it', () => {
    assert.equal(
      kind(paragraphs('I woke before my sister did. I took my coat and left the house by myself.', 6)),
      'story',
    );
    const { firstPerson } = signs(paragraphs('“I took my coat,” he said, and looked at the door.', 6));
    assert.equal(firstPerson, 0);
  });

  test('is messages’ where many write a line about themselves', () =>
    assert.equal(
      kind(
        paragraphs('Thanks, that worked for me.\n\nThe tests pass again on the first try, as they did last week.', 9),
      ),
      'messages',
    ));

  test('is documentation’s with code spans or fenced blocks', () => {
    assert.equal(
      kind(paragraphs('Call `open(path)` first, then read the rows one by one until there are none left.', 6)),
      'documentation',
    );
    const fenced = `${paragraphs('The reader gives the rows of a file one by one until there are none left.', 6)}\n\n\`\`\`\nread(path)\nclose(path)\n\`\`\`\n`;
    assert.equal(kind(fenced), 'documentation');
  });

  test('counts an open fence to the end, and a lone mark as nothing', () => {
    assert.equal(signs('Prose here.\n\n~~~\ncode\n```\ncode\n').code > 0.4, true);
    assert.equal(signs('A lone ` mark in prose.').code, 0);
  });

  test('is told in linear time', () => {
    for (const text of ['`'.repeat(200_000), '“'.repeat(200_000), '“I '.repeat(50_000), "I'm ".repeat(50_000)])
      assert.ok(textSigns(text, readerFor('plaintext').read(text).passages).words >= 0);
  });
});

function signs(text: string): ReturnType<typeof textSigns> {
  return textSigns(text, readerFor('markdown').read(text).passages);
}
