import { fakeModel } from './fakeClassifier.ts';
import { emotion } from './judgedPassages.ts';
import { passagesOf } from './longDocuments.ts';
import type { Verdict } from '../../src/core/scoring/verdict.ts';
import { percent } from '../../src/core/scoring/percent.ts';
import { type ArcData, arcDataOf } from '../../src/render/arc/arcData.ts';
import type { Chart, ChartRow, StrongPassage } from '../../src/render/distribution/chart.ts';
import type { ShownIntent } from '../../src/render/distribution/intentList.ts';
import type { Panel } from '../../src/view/protocol.ts';

const words: Readonly<Record<string, readonly [words: number, passages: number]>> = {
  sadness: [1094, 27],
  joy: [1203, 31],
  love: [109, 3],
  anger: [1066, 38],
  fear: [1340, 27],
  surprise: [1668, 26],
};

const strongest: readonly (readonly [label: string, probability: number, text: string])[] = [
  [
    'joy',
    0.998,
    'Alice waited till the eyes appeared, and then nodded: it was no use to speak to it before its ears had come.',
  ],
  ['fear', 0.993, '‘I’m afraid I don’t know one,’ said Alice, rather alarmed at the proposal.'],
  [
    'surprise',
    0.972,
    'Alice watched the White Rabbit as he fumbled over the list, feeling very curious to see the next witness.',
  ],
  ['sadness', 0.954, 'There were doors all round the hall, but they were all locked.'],
  ['anger', 0.922, '‘I shall do nothing of the sort,’ said the Mouse, getting up and walking away.'],
  ['love', 0.891, '‘’Tis so,’ said the Duchess: ‘and the moral of that is: love makes the world go round!’'],
];

/** A novel's chart. */
export const novel: Chart = chart({
  version: 7,
  words: 27_343,
  passages: 807,
  rows: rowsOf(words, [20_863, 655]),
  reasons: [
    { reason: 'belowThreshold', passages: 590 },
    { reason: 'tooClose', passages: 41 },
    { reason: 'tooShort', passages: 24 },
  ],
  strongest: strongest.map(([label, probability, text], index) => ({
    start: index * 1000 + 10,
    end: index * 1000 + 10 + text.length,
    label,
    certainty: percent(probability),
    probability,
    text,
  })),
});

/** The arc of a document of a hundred passages: joy, then nothing, then fear, under three headings. */
export const novelArc: ArcData | undefined = arcWhere((index) =>
  index % 5 > 0 || (index > 30 && index < 60) ? undefined : emotion(index < 50 ? 'joy' : 'fear'),
);

/** The same without a clear emotion. */
export const calmArc: ArcData | undefined = arcWhere(() => undefined);

/** One in each state. */
export const intents: readonly ShownIntent[] = [
  {
    state: 'met',
    emotion: 'fear',
    of: 'section',
    text: 'The cellar',
    detail: '62.0 % of 340 words',
    start: 10,
    end: 90,
  },
  {
    state: 'missed',
    emotion: 'joy',
    of: 'passage',
    text: 'Nobody came.',
    detail: '0 % of 2 words',
    start: 95,
    end: 99,
  },
  { state: 'unclear', emotion: 'none', of: 'passage', text: '', detail: 'nothing is read here', start: 100, end: 101 },
  {
    state: 'unknown',
    emotion: 'feer',
    of: 'passage',
    text: 'It ran.',
    detail: 'Did you mean fear?',
    start: 103,
    end: 107,
  },
];

export function chart(parts: Partial<Chart> = {}): Chart {
  return { version: 1, words: 0, passages: 0, rows: [], reasons: [], failed: 0, strongest: [], ...parts };
}

export function panel(parts: Partial<Panel> = {}): Panel {
  return {
    title: 'alice.md',
    enabled: true,
    document: novel,
    ...(novelArc !== undefined && { arc: novelArc }),
    emotions: [],
    model: {
      name: 'emotion-lens-default-0',
      runtime: 'native',
      thresholds: { probability: 0.5, margin: 0.1, minimumWords: 3 },
      kind: 'all',
    },
    ...parts,
  };
}

export function strong(label: string, text: string, start = 0): StrongPassage {
  return { label, text, certainty: '90 %', probability: 0.9, start, end: start + text.length };
}

/** Rows by label, each with its words and passages; the last are those without a label. */
export function rowsOf(
  labels: Readonly<Record<string, readonly [words: number, passages: number]>>,
  none: readonly [words: number, passages: number],
): readonly ChartRow[] {
  const all = [...Object.values(labels), none].reduce((sum, [count]) => sum + count, 0);
  const row = ([count, passages]: readonly [number, number]): Omit<ChartRow, 'label'> => ({
    share: all === 0 ? 0 : count / all,
    words: count,
    passages,
  });
  return [...Object.entries(labels).map(([label, counts]) => ({ label, ...row(counts) })), row(none)];
}

function arcWhere(verdict: (index: number) => Verdict | undefined): ArcData | undefined {
  const passages = passagesOf(100, verdict, (index) => Math.floor(index / 34) + 1);
  const sections = ['', 'CHAPTER I', 'CHAPTER II', 'CHAPTER III'].map((title, index) => ({
    title,
    level: index === 0 ? 0 : 2,
    range: { start: 0, end: 0 },
  }));
  return arcDataOf({ version: 7, model: fakeModel, passages, sections }, []);
}
