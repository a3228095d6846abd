import assert from 'node:assert/strict';

import { chunkSteps, chunkTexts, type Source } from '../../../src/cli/chunks.ts';
import { documentOf } from '../../../src/cli/input/inputDocument.ts';
import { documentOfLines, headLines } from '../../../src/cli/input/lineDocument.ts';
import { Unreadable } from '../../../src/cli/input/unreadable.ts';
import { type Result, type ResultsOptions, resultsOf } from '../../../src/cli/results.ts';
import { verdictName } from '../../../src/render/records/row.ts';
import type { TextKindChoice } from '../../../src/core/text/language/textKind.ts';
import { measuredModel } from '../../support/agreement.ts';
import { FakeClassifier, fakeModel } from '../../support/fakeClassifier.ts';

const options: ResultsOptions = {
  model: fakeModel,
  judgementOf: () => ({ thresholds: {}, englishOnly: true }),
  signal: new AbortController().signal,
};

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function results(
  classifier: FakeClassifier,
  sources: readonly Source[],
  more: Partial<ResultsOptions> = {},
): Promise<readonly Result[]> {
  const chunks: Result[][] = [];
  for await (const chunk of resultsOf(each(sources), classifier, { ...options, ...more })) chunks.push([...chunk]);
  return chunks.flat();
}

const said = (result: Result): string => {
  switch (result.type) {
    case 'skipped':
    case 'unread':
      return result.skipped.problem;
    case 'fileBegins':
      return `${result.file} begins`;
    case 'row':
      return `${result.row.file}:${result.row.line} ${verdictName(result.row.verdict)}`;
    case 'fileEnds':
      return `${result.result.file} ends, ${result.result.distribution.words} words`;
    default:
      return result satisfies never;
  }
};

