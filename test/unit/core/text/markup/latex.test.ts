import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

const read = (...all: readonly string[]): readonly string[] => textsIn('latex', lines(...all));

suite('LaTeX', () => {
  test('is read from where the document begins to where it ends', () => {
    assert.deepEqual(read('\\title{No}', '\\begin{document}', 'So glad.', '\\end{document}', 'No.'), ['So glad.']);
    assert.deepEqual(read('% \\begin{document}', 'A chapter alone.'), ['A chapter alone.']);
  });

  test('keeps the words of emphasis and drops notes, labels and addresses', () => {
    assert.deepEqual(passagesIn('latex', 'He \\emph{wept}\\footnote{no}\\label{no} here.'), [
      ['paragraph', 'He wept here.', 'He \\emph{wept}\\footnote{no}\\label{no} here.'],
    ]);
    assert.deepEqual(read('\\textcolor{red}{Blood}, \\href{http://a}{so} sad.'), ['Blood, so sad.']);
  });

  test('keeps the argument of an unknown command if it is words', () => {
    assert.deepEqual(read('A \\shout{come back to me} \\skip{2pt} b.'), ['A come back to me b.']);
  });

  test('has accents, dashes, quotation marks and signs as they are read', () => {
    assert.deepEqual(read("``\\'Etage'' --- \\c{c}a, 5\\,\\% of~it\\ldots{} na\\\"{\\i}ve"), [
      '“Étage” — ça, 5 % of it… naïve',
    ]);
  });

  test('has no prose in formulas, code and what is drawn', () => {
    assert.deepEqual(
      read(
        'If $x^2$ and \\(y\\) and',
        '\\[ z \\]',
        'hold. \\verb|no no|',
        '',
        '\\begin{verbatim}',
        'no no',
        '\\end{verbatim}',
      ),
      ['If and and hold.'],
    );
    assert.deepEqual(read('It costs $5.', '', 'And $6 more.'), ['It costs $5.', 'And $6 more.']);
  });

  test('has lists, quotes and rows of tables', () => {
    const text = lines(
      '\\begin{quote}It hurts.\\end{quote}',
      '\\begin{itemize}',
      '  \\item One.',
      '  \\item[b] Two.',
      '\\end{itemize}',
      '\\begin{tabular}{ll} so glad & so sad \\\\ \\hline',
      '\\end{tabular}',
    );
    assert.deepEqual(
      passagesIn('latex', text).map(([kind, prose]) => [kind, prose]),
      [
        ['quote', 'It hurts.'],
        ['listItem', 'One.'],
        ['listItem', 'Two.'],
        ['tableRow', 'so glad. so sad'],
      ],
    );
  });

  test('has sections, and comments that say what is left out', () => {
    const text = lines('\\chapter*{The \\emph{cellar}}', '', '% <!-- emotion-lens-ignore -->', 'No.', '', 'Yes. % no');
    assert.deepEqual(headingsIn('latex', text), [[2, 'The cellar']]);
    assert.deepEqual(textsIn('latex', text), ['Yes.']);
    assert.deepEqual(
      readerFor('latex')
        .read(text)
        .ignored.map((each) => each.text),
      ['No.'],
    );
  });

  test('is read as far as it makes sense where braces and environments stay open', () => {
    assert.deepEqual(read('So {glad', '\\begin{quote', 'and \\emph{sad.'), ['So glad quote and sad.']);
    assert.deepEqual(read('\\begin{verbatim}', 'So glad.'), ['So glad.']);
  });
});
