import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { headingsIn, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('A page', () => {
  test('is read block by block, with elements of a line joined', () => {
    assert.deepEqual(passagesIn('html', '<p>So <b>gl</b>ad,<br>he wept.</p><ul><li>One<li>Two</ul>'), [
      ['paragraph', 'So glad, he wept.', 'So <b>gl</b>ad,<br>he wept.'],
      ['listItem', 'One', 'One'],
      ['listItem', 'Two', 'Two'],
    ]);
  });

  test('has no prose in its head, in code, scripts, styles and what it is operated with', () => {
    const text =
      '<head><title>No</title></head><script>"no"</script><style>p {}</style><nav><a>no</a></nav>' +
      '<pre>no</pre><p>Call <code>no()</code> now. <button>no</button></p><textarea>no</textarea>';
    assert.deepEqual(textsIn('html', text), ['Call now.']);
  });

  test('has its entities read, and ampersands that begin none', () => {
    assert.deepEqual(textsIn('html', '<p>Fish &amp; chips &#8212; R&D &nosuch; &'), ['Fish & chips — R&D &nosuch; &']);
  });

  test('has rows of a table as passages, but not those of headings and those that lay out the page', () => {
    const row = '<table><tr><th>No</th></tr><tr><td>So glad</td><td>So sad</td></tr></table>';
    assert.deepEqual(passagesIn('html', row), [['tableRow', 'So glad. So sad', 'So glad</td><td>So sad']]);
    const laidOut = '<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>';
    assert.deepEqual(
      passagesIn('html', laidOut).map(([kind, prose]) => [kind, prose]),
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    );
  });

  test('may hold what an engine fills in, which is left out', () => {
    assert.deepEqual(textsIn('django-html', '{% if x < 1 %}<p>Dear {{ user.name }}, we miss you.</p>{% endif %}'), [
      'Dear , we miss you.',
    ]);
    assert.deepEqual(textsIn('erb', '<p>So <%= "sad" %> here.</p>'), ['So here.']);
  });

  test('has sections by its headings, and comments that say what is left out', () => {
    const text =
      '<h2>The <i>cellar</i></h2><!-- emotion: fear --><p>A.</p><!-- emotion-lens-ignore --><p>B.</p><p>C.</p>';
    const { passages, ignored, intents } = readerFor('html').read(text);
    assert.deepEqual(headingsIn('html', text), [[2, 'The cellar']]);
    assert.deepEqual([passages.map((each) => each.text), ignored.map((each) => each.text)], [['A.', 'C.'], ['B.']]);
    assert.deepEqual(
      intents.map(({ emotion, of }) => [emotion, of]),
      [['fear', 'section']],
    );
  });

  test('has quotes that can be left out with all in them', () => {
    const text = '<blockquote><p>No.</p></blockquote><p>Yes.</p>';
    const { passages, ignored } = readerFor('html').read(text, { ignoreQuotes: true });
    assert.deepEqual([passages.map((each) => each.text), ignored.map((each) => each.text)], [['Yes.'], ['No.']]);
  });

  test('that cannot be taken apart in good time says so', () => {
    assert.match(readerFor('html').read('<a b='.repeat(4_000)).problem ?? '', /cannot find the prose/);
    assert.match(readerFor('html').read(`<${'a'.repeat(1_000)}>`.repeat(3_000)).problem ?? '', /nested deep/);
    assert.doesNotThrow(() => readerFor('html').read('<div>'.repeat(20_000)));
  });
});
