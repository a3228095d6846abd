import assert from 'node:assert/strict';

import type { Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import { readerFor } from '../../../../src/core/text/prose/proseOf.ts';
import { type DocumentPart, partOfDocument } from '../../../../src/render/report/partOfDocument.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { analysisOf, emotion, none, reading } from '../../../support/judgedPassages.ts';

const text = `# Noon

“The joy of it all,” he said to her.

It is what it is.

# Night

<!-- emotion: fear -->

The fear of it all.

<!-- emotion-lens-ignore -->

Leave this one out of it.

<!-- emotion: joy -->

“The joy is gone now,” she said.
`;

const whole = analysisOfText(text);

function analysisOfText(source: string): Analysis {
  const { passages: read, sections, intents, ignored } = readerFor('markdown').read(source);
  const passages = read.map((passage) => {
    const label = /joy|fear/.exec(passage.text)?.[0];
    const verdict = label === undefined ? none : emotion(label);
    return { passage, state: 'done' as const, reading: reading({ [label ?? 'joy']: 0.5 }), verdict };
  });
  const { thresholds, labels } = fakeModel;
  return analysisOf(passages, labels, { model: fakeModel, thresholds, ignored, intents, sections });
}

/** Its name, the first words of its passages, its headings, its intents and how much of it is ignored. */
function shape(part: DocumentPart): readonly unknown[] {
  const { name, analysis } = partOfDocument(whole, part);
  return [
    name,
    analysis.passages.map(({ passage }) => passage.text.split(' ').slice(0, 2).join(' ')),
    analysis.sections.filter(({ level }) => level > 0).map(({ title }) => title),
    analysis.intents.map((intent) => intent.emotion),
    analysis.ignored.length,
  ];
}

function rangeOf(words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

suite('A part of a document', () => {
  test('is all of it where nothing is asked for', () => {
    assert.deepEqual(partOfDocument(whole, {}), { analysis: whole, name: undefined });
  });

  test('is what the selection reaches into, each passage whole', () =>
    assert.deepEqual(
      shape({ ranges: [rangeOf('what it'), rangeOf('fear of it all.\n\n<!-- emotion-lens-ignore -->\n\nLeave')] }),
      ['the selection', ['It is', 'The fear'], ['Noon', 'Night'], [], 1],
    ));

  test('counts its own words alone', () => {
    const { analysis } = partOfDocument(whole, { ranges: [rangeOf('The fear of it all.')] });
    assert.equal(analysis.distribution.words, 5);
    assert.equal(analysis.distribution.shares.find(({ label }) => label === 'fear')?.share, 1);
  });

  test('is what one voice says', () =>
    assert.deepEqual(shape({ voice: 'dialogue' }).slice(0, 2), ['dialogue alone', ['“The joy', '“The joy']]));

  test('is a section with the intents that speak for it alone', () =>
    assert.deepEqual(shape({ section: '0 Night' }), [
      'section “Night”',
      ['The fear', '“The joy'],
      ['Night'],
      ['fear', 'joy'],
      1,
    ]));

  test('is what a voice says in a section', () =>
    assert.deepEqual(shape({ section: '0 Night', voice: 'narration' }), [
      'narration alone, section “Night”',
      ['The fear'],
      ['Night'],
      ['fear'],
      0,
    ]));

  test('is all of it where the section is gone', () => assert.equal(shape({ section: '0 Dawn' })[0], undefined));

  test('may hold nothing', () => {
    const { analysis } = partOfDocument(whole, { ranges: [rangeOf('# Noon')] });
    assert.deepEqual([analysis.passages, analysis.distribution.words], [[], 0]);
  });
});
