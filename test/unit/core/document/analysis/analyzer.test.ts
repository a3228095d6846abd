import assert from 'node:assert/strict';
import type { Analysis, Judgement } from '../../../../../src/core/document/analysis/analysis.ts';
import { Analyzer } from '../../../../../src/core/document/analysis/analyzer.ts';
import { ModelProblem } from '../../../../../src/core/scoring/classifier.ts';
import { ScoreCache } from '../../../../../src/core/scoring/scoreCache.ts';
import { MarkdownReader } from '../../../../../src/core/text/markdown/markdown.ts';
import type { Range } from '../../../../../src/core/text/passage/passage.ts';
import { FakeClassifier, fakeModel } from '../../../../support/fakeClassifier.ts';

const asUsual: Judgement = { thresholds: {}, englishOnly: true };

/** One document, its analyzer and all that came of it. */
class Desk {
  readonly classifier = new FakeClassifier();
  readonly snapshots: Analysis[] = [];
  readonly problems: unknown[] = [];
  visible: readonly Range[] = [];
  readonly cache: ScoreCache;
  readonly analyzer: Analyzer;
  #version = 0;

  constructor(cache = new ScoreCache({ entries: 1000, units: 100_000 })) {
    this.cache = cache;
    this.analyzer = new Analyzer({
      reader: new MarkdownReader(),
      classifier: this.classifier,
      cache,
      visible: () => this.visible,
      publish: (analysis) => this.snapshots.push(analysis),
      onProblem: (error) => this.problems.push(error),
    });
  }

  get last(): Analysis {
    const last = this.snapshots.at(-1);
    assert.ok(last !== undefined);
    return last;
  }

