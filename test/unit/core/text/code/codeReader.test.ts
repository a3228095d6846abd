import assert from 'node:assert/strict';

import { markdownLanguages } from '../../../../../src/core/text/markdown/markdownLanguages.ts';
import { languageOfFile } from '../../../../../src/core/text/prose/fileLanguages.ts';
import { prosePlace } from '../../../../../src/core/text/prose/languages.ts';
import { placeOfProse, unknownProse } from '../../../../../src/core/text/prose/placeOfProse.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

function proseOf(language: string, ...lines: readonly string[]): readonly string[] {
  return readerFor(language)
    .read(lines.join('\n'))
    .passages.map(({ text }) => text);
}

suite('Of code, what is read', () => {
  test('is comments and docstrings of Python, never code', () =>
    assert.deepEqual(
      proseOf(
        'python',
        '"""A sad module."""',
        'import json',
        'class A:',
        "    r'''A class.'''",
        '    def f(self):',
        '        # First a comment.',
        '        "It is a docstring"',
        '        x = "# not a comment"',
        '        "not a docstring"',
      ),
      ['A sad module.', 'A class.', 'First a comment.', 'It is a docstring'],
    ));

  test('is line and block comments of every language of the table', () => {
    const slashed = [
      'javascript',
      'javascriptreact',
      'typescript',
      'typescriptreact',
      'java',
      'c',
      'cpp',
      'rust',
      'go',
      'scss',
    ];
    for (const language of slashed)
      assert.deepEqual(proseOf(language, '// One.', '', '/* Two. */'), ['One.', 'Two.'], language);
    assert.deepEqual(proseOf('css', '/* One. */', 'a { color: red /* Two. */ }'), ['One.', 'Two.']);
    assert.deepEqual(proseOf('yaml', '# One.', 'a: "# no" # Two.'), ['One.', 'Two.']);
    assert.deepEqual(proseOf('php', '<p>// no</p>', '<?php', '# One.', '$a = 1; // Two.'), ['One.', 'Two.']);
    assert.deepEqual(proseOf('typescript', 'const a = `// no ${1 /* Yes. */}`;'), ['Yes.']);
    assert.deepEqual(proseOf('typescriptreact', 'const a = <a>// no {/* Yes. */ b}</a>;'), ['Yes.']);
    assert.deepEqual(proseOf('rust', '//! One.', '/* Two /* and three */ four. */', 'fn a() { r#"// no"# }'), [
      'One.',
      'Two /* and three */ four.',
    ]);
  });

  test('is nothing where a comment or a string does not end', () => {
    assert.deepEqual(proseOf('typescript', 'let a = 1; /* Not yet', 'let b = 2;'), []);
    assert.deepEqual(proseOf('python', '"""Not yet', 'x = 1'), []);
    assert.deepEqual(proseOf('python', 'x = "not yet # no', '# Yes.'), ['Yes.']);
  });

  test('is one passage where line comments stand below each other in a column', () => {
    assert.deepEqual(proseOf('python', '# One sentence', '# over two lines.', '#', '# Another.'), [
      'One sentence over two lines.',
      'Another.',
    ]);
    assert.deepEqual(proseOf('python', 'a = 1  # One.', 'b = 2  # Two.', '       # Still two.'), [
      'One.',
      'Two. Still two.',
    ]);
    assert.deepEqual(proseOf('rust', '// One.', '/// Two.', 'fn a() {', '    // Three.', '}'), [
      'One.',
      'Two.',
      'Three.',
    ]);
    assert.deepEqual(proseOf('go', '// One.', '', '// Two.'), ['One.', 'Two.']);
  });

  test('has its markers and the stars before its lines taken off', () => {
    assert.deepEqual(proseOf('java', '/**', ' * One', ' * two.', ' *', ' * Three. **/'), ['One two.', 'Three.']);
    assert.deepEqual(proseOf('c', '/* List:', '   * one thing', '   other */'), ['List:', 'one thing other']);
    assert.deepEqual(proseOf('cpp', '///< One.', '', '//!< Two.'), ['One.', 'Two.']);
  });

  test('is Markdown: lists are items, and code, addresses and headings are left out', () =>
    assert.deepEqual(
      proseOf(
        'rust',
        '/// Call `f` now, see https://example.com.',
        '///',
        '/// # Errors',
        '///',
        '/// - One.',
        '/// - Two.',
        '///',
        '/// ```',
        '/// let a = 1;',
        '/// ```',
      ),
      ['Call now, see .', 'One.', 'Two.'],
    ));

  test('is not what speaks to a tool', () => {
    const python = [
      '#!/usr/bin/env python',
      '# -*- coding: utf-8 -*-',
      'x = 1  # type: ignore',
      'y = 2  # noqa: E501',
      '# pylint: disable=all',
    ];
    assert.deepEqual(proseOf('python', ...python, '# fmt: off', '# pragma: no cover', '# We type: a lot.'), [
      'We type: a lot.',
    ]);
    const script = [
      '/* eslint-disable no-console */',
      '// @ts-expect-error: wrong types',
      '// prettier-ignore',
      '/// <reference types="node" />',
    ];
    assert.deepEqual(
      proseOf(
        'typescript',
        ...script,
        '// #region A',
        '//# sourceMappingURL=a.js.map',
        '',
        '// The eslint rule hurts.',
      ),
      ['The eslint rule hurts.'],
    );
    assert.deepEqual(proseOf('go', '//go:build linux', '', '//nolint:errcheck', '', '// Go is fine.'), ['Go is fine.']);
    assert.deepEqual(
      proseOf('cpp', 'int a; // NOLINT', '// clang-format off', '', '// I line it up, then export it.'),
      ['I line it up, then export it.'],
    );
  });

  test('is not about rights', () => {
    assert.deepEqual(
      proseOf(
        'c',
        '/* Copyright 2020 A. Person.',
        ' * All good.',
        ' */',
        '// Licensed under the MIT license.',
        '',
        '// Prose.',
        'int a; // The copyright field.',
      ),
      ['Prose.', 'The copyright field.'],
    );
    assert.deepEqual(
      proseOf('javascript', 'f();', '/*! @license of a library */', '// SPDX-License-Identifier: MIT'),
      [],
    );
  });

  test('is not code that was taken out', () => {
    assert.deepEqual(
      proseOf(
        'typescript',
        '// const a = f(b);',
        '// if (a) {',
        '//   g(a.b);',
        '// }',
        '//',
        '// It (really) hurts, a lot.',
      ),
      ['It (really) hurts, a lot.'],
    );
    assert.deepEqual(
      proseOf(
        'python',
        '# x = f(y)',
        '# if x:',
        '#     print(x)',
        '',
        '# Note: this hurts.',
        '',
        '# TODO: handle(this)',
      ),
      ['Note: this hurts.', 'TODO: handle(this)'],
    );
    assert.deepEqual(proseOf('yaml', '# key: value', '# other:', '#   - item', '', '# Set this, please.'), [
      'Set this, please.',
    ]);
    assert.deepEqual(proseOf('css', '/* color: red; */', '/* The red hurts. */'), ['The red hurts.']);
  });

  test('is no name in braces, beside backticks and inside code either', () => {
    for (const [comment, prose] of [
      ['The `{@link Foo}` is sad.', 'The is sad.'],
      ['So `glad {@link Foo} we` are.', 'So are.'],
      ['`{@link Foo} hurts.', '` hurts.'],
      ['{@inheritDoc} It hurts.', 'It hurts.'],
    ] as const)
      assert.deepEqual(proseOf('typescript', `/** ${comment} */`), [prose]);
  });

  test('is not the tags of documentation, but the prose of those that hold it', () => {
    assert.deepEqual(
      proseOf(
        'javascript',
        '/**',
        ' * See {@link other} for more.',
        ' * @deprecated It hurts.',
        ' * @param {string} name The name',
        ' *   of it.',
        ' *',
        ' * @example f(1)',
        ' * @remarks One more thing.',
        ' */',
      ),
      ['See for more. It hurts.', 'One more thing.'],
    );
    assert.deepEqual(
      proseOf(
        'python',
        'def f(x):',
        '    """Sums.',
        '',
        '    Args:',
        '        x: a number',
        '',
        '        that goes on',
        '    After it.',
        '',
        '    :param x: a number',
        '        again',
        '',
        '    >>> f(1)',
        '    2',
        '',
        '    Parameters',
        '    ----------',
        '    x : int',
        '        A number.',
        '',
        '    Notes',
        '    -----',
        '    It hurts.',
        '    """',
      ),
      ['Sums.', 'After it.', 'It hurts.'],
    );
  });

  test('is nothing of a language of which nobody knows where its prose is', () => {
    for (const language of ['typst', 'xml', 'csv', 'ruby', 'constructor', 'no such language']) {
      assert.deepEqual(proseOf(language, '# "Prose" // it seems.'), []);
      assert.match(unknownProse(language) ?? '', /does not know/);
    }
    for (const language of ['markdown', 'plaintext', 'latex', 'python'])
      assert.equal(unknownProse(language), undefined);
  });

  test('is what the table says, of what is known without it too', () => {
    for (const language of [...markdownLanguages, 'plaintext'])
      assert.deepEqual(placeOfProse(language), prosePlace(language), language);
  });

  test('goes by the ending of a file', () => {
    assert.deepEqual(['a.py', 'b.TSX', 'c.rb', 'd.md', 'e', 'f.unknown'].map(languageOfFile), [
      'python',
      'typescriptreact',
      'ruby',
      'markdown',
      'plaintext',
      'plaintext',
    ]);
    assert.equal(placeOfProse(languageOfFile('a.rb')).prose, 'unknown');
  });

  test('is read from millions of characters', function () {
    this.timeout(120_000);
    const unit = `def f(x):\n    """It hurts 😡.\n\n${'    Again, and again.\n'.repeat(50)}"""\n    return x  # A bad day.\n\n`;
    const text = unit.repeat(Math.ceil(10_000_000 / unit.length));
    const { passages } = readerFor('python').read(text);
    assert.equal(passages.length, (3 * text.length) / unit.length);
    const last = passages.at(-1)?.range;
    assert.equal(text.slice(last?.start, last?.end), 'A bad day.');
  });

  test('is read, or nothing, where code is nested very deep', function () {
    this.timeout(60_000);
    assert.doesNotThrow(() => proseOf('rust', '[{('.repeat(300_000)));
  });
});