suite('Results', () => {
  test('leave out what the writer ignores, and say how much that is', async () => {
    const classifier = new FakeClassifier();
    const text = 'all the joy of it\n\n<!-- emotion-lens-ignore -->\nall the fear of it';
    const all = await results(classifier, [documentOf('a.md', text)]);
    assert.deepEqual(all.map(said), ['a.md begins', 'a.md:1 joy', 'a.md ends, 5 words']);
    const [last] = all.slice(-1);
    assert.equal(last?.type === 'fileEnds' && last.result.ignored, 1);
  });

  test('come in the order of the inputs, of several files from one question', async () => {
    const classifier = new FakeClassifier();
    const sources = [
      documentOf('a.md', 'all the joy of it\n\nall the fear of it'),
      { file: 'b', problem: 'b is not text.' },
      documentOf('c.md', ''),
      documentOf('d.txt', 'what is this'),
    ];
    assert.deepEqual((await results(classifier, sources)).map(said), [
      'a.md begins',
      'a.md:1 joy',
      'a.md:3 fear',
      'a.md ends, 10 words',
      'b is not text.',
      'c.md begins',
      'c.md ends, 0 words',
      'd.txt begins',
      'd.txt:1 none',
      'd.txt ends, 3 words',
    ]);
    assert.deepEqual(classifier.calls, [['all the joy of it', 'all the fear of it', 'what is this']]);
  });

  test('leave out a passage that alone can’t be read, and say which one', async () => {
    const classifier = new FakeClassifier();
    classifier.unreadable.add('all the joy of it');
    const text = 'all the fear of it\n\nall the joy of it';
    const all = await results(classifier, [documentOf('a.md', text)], { keepsPassages: true });
    assert.deepEqual(all.map(said), [
      'a.md begins',
      'a.md:1 fear',
      'a.md, line 3: the model could not read this passage, which is left out; the others are read.',
      'a.md ends, 5 words',
    ]);
    const end = all.at(-1);
    assert(end?.type === 'fileEnds');
    assert.deepEqual(
      end.source.passages.map(({ state }) => state),
      ['done', 'failed'],
    );
  });

  test('of the same text are asked for once', async () => {
    const classifier = new FakeClassifier();
    const rows = (
      await results(classifier, [await documentOfLines('-', each(['my joy is big\n\nmy joy is big\n']))])
    ).map(said);
    assert.deepEqual(rows, ['- begins', '-:1 joy', '-:2 none', '-:3 joy', '- ends, 8 words']);
    assert.deepEqual(classifier.calls, [['my joy is big', '']]);
  });

  test('of a long file come in pieces and are counted together', async () => {
    const classifier = new FakeClassifier();
    const lines = Array.from({ length: 2 * chunkTexts + 1 }, (_, index) => `my joy ${index}`);
    let progress = 0;
    const all = await results(classifier, [await documentOfLines('-', each([lines.join('\n')]))], {
      onProgress: (more) => {
        progress += more;
      },
    });
    assert.deepEqual(
      classifier.calls.map((texts) => texts.length),
      [chunkTexts, chunkTexts, 1],
    );
    assert.equal(progress, lines.length);
    assert.deepEqual(
      all.flatMap((result) => (result.type === 'row' ? result.row.passage.text : [])),
      lines,
    );
    const end = all.at(-1);
    assert(end?.type === 'fileEnds');
    assert.equal(end.result.distribution.words, 3 * lines.length);
  });

  test('of one text again and again come in pieces too', async () => {
    const document = await documentOfLines('-', each(['my joy\n'.repeat(chunkSteps + 5)]));
    const sizes: number[] = [];
    for await (const chunk of resultsOf(each([document]), new FakeClassifier(), options)) sizes.push(chunk.length);
    assert.deepEqual(sizes, [chunkSteps, 7]);
  });

  test('keep the passages of a file only where they are of use', async () => {
    const sources = [documentOf('a.md', '<!-- emotion: fear -->\nall the joy of it\n\nall the fear of it')];
    const end = async (keepsPassages: boolean): Promise<readonly unknown[]> => {
      const last = (await results(new FakeClassifier(), sources, { keepsPassages })).at(-1);
      assert(last?.type === 'fileEnds');
      const { result, source } = last;
      return [result.distribution.words, source.passages.length, result.intents.map(({ checked }) => checked.state)];
    };
    assert.deepEqual(await end(true), [10, 2, ['missed']]);
    assert.deepEqual(await end(false), [10, 0, []]);
  });

  test('are there before the input goes on', async () => {
    const input = (async function* () {
      yield 'my joy\n'.repeat(headLines);
      yield 'my fear\n'.repeat(chunkSteps);
      await new Promise(() => {});
    })();
    const document = await documentOfLines('-', input);
    for await (const chunk of resultsOf(each([document]), new FakeClassifier(), options)) {
      assert.equal(chunk.length, chunkSteps);
      break;
    }
  });

  test('of an input that breaks off are kept, with a sentence of what is missing', async () => {
    const input = (async function* () {
      yield 'my joy\n'.repeat(headLines);
      throw new Unreadable('- is not text.');
    })();
    const all = (await results(new FakeClassifier(), [await documentOfLines('-', input)])).map(said);
    assert.equal(all.length, headLines + 3);
    assert.deepEqual(all.slice(-2), [
      `- ends, ${2 * headLines} words`,
      '- is not text. The 2,048 lines before that were read.',
    ]);
  });

  test('name no emotion in another language unless asked', async () => {
    const text = 'Il était une fois une petite fille qui aimait beaucoup les fleurs, les oiseaux, la joyeuse forêt.';
    const verdicts = async (englishOnly: boolean): Promise<readonly unknown[]> =>
      (
        await results(new FakeClassifier(), [documentOf('-', text)], {
          judgementOf: () => ({ thresholds: {}, englishOnly }),
        })
      ).flatMap((result) => (result.type === 'row' ? result.row.verdict : []));
    assert.deepEqual(await verdicts(true), [{ kind: 'none', reason: 'notEnglish' }]);
    assert.deepEqual(await verdicts(false), [{ kind: 'emotion', label: 'joy', probability: 0.9 }]);
  });

  test('have people’s agreement by the kind of text that is found or asked for', async () => {
    const talk = Array.from(
      { length: 5 },
      () => '“All the joy of it is here,” she said, and the rain fell on the roof.',
    );
    const kinds = async (textKind: TextKindChoice): Promise<readonly unknown[]> =>
      (
        await results(new FakeClassifier(), [documentOf('a.md', talk.join('\n\n'))], {
          model: measuredModel,
          judgementOf: () => ({ thresholds: {}, englishOnly: true, textKind }),
        })
      ).flatMap((result): readonly unknown[] => {
        if (result.type === 'row') return [result.row.verdict.agreement?.share];
        return result.type === 'fileEnds' ? [result.result.kind] : [];
      });
    assert.deepEqual(await kinds('auto'), [0.84, 0.84, 0.84, 0.84, 0.84, 'story']);
    assert.deepEqual((await kinds('documentation')).slice(-2), [0.04, 'documentation']);
    assert.deepEqual((await kinds('messages')).slice(-2), [0.71, 'messages']);
  });

  test('end with the reason of an interruption', async () => {
    const interrupted = new AbortController();
    const classifier = new FakeClassifier();
    classifier.hold();
    const all = results(classifier, [documentOf('-', 'a b c')], { signal: interrupted.signal });
    setImmediate(() => interrupted.abort(new Error('enough')));
    await assert.rejects(all, { message: 'enough' });
  });
});