  analyze(paragraphs: readonly string[], signal = new AbortController().signal): Promise<void> {
    this.#version += 1;
    return this.analyzer.analyze({ version: this.#version, text: paragraphs.join('\n\n') }, asUsual, signal);
  }
}

/** `joy` a verdict of its own, `(joy)` an old one until the new comes, `joy!` an old one after a failure, `?` nothing. */
function look({ passages }: Analysis): string {
  return passages
    .map(({ state, verdict }) => {
      const shown = verdict === undefined ? '?' : verdict.kind === 'emotion' ? verdict.label : verdict.reason;
      return state === 'done' ? shown : state === 'pending' ? `(${shown})` : `${shown}!`;
    })
    .join(' ');
}

const story = ['There was joy in the house.', 'Then came the anger.', 'It ended in fear.'];
const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Plain line ${at} here.`);

/** Lets everything that is ready run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

suite('Analysing a document', () => {
  test('shows the passages at once and their verdicts when they are read', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    assert.deepEqual(desk.snapshots.map(look), ['(?) (?) (?)', 'joy (?) fear', 'joy anger fear']);
    assert.deepEqual(
      desk.snapshots.map(({ progress }) => progress),
      [
        { done: 0, total: 3 },
        { done: 2, total: 3 },
        { done: 3, total: 3 },
      ],
    );
    assert.equal(desk.last.model, fakeModel);
    assert.equal(desk.last.distribution.shares[0]?.words, 6);
  });

  test('tells a document in which nothing stands from one without prose', async () => {
    const desk = new Desk();
    await desk.analyze([' \n\t\ufeff']);
    assert.equal(desk.last.isEmpty, true);
    await desk.analyze(['# Heading']);
    assert.equal(desk.last.isEmpty, undefined);
  });

  test('without prose asks the model nothing', async () => {
    const desk = new Desk();
    await desk.analyze(['# Title', '```\ncode\n```']);
    assert.equal(desk.classifier.loads, 0);
    assert.deepEqual(
      desk.snapshots.map(({ passages, sections }) => [passages.length, sections.length]),
      [[0, 2]],
    );
  });

  test('reads an equal passage once', async () => {
    const desk = new Desk();
    await desk.analyze(['Such joy here.', 'Other words here.', 'Such joy here.']);
    assert.deepEqual(desk.classifier.calls, [['Such joy here.', 'Other words here.']]);
    assert.equal(look(desk.last), 'joy belowThreshold joy');
  });

  test('reads what is on the screen first, then the rest in growing chunks', async () => {
    const desk = new Desk();
    const texts = numbered(200);
    const at = texts.slice(0, 100).join('\n\n').length + 2;
    desk.visible = [{ start: at, end: at + 30 }];
    await desk.analyze(texts);
    assert.deepEqual(desk.classifier.calls[0], texts.slice(100, 102));
    assert.deepEqual(
      desk.classifier.calls.map((call) => call.length),
      [2, 4, 8, 16, 32, 64, 64, 10],
    );
    assert.equal(desk.classifier.calls[1]?.[0], texts[0]);
  });

  test('follows scrolling while it works', async () => {
    const desk = new Desk();
    const texts = numbered(40);
    desk.classifier.hold();
    const work = desk.analyze(texts);
    await settled();
    const at = texts.slice(0, 39).join('\n\n').length + 2;
    desk.visible = [{ start: at, end: at + 5 }];
    desk.classifier.release();
    await work;
    assert.deepEqual(desk.classifier.calls[1], [texts[39]]);
  });

  test('publishes a long document in steps worth drawing', async function () {
    this.timeout(60_000);
    const desk = new Desk();
    await desk.analyze(numbered(10_000));
    assert.ok(desk.snapshots.length > 20 && desk.snapshots.length < 110, `${desk.snapshots.length}`);
    assert.deepEqual(desk.last.progress, { done: 10_000, total: 10_000 });
  });

  test('a snapshot never changes after it was published', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    const before = structuredClone(desk.snapshots);
    await desk.analyze([...story, 'One more joy.']);
    assert.deepEqual(desk.snapshots.slice(0, before.length), before);
  });

  test('says which language it is in, and names no emotion in another than English', async () => {
    const desk = new Desk();
    await desk.analyze([
      'Der Regen fiel den ganzen Tag, und niemand wollte das Haus verlassen, obwohl die Kinder sich langweilten.',
      'Dann kam die große Überraschung, ein Brief von joy, den niemand erwartet hatte und der alle glücklich machte.',
    ]);
    assert.equal(desk.last.language, 'other');
    assert.equal(look(desk.last), 'notEnglish notEnglish');
    desk.analyzer.rejudge({ thresholds: {}, englishOnly: false });
    assert.equal(look(desk.last), 'belowThreshold joy');
  });
});

suite('Editing a document', () => {
  test('reads only the paragraph that changed, and shows its old verdict until then', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    desk.classifier.calls.length = 0;
    desk.snapshots.length = 0;
    await desk.analyze(story.with(1, 'Then came more fear.'));
    assert.deepEqual(desk.classifier.calls, [['Then came more fear.']]);
    assert.deepEqual(desk.snapshots.map(look), ['joy (anger) fear', 'joy fear fear']);
    assert.deepEqual(
      desk.snapshots.map(({ version }) => version),
      [2, 2],
    );
  });

  test('back to what it was reads nothing', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    await desk.analyze(story.with(1, 'Then came more fear.'));
    desk.classifier.calls.length = 0;
    await desk.analyze(story);
    assert.deepEqual(desk.classifier.calls, []);
    assert.equal(look(desk.last), 'joy anger fear');
  });

  test('the newest version wins; what an older one was still told is kept but not shown', async () => {
    const desk = new Desk();
    desk.classifier.hold();
    const first = desk.analyze(story);
    await settled();
    const second = desk.analyze([...story, 'A last joy came.']);
    desk.snapshots.length = 0;
    desk.classifier.release();
    await Promise.all([first, second]);
    assert.ok(desk.snapshots.every(({ version }) => version === 2));
    assert.equal(look(desk.last), 'joy anger fear joy');
    assert.ok(desk.cache.get('fake', 'Then came the anger.') !== undefined);
  });

  test('an aborted run is quiet and leaves the rest to the next', async () => {
    const desk = new Desk();
    const abort = new AbortController();
    desk.classifier.hold();
    const work = desk.analyze(story, abort.signal);
    await settled();
    abort.abort();
    await work;
    assert.deepEqual([desk.snapshots.length, desk.problems.length], [1, 0]);
    desk.classifier.release();
    await desk.analyze(story);
    assert.equal(look(desk.last), 'joy anger fear');
  });

  test('a text that another document had is known', async () => {
    const one = new Desk();
    await one.analyze(story);
    const other = new Desk(one.cache);
    await other.analyze(['# Copy', ...story]);
    assert.deepEqual(other.classifier.calls, []);
    assert.equal(look(other.last), 'joy anger fear');
  });
});

suite('Judging again', () => {
  test('follows other thresholds without reading', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    desk.classifier.calls.length = 0;
    desk.analyzer.rejudge({ thresholds: { probability: 0.95 }, englishOnly: true });
    assert.equal(look(desk.last), 'belowThreshold belowThreshold belowThreshold');
    assert.equal(desk.last.thresholds.probability, 0.95);
    assert.deepEqual(desk.classifier.calls, []);
  });

  test('changes nothing when nothing changed, or when there is no document yet', async () => {
    const desk = new Desk();
    desk.analyzer.rejudge({ thresholds: { margin: 1 }, englishOnly: true });
    assert.equal(desk.snapshots.length, 0);
    await desk.analyze(story);
    const count = desk.snapshots.length;
    desk.analyzer.rejudge(asUsual);
    assert.equal(desk.snapshots.length, count);
  });

  test('lays the user’s thresholds over the model’s own once it has loaded', async () => {
    const desk = new Desk();
    desk.classifier.info = { ...fakeModel, thresholds: { probability: 0.95, margin: 0.3, minimumWords: 2 } };
    await desk.analyze(story);
    assert.deepEqual(
      desk.snapshots.map(({ thresholds }) => thresholds.probability),
      [0.5, 0.95, 0.95],
    );
    desk.analyzer.rejudge({ thresholds: { probability: 0.8 }, englishOnly: true });
    assert.deepEqual(desk.last.thresholds, { probability: 0.8, margin: 0.3, minimumWords: 2 });
    assert.equal(look(desk.last), 'joy anger fear');
  });
});

suite('A model that fails', () => {
  test('leaves old verdicts on the screen, with its sentence', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    const problem = new ModelProblem('The model’s process ended. Classify the document again.');
    desk.classifier.failure = problem;
    await desk.analyze([...story.with(1, 'Then came more fear.'), 'New words at the end.']);
    assert.equal(look(desk.last), 'joy anger! fear ?!');
    assert.equal(desk.last.problem, problem.message);
    assert.deepEqual(desk.problems, [problem]);
  });

  test('over one passage leaves that one out, without a word about the others', async () => {
    const desk = new Desk();
    desk.classifier.unreadable.add(story[1] ?? '');
    await desk.analyze(story);
    assert.equal(look(desk.last), 'joy ?! fear');
    assert.deepEqual([desk.last.problem, desk.last.progress], [undefined, { done: 3, total: 3 }]);
    desk.classifier.unreadable.clear();
    await desk.analyze(story);
    assert.equal(look(desk.last), 'joy anger fear');
    assert.deepEqual(desk.classifier.calls.at(-1), [story[1]]);
  });

  test('is asked again by the next analysis, whose snapshot has no problem any more', async () => {
    const desk = new Desk();
    desk.classifier.failure = new ModelProblem('No model.');
    await desk.analyze(story);
    assert.equal(look(desk.last), '?! ?! ?!');
    desk.classifier.failure = undefined;
    await desk.analyze(story);
    assert.equal(look(desk.last), 'joy anger fear');
    assert.equal(desk.last.problem, undefined);
  });

  test('in an unforeseen way shows none of its words', async () => {
    const desk = new Desk();
    desk.classifier.failure = new TypeError('x is not a function');
    await desk.analyze(story);
    assert.equal(desk.last.problem, 'The model could not read this document.');
  });
});

suite('Another model', () => {
  test('reads all again, and the old verdicts stay until it has loaded', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    desk.snapshots.length = 0;
    desk.classifier.info = { ...fakeModel, id: 'other', labels: ['anger', 'fear'] };
    desk.analyzer.replaceModel();
    await desk.analyze(story);
    assert.deepEqual(desk.snapshots.map(look), ['(joy) (anger) (fear)', 'tooClose (?) fear', 'tooClose anger fear']);
    assert.deepEqual(
      desk.last.distribution.shares.map(({ label }) => label),
      ['anger', 'fear', undefined],
    );
  });

  test('that is the same one after all reads nothing', async () => {
    const desk = new Desk();
    await desk.analyze(story);
    desk.classifier.calls.length = 0;
    desk.analyzer.replaceModel();
    await desk.analyze(story);
    assert.deepEqual(desk.classifier.calls, []);
    assert.equal(look(desk.last), 'joy anger fear');
  });

  test('ends the work for the old one', async () => {
    const desk = new Desk();
    desk.classifier.hold();
    const work = desk.analyze(story);
    await settled();
    desk.analyzer.replaceModel();
    desk.classifier.release();
    await work;
    assert.deepEqual(desk.snapshots.map(look), ['(?) (?) (?)']);
  });
});
