import { documentOf } from '../../../../../src/cli/input/inputDocument.ts';
import { LineSplitter } from '../../../../../src/cli/input/lineSplitter.ts';
import { displayWidth, harmless } from '../../../../../src/cli/output/displayWidth.ts';
import { analysisOfRanges } from '../../../../../src/core/document/analysis/documentPart.ts';
import { checkedIntents } from '../../../../../src/core/document/analysis/intent.ts';
import { arcOf } from '../../../../../src/core/document/arc/arc.ts';
import { standoutsOf } from '../../../../../src/core/document/arc/standouts.ts';
import { isAboutRights } from '../../../../../src/core/text/code/toolComments.ts';
import { directivesIn } from '../../../../../src/core/text/directives/directives.ts';
import { ignoreDocumentEdit, ignoreEdit } from '../../../../../src/core/text/directives/ignoreEdit.ts';
import { stopIgnoring } from '../../../../../src/core/text/directives/stopIgnoring.ts';
import { emotionBegun } from '../../../../../src/core/text/directives/suggestion.ts';
import { clauses } from '../../../../../src/core/text/language/clauses.ts';
import { speechIn } from '../../../../../src/core/text/language/speech.ts';
import { words } from '../../../../../src/core/text/passage/words.ts';
import { proseOf } from '../../../../../src/core/text/prose/selectedProse.ts';
import { escaped } from '../../../../../src/render/format/markup.ts';
import { markdownText } from '../../../../../src/render/format/markdown.ts';
import { assertLinear } from '../../../../support/linear.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { hostileComments, hostileMarkup, hostileProse, hostileTexts } from '../../../../support/hostileTexts.ts';
import { analysisOf, emotion, none, reading } from '../../../../support/judgedPassages.ts';

const labels = ['joy', 'fear'];

/** All that meets every character of a Markdown document, or every passage. */
function readAndJudge(text: string): unknown {
  const { passages, sections, intents } = documentOf('a.md', text);
  const judged = passages.map(({ passage }, index) => {
    const verdict = index % 2 === 0 ? emotion('joy') : none;
    return { passage, state: 'done', reading: reading({ joy: 0.9, fear: 0.1 }), verdict } as const;
  });
  const stated = intents.map((intent) => intent.stated);
  return [
    arcOf({ passages: judged, sections }, labels, []),
    standoutsOf(judged, labels, []),
    checkedIntents(stated, judged, labels),
    analysisOfRanges(analysisOf(judged, labels, { sections, intents: stated }), [{ start: 0, end: text.length }]),
  ];
}

/** All that meets every character of any text. */
function readPlainly(text: string): unknown {
  return [
    documentOf('a.txt', text, { voice: 'dialogue', ignoreQuotes: true }),
    proseOf(text, 'plaintext'),
    clauses(text),
    words(text),
    speechIn([text, text]),
    directivesIn(text),
    emotionBegun(text),
    stopIgnoring(text, text.length - 1, () => []),
    ignoreEdit(text, { kind: 'tableRow', range: { start: text.length - 1, end: text.length } }),
    ignoreDocumentEdit(text),
    new LineSplitter().take(text),
    escaped(text),
    markdownText(text),
    harmless(text),
  ];
}

suite('Twice the hostile text takes about twice as long', function () {
  // A loaded machine is no reason to fail: it is processor time that counts.
  this.timeout(60_000);
  for (const [kind, textOf] of Object.entries(hostileTexts))
    test(`read as Markdown and judged: ${kind}`, () => assertLinear(textOf, readAndJudge));
  for (const [kind, textOf] of Object.entries(hostileProse))
    test(`read plainly and written out: ${kind}`, () => assertLinear(textOf, readPlainly));
  for (const [kind, textOf] of Object.entries(hostileComments))
    test(`read as code: ${kind}`, () =>
      assertLinear(textOf, (text) => ['python', 'typescript'].map((language) => readerFor(language).read(text))));
  for (const [language, kinds] of Object.entries(hostileMarkup))
    for (const [kind, textOf] of Object.entries(kinds))
      test(`read as ${language}: ${kind}`, () => assertLinear(textOf, (text) => readerFor(language).read(text)));
  test('looked over for rights: lines without a word', () =>
    assertLinear(
      (length) => '\n'.repeat(length),
      (text) => {
        const lines = text.split('\n').map((line, start) => ({ text: line, start }));
        return isAboutRights({ kind: 'line', documents: false, atTop: true, line: 0, lines });
      },
    ));
  test('measured for a terminal', () => {
    for (const textOf of [hostileTexts['words'], hostileTexts['combining marks'], hostileTexts['flags']])
      if (textOf !== undefined) assertLinear(textOf, displayWidth);
  });
});
