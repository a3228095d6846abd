import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { assertEndsAlike } from '../../../../support/lineEnds.ts';
import { markdownScrap } from '../../../../support/markdownDocuments.ts';
import { assertReadsAlike, editOf } from '../../../../support/proseEdits.ts';
import { assertSound } from '../../../../support/soundProse.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const found = (text: string): readonly (readonly [string, string])[] =>
  readerFor('markdown')
    .read(text)
    .passages.map((passage) => [passage.kind, passage.text]);
const texts = (text: string): readonly string[] => found(text).map(([, prose]) => prose);

suite('Alerts', () => {
  test('begin with a marker that is no prose', () => {
    const text = lines('> [!WARNING]', '> The lamp is on.', '', '- Before:', '', '  > [!NOTE]', '  > The key is in.');
    assert.deepEqual(found(text), [
      ['quote', 'The lamp is on.'],
      ['listItem', 'Before:'],
      ['quote', 'The key is in.'],
    ]);
  });

  test('may have a title, which is a sentence of its own', () => {
    assert.deepEqual(texts(lines('> [!faq]- Terrible **danger**', '> Keep the key.')), [
      'Terrible danger. Keep the key.',
    ]);
    assert.deepEqual(texts(lines('> [!tip] Why?', '> So.')), ['Why? So.']);
    assert.deepEqual(texts('> [!tip] Only a title'), ['Only a title']);
    assert.deepEqual(texts(lines('> [!NOTE] It goes on', '> below.')), ['It goes on below.']);
  });

  test('stand in quotes alone', () => {
    assert.deepEqual(texts('[!NOTE] so\n\n> See [!NOTE]'), ['[!NOTE] so', 'See [!NOTE]']);
  });
});

suite('Comments between percent signs', () => {
  test('are no prose, inside a paragraph or over several', () => {
    assert.deepEqual(
      texts(lines('%%', 'I hate this.', '', '# No', '', 'Cut it.', '%%', 'The lamp %%no%% stood %%so', 'no%% here.')),
      ['The lamp stood here.'],
    );
  });

  test('close where they close', () => {
    assert.deepEqual(texts(lines('%% a', 'b %% c', '', 'd', '', '%% e %%', '', 'f')), ['c', 'd', 'f']);
    assert.deepEqual(texts(lines('%%', 'a %%', '', 'b', '', '%%', 'c', '%%')), ['b']);
  });

  test('are none without an end, in code or over a blank line where other words stand before', () => {
    assert.deepEqual(texts(lines('%%', 'a', '', 'b')), ['%% a', 'b']);
    assert.deepEqual(texts(lines('```', '%%', '```', 'a', '', '`%%` b', '', '%%', 'c')), ['a', 'b', '%% c']);
    assert.deepEqual(texts(lines('%%time', '', 'a', '', 'b %%c')), ['%%time', 'a', 'b %%c']);
  });
});

suite('Wiki links', () => {
  test('are read by their words, never by the page’s name', () => {
    assert.deepEqual(texts('See [[The Sea|the *old* boat]] and ![[horror.png]] by [[Smith2020]] now.'), [
      'See the old boat and by now.',
    ]);
  });

  test('stand in tables too', () => {
    assert.deepEqual(texts('|a|\n|-|\n|[[b\\|c]] d|'), ['c d']);
  });

  test('are none before an address, or where the page is a label', () => {
    assert.deepEqual(texts('[[a]](u) [[b]]\n\n[b]: u'), ['[a] [b]']);
  });
});

suite('Footnotes', () => {
  test('are read where they stand, with all that is indented below them; their marks are no prose', () => {
    const text = lines(
      'It runs.[^1] So[^two]',
      '[^1]: One',
      'lazily',
      '',
      '    two',
      '',
      '    - three',
      '[^two]:',
      '    Four',
      '',
      'Five',
    );
    assert.deepEqual(found(text), [
      ['paragraph', 'It runs. So'],
      ['paragraph', 'One lazily'],
      ['paragraph', 'two'],
      ['listItem', 'three'],
      ['paragraph', 'Four'],
      ['paragraph', 'Five'],
    ]);
  });

  test('without a definition are prose', () => assert.deepEqual(texts('All but [^a-z].'), ['All but [^a-z].']));
});

suite('Directives of MyST', () => {
  test('hold prose where they are notes, without their options, and code where they are not', () => {
    const text = lines(
      '````{note} Title',
      ':class: no',
      '',
      'It **hurts**.',
      '',
      '```{code-cell}',
      'no',
      '```',
      '````',
      '',
      '```{figure} a.png',
      '---',
      'name: no',
      '---',
      'The caption.',
      '```',
      'Yes.',
    );
    assert.deepEqual(texts(text), ['It hurts.', 'The caption.', 'Yes.']);
  });

  test('are shown by code, not opened', () => {
    assert.deepEqual(texts(lines('````', '```{note}', 'no', '```', '````', '', '```{note}', 'It stays open.')), [
      'It stays open.',
    ]);
  });
});

suite('Roles of MyST', () => {
  test('have their words read, and not their names', () => {
    assert.deepEqual(
      texts('So {emphasis}`very *glad*` of {abbr}`HTML (a language)`, and ``{q}`no` `` too: H{sub}`2`O.'),
      ['So very glad of HTML, and too: H2O.'],
    );
  });

  test('that point somewhere have the words before the address', () => {
    assert.deepEqual(texts('See {ref}`the cellar <cellar>`, {doc}`intro` and {term}`fear <f>`.'), [
      'See the cellar, and fear.',
    ]);
  });

  test('of formulas, code and what nobody knows are no prose', () => {
    assert.deepEqual(texts('A {math}`x^2` b {py:func}`len` c {unknown}`no`'), ['A b c']);
    assert.deepEqual(texts('A {role without ticks} `code` {b}`open'), ['A {role without ticks} {b}`open']);
  });
});

suite('Shortcodes', () => {
  test('are no prose, but what stands between two is', () => {
    assert.deepEqual(
      texts(
        lines(
          '{{< video https://a.b/c.mp4 title="No *prose*" >}}',
          '',
          'She {{< kbd Ctrl >}} wept.',
          '',
          '{{% notice "no" %}}',
          'It hurts.',
          '{{% /notice %}}',
        ),
      ),
      ['She wept.', 'It hurts.'],
    );
  });

  test('may hold code, which is none', () => {
    assert.deepEqual(texts(lines('{{< highlight go >}}', 'func no', '', 'no', '{{< /highlight >}}', 'Yes.')), ['Yes.']);
    assert.deepEqual(texts(lines('{{< mermaid >}}', 'So it never ends.')), ['So it never ends.']);
  });

  test('and roles in any shape leave sound passages, however lines end', () => {
    const scrap = fc.oneof(
      markdownScrap,
      fc.constantFrom(
        '{emphasis}`',
        '{ref}`a <',
        '>`',
        '{{< ',
        ' >}}',
        '{{% a %}}',
        '{{< highlight a >}}\n',
        '{{< /highlight >}}\n',
      ),
    );
    const document = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(document, fc.array(editOf(scrap), { maxLength: 3 }), (text, edits) => {
        assertSound(readerFor('markdown').read(text), text);
        assertEndsAlike('markdown', text);
        assertReadsAlike('markdown', text, edits);
      }),
      { numRuns: 100 },
    );
  });
});
