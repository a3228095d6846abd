import assert from 'node:assert/strict';
import { unreadable } from '../../../../src/host/analysis/sizeLimit.ts';

suite('A document that is not read', () => {
  test('is larger than the limit, which is named with the size and the setting', () =>
    assert.match(
      unreadable('x'.repeat(3_000_000), 'plaintext', 2048) ?? '',
      /2,930 kB.*2,048 kB.*emotionLens\.maximumFileSize/,
    ));

  test('is measured in bytes, not in characters', () => {
    assert.equal(unreadable('x'.repeat(1024), 'plaintext', 1), undefined);
    assert.match(unreadable('é'.repeat(1024), 'plaintext', 1) ?? '', /^This document has 2 kB/);
  });

  test('holds binary data', () => assert.match(unreadable('a\0b', 'plaintext', 1) ?? '', /binary/));

  test('is not an empty one', () => assert.equal(unreadable('', 'plaintext', 1), undefined));

  test('is not one whose language says nothing of where prose is', () =>
    assert.match(unreadable('puts 1', 'ruby', 1) ?? '', /does not know where the prose is.*“ruby”.*selection/));
});
