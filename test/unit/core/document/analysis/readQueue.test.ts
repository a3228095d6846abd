import assert from 'node:assert/strict';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { ReadQueue } from '../../../../../src/core/document/analysis/readQueue.ts';
import { PlainReader } from '../../../../../src/core/text/prose/plain.ts';

function pending(...texts: readonly string[]): readonly JudgedPassage[] {
  return new PlainReader().read(texts.join('\n\n')).passages.map((passage) => ({ passage, state: 'pending' }));
}

suite('The backlog of a document', () => {
  test('spreads over the document: the beginning, the middle, the quarters, then what lies between', () => {
    const backlog = new ReadQueue(pending('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    assert.deepEqual(backlog.next(3, []), { texts: ['a', 'e', 'c'], visible: false });
    assert.deepEqual(backlog.next(8, []).texts, ['a', 'e', 'c', 'g', 'b', 'f', 'd', 'h']);
  });

  test('has every text once, however many there are, and early ones from every part', () => {
    for (const count of [1, 2, 3, 100, 1000]) {
      const texts = Array.from({ length: count }, (_, index) => `text ${index}`);
      const read = new ReadQueue(pending(...texts)).next(count, []).texts;
      assert.deepEqual(
        read.toSorted((a, b) => texts.indexOf(a) - texts.indexOf(b)),
        texts,
      );
      const early = read.slice(0, Math.ceil(count / 4)).map((text) => Math.floor((10 * texts.indexOf(text)) / count));
      assert.equal(new Set(early).size, Math.min(10, early.length));
    }
  });

  test('begins with what is on the screen, and only that', () => {
    const backlog = new ReadQueue(pending('a', 'b', 'c', 'd'));
    assert.deepEqual(backlog.next(8, [{ start: 5, end: 10 }]), { texts: ['c', 'd'], visible: true });
    backlog.settle('c');
    backlog.settle('d');
    assert.deepEqual(backlog.next(8, [{ start: 5, end: 10 }]), { texts: ['a', 'b'], visible: false });
  });

  test('holds an equal text once, and knows all its places', () => {
    const backlog = new ReadQueue(pending('a', 'b', 'a'));
    assert.deepEqual(backlog.next(8, []).texts, ['a', 'b']);
    assert.deepEqual(backlog.settle('a'), [0, 2]);
    assert.equal(backlog.size, 1);
  });

  test('leaves out what is done', () => {
    const [first, ...rest] = pending('a', 'b');
    assert.ok(first !== undefined);
    assert.deepEqual(new ReadQueue([{ ...first, state: 'done' }, ...rest]).next(8, []).texts, ['b']);
  });

  test('gives fewer texts when they are long, and at least one', () => {
    const long = ['a', 'b'].map((letter) => letter.repeat(19_000));
    assert.equal(new ReadQueue(pending(...long)).next(8, []).texts.length, 1);
  });
});
