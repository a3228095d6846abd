import assert from 'node:assert/strict';

import { JsonFormat } from '../../../../src/cli/formats/json.ts';
import { JsonlFormat } from '../../../../src/cli/formats/jsonl.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { formatted } from '../../../support/resultsOfText.ts';

const files = { 'a.md': 'the joy of\n\nno', 'empty.md': '', 'b.txt': 'fear of it' };

const rows = [
  {
    file: 'a.md',
    line: 1,
    start: 0,
    end: 10,
    text: 'the joy of',
    scores: { joy: 0.9, anger: 0.05, fear: 0.05 },
    verdict: 'joy',
  },
  {
    file: 'a.md',
    line: 3,
    start: 12,
    end: 14,
    text: 'no',
    scores: { joy: 1 / 3, anger: 1 / 3, fear: 1 / 3 },
    verdict: 'none',
    reason: 'tooShort',
  },
  {
    file: 'b.txt',
    line: 1,
    start: 0,
    end: 10,
    text: 'fear of it',
    scores: { joy: 0.05, anger: 0.05, fear: 0.9 },
    verdict: 'fear',
  },
];

suite('JSON lines', () => {
  test('are the rows', async () => {
    const lines = (await formatted(new JsonlFormat(), files)).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line): unknown => JSON.parse(line)),
      rows,
    );
  });

  test('say of a text read in several windows how many', () => {
    const line = new JsonlFormat().row({
      file: 'a.md',
      line: 1,
      passage: { kind: 'paragraph', range: { start: 0, end: 1 }, text: 'a', pieces: [], words: 1, section: 0 },
      reading: { scores: [{ label: 'joy', probability: 1 }], windows: 3 },
      verdict: { kind: 'emotion', label: 'joy', probability: 1 },
    });
    const record = {
      file: 'a.md',
      line: 1,
      start: 0,
      end: 1,
      text: 'a',
      scores: { joy: 1 },
      verdict: 'joy',
      windows: 3,
    };
    assert.deepEqual(JSON.parse(line), record);
  });
});

suite('JSON', () => {
  const thresholds = { probability: 0.7, margin: 0.1, minimumWords: 3 };
  const format = (): JsonFormat => new JsonFormat({ model: fakeModel, thresholds });

  test('is one object with the model, the files and what was skipped', async () => {
    const [shareOfA, shareOfB] = [
      [
        { verdict: 'joy', share: 3 / 4, words: 3, passages: 1 },
        { verdict: 'anger', share: 0, words: 0, passages: 0 },
        { verdict: 'fear', share: 0, words: 0, passages: 0 },
        { verdict: 'none', share: 1 / 4, words: 1, passages: 1 },
      ],
      [
        { verdict: 'joy', share: 0, words: 0, passages: 0 },
        { verdict: 'anger', share: 0, words: 0, passages: 0 },
        { verdict: 'fear', share: 1, words: 3, passages: 1 },
        { verdict: 'none', share: 0, words: 0, passages: 0 },
      ],
    ];
    const nothing = shareOfB?.map((share) => ({ ...share, share: 0, words: 0, passages: 0 }));
    assert.deepEqual(JSON.parse(await formatted(format(), files)), {
      model: { name: 'Fake', runtime: 'fake', labels: ['joy', 'anger', 'fear'], thresholds },
      files: [
        {
          file: 'a.md',
          rows: rows.slice(0, 2),
          language: 'unknown',
          textKind: 'all',
          distribution: { words: 4, shares: shareOfA },
        },
        {
          file: 'empty.md',
          rows: [],
          language: 'unknown',
          textKind: 'all',
          distribution: { words: 0, shares: nothing },
        },
        {
          file: 'b.txt',
          rows: rows.slice(2),
          language: 'unknown',
          textKind: 'all',
          distribution: { words: 3, shares: shareOfB },
        },
      ],
      skipped: [],
    });
  });

  test('is an object when nothing could be read', () => {
    const skipped = [{ file: 'a', problem: 'a "is" not text.' }];
    const value: unknown = JSON.parse(format().begin() + format().end(skipped));
    assert.deepEqual(value, {
      model: { name: 'Fake', runtime: 'fake', labels: ['joy', 'anger', 'fear'], thresholds },
      files: [],
      skipped,
    });
  });
});
