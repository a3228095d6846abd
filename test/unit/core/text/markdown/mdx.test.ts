import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { assertLinear } from '../../../../support/linear.ts';
import { assertEndsAlike } from '../../../../support/lineEnds.ts';
import { markdownScrap } from '../../../../support/markdownDocuments.ts';
import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';
import { assertSound } from '../../../../support/soundProse.ts';

const read = (...all: readonly string[]): readonly string[] => textsIn('mdx', lines(...all));

suite('MDX', () => {
  test('has no prose in modules', () => {
    assert.deepEqual(
      read(
        "import { A } from './a.js'",
        "import b from 'b'",
        '',
        'export const year = 1',
        '',
        'So glad.',
        '',
        'We import apples.',
        'export them.',
      ),
      ['So glad.', 'We import apples. export them.'],
    );
  });

  test('has no prose in expressions and tags, but what stands between tags', () => {
    const text = 'So **glad** {year + 1} times, <Inline a={b > c} d="e">they wept</Inline>.';
    assert.deepEqual(passagesIn('mdx', text), [['paragraph', 'So glad times, they wept.', text]]);
    assert.deepEqual(read('<Note kind="a">', '  It hurts.', '</Note>', '', '<Chart year={year} />'), ['It hurts.']);
    assert.deepEqual(read('<Tabs>', '  <Tab>', '    It hurts.', '', '    So much.', '  </Tab>', '</Tabs>'), [
      'It hurts.',
      'So much.',
    ]);
    assert.deepEqual(read('<Note>It hurts.</Note>'), ['It hurts.']);
    assert.deepEqual(headingsIn('mdx', '# Hello, {props.name}'), [[1, 'Hello,']]);
  });

  test('has code as it is', () => {
    assert.deepEqual(read('```js', 'const a = {', '```', '', 'Use `{` and `<b>` so.', '', 'a < b and \\{ too'), [
      'Use and so.',
      'a < b and { too',
    ]);
  });

  test('has comments that say what is left out', () => {
    const { passages, ignored } = readerFor('mdx').read(
      lines('{/* emotion-lens-ignore */}', '', 'No.', '', 'Yes. {/* no */}'),
    );
    assert.deepEqual([passages.map((each) => each.text), ignored.map((each) => each.text)], [['Yes.'], ['No.']]);
  });

  test('in any shape has sound passages, however its lines end', () => {
    const scrap = fc.oneof(
      markdownScrap,
      fc.constantFrom('{', '}', '<A b={', '/>', '</A>', 'import a\n', 'export b\n\n', '{/* c */}', '"', '`'),
    );
    const document = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(document, (text) => {
        assertSound(readerFor('mdx').read(text), text);
        assertEndsAlike('mdx', text);
      }),
      { numRuns: 100 },
    );
  });

  test('is read in time that grows with its length', function () {
    this.timeout(60_000);
    for (const unit of ['{', '<a b="', '`a ``b ', 'import a\n', '{}', '<a {'])
      assertLinear(
        (length) => unit.repeat(length / unit.length),
        (text) => readerFor('mdx').read(text),
      );
  });
});
