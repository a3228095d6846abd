import fc from 'fast-check';

const scraps = [
  '# A comment',
  '// A comment that hurts.',
  '/// A doc comment.',
  '/* A block',
  ' * of lines',
  '*/',
  '/** @param x The name */',
  '"""A docstring.',
  '"""',
  "'''",
  '"a string"',
  "'unfinished",
  '`template ${1} // no`',
  'x = f(y);',
  'def f(x):',
  'class A {',
  '}',
  'import json',
  '#include <a.h>',
  '#define A /* b */ 1',
  '\\',
  '😡 e\u0301 🤷‍♀️',
  '# noqa',
  '// eslint-disable-line',
  '<?php',
  '?>',
  '- item',
  'key: value',
  '# - item',
  '#',
  '//',
  '',
  '    ',
  '\t',
];

/** A piece of code, whole or broken, of any language. */
export const codeScrap = fc.oneof(
  fc.constantFrom(...scraps),
  fc.constantFrom('\n', '\n', '\n    ', ' '),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

/** Lines of code with line feeds alone. */
export const codeDocument = fc.array(codeScrap, { maxLength: 40 }).map((parts) => parts.join('').replaceAll('\r', ''));
