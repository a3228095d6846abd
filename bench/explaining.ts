/** A warm process explains a passage of 40 words: every word, clause and sentence left out in turn. */
import { explain } from '../src/core/document/explanation/explanation.ts';
import { judgedBy, ruleFor } from '../src/core/document/analysis/judgement.ts';
import { readerFor } from '../src/core/text/prose/proseOf.ts';
import { line, median, milliseconds, since } from './figures.ts';
import { modelProcess } from './modelProcess.ts';

const text =
  'She was terrified of the dark shape behind the door, and she held her breath until the steps went slowly away. ' +
  'Nobody came to help her that night. In the morning the house was quiet, and the door stood open.';
const goals = { native: '300 ms', wasm: '1200 ms' } as const;
const rounds = 7;

export async function explaining(): Promise<void> {
  const [passage] = readerFor('plaintext').read(text).passages;
  if (passage === undefined) throw new Error('the text has no passage');
  const { signal } = new AbortController();
  for (const runtime of ['native', 'wasm'] as const) {
    const classifier = modelProcess(runtime);
    const rule = ruleFor(
      await classifier.load(),
      { thresholds: {}, englishOnly: true },
      { language: 'english', kind: 'all' },
    );
    const [reading] = await classifier.classify([passage.text]);
    if (reading === undefined) throw new Error('the text came back without a reading');
    const { verdict } = judgedBy(rule, { passage, state: 'done', reading });
    if (verdict === undefined) throw new Error('the text came back without a verdict');
    const times: number[] = [];
    let parts = 0;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const { words, spans } = await explain(classifier, { passage, reading, verdict }, rule, signal);
      times.push(since(start));
      parts = words.length + spans.length;
    }
    classifier.dispose();
    const what = `warm process, a passage of ${passage.words} words explained (${parts} parts), ${runtime}`;
    console.log(line(what, milliseconds(median(times)), goals[runtime]));
  }
}
