import assert from 'node:assert/strict';

import { type Input, Parser, type PartialParse, type TreeFragment } from '@lezer/common';
import { parser as html } from '@lezer/html';

import { parseWithin } from '../../../../../src/core/text/code/boundedParse.ts';
import { grammars } from '../../../../../src/core/text/code/grammars.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

/** A parser that counts how often its parses are advanced. */
class CountingParser extends Parser {
  readonly #parser: Parser;
  advances = 0;

  constructor(parser: Parser) {
    super();
    this.#parser = parser;
  }

  override createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { from: number; to: number }[],
  ): PartialParse {
    const parse = this.#parser.createParse(input, fragments, ranges);
    const advance = parse.advance.bind(parse);
    parse.advance = () => {
      this.advances += 1;
      return advance();
    };
    return parse;
  }
}

/** A parser that never comes to an end. */
class EndlessParser extends Parser {
  advances = 0;

  override createParse(): PartialParse {
    return {
      advance: () => {
        this.advances += 1;
        return null;
      },
      parsedPos: 0,
      stoppedAt: null,
      stopAt: () => {},
    };
  }
}

suite('Taking code apart', () => {
  test('ends where a parser does not, after steps by the length of the text', () => {
    const advances = [0, 1_000, 10_000].map((length) => {
      const parser = new EndlessParser();
      assert.equal(parseWithin(parser, ' '.repeat(length)), undefined);
      return parser.advances;
    });
    assert.deepEqual(advances, [10_001, 13_001, 40_001]);
  });

  test('takes few steps where each costs much: many stacks, deep ones, a text that is looked over again and again', () => {
    const deep = new CountingParser(grammars.cpp);
    assert.equal(parseWithin(deep, 'a('.repeat(20_000)), undefined);
    assert.ok(deep.advances < 4_000, `${deep.advances}`);
    for (const tags of ['<a b=', '<?']) {
      const open = new CountingParser(html);
      assert.equal(parseWithin(open, tags.repeat(4_000)), undefined);
      assert.ok(open.advances < 10_000, `${tags}: ${open.advances}`);
    }
    const open = new CountingParser(grammars.java);
    assert.equal(parseWithin(open, '/* a '.repeat(20_000)), undefined);
    assert.ok(open.advances < 4_000, `${open.advances}`);
  });

  test('comes to the end of ordinary code in fewer steps than it has characters', () => {
    const parser = new CountingParser(grammars.typescript);
    const text = '// It hurts.\nexport function f(a: number): number {\n  return a + 1;\n}\n'.repeat(200);
    assert.equal(parseWithin(parser, text)?.length, text.length);
    assert.ok(parser.advances < text.length / 2);
  });

  test('is tried again after any change where that costs little', () => {
    const reader = readerFor('cpp');
    const tangled = `// It hurts.\n${'a('.repeat(5_000)}`;
    assert.notEqual(reader.read(tangled).problem, undefined);
    assert.deepEqual(
      reader.read(`// It hurts.\n${' '.repeat(tangled.length)}`),
      readerFor('cpp').read(`// It hurts.\n${' '.repeat(tangled.length)}`),
    );
  });

  test('is given up with a sentence, and not tried again before the text is shorter', () => {
    const reader = readerFor('cpp');
    const tangled = `// It hurts.\n${'a('.repeat(20_000)}`;
    const prose = reader.read(tangled);
    assert.deepEqual(prose.passages, []);
    assert.match(prose.problem ?? '', /cannot find the comments.*A selection of it can be classified\.$/);
    assert.notEqual(reader.read(`// It hurts.\n${' '.repeat(tangled.length)}`).problem, undefined);
    const { problem, passages } = reader.read('// It hurts.\n');
    assert.equal(problem, undefined);
    assert.deepEqual(
      passages.map(({ text }) => text),
      ['It hurts.'],
    );
  });
});
