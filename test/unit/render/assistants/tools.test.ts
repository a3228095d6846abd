import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { ModelProblem } from '../../../../src/core/scoring/classifier.ts';
import { textReport } from '../../../../src/render/assistants/textReport.ts';
import { type ToolName, toolNames } from '../../../../src/render/assistants/toolNames.ts';
import { ToolProblem } from '../../../../src/render/assistants/toolProblem.ts';
import { inputSchema, toolAt } from '../../../../src/render/assistants/tools.ts';
import type { ToolSurroundings, ToolText } from '../../../../src/render/assistants/toolSource.ts';
import { FakeClassifier, readingOf } from '../../../support/fakeClassifier.ts';

const shared = { judgement: { thresholds: {}, englishOnly: true }, ignoreQuotes: false };
const files: Readonly<Record<string, string>> = {
  'story.md': '# Home\n\nSuch joy it was today.\n\nThen came the fear, at night.\n\nHm.\n',
  'older.md': 'Such joy it was today.\n\nThen came the fear, at night.\n',
};

function surroundings(classifier = new FakeClassifier(), more: Partial<ToolText> = {}): ToolSurroundings {
  return {
    classifier,
    read: async (source) => {
      if (source.type === 'text') return { ...shared, ...source, name: 'the text' };
      const name = source.type === 'file' ? source.file : 'story.md';
      const text = files[name];
      if (text === undefined) throw new ToolProblem(`${name} does not exist.`);
      return { ...shared, name, text, languageId: 'markdown', ...more };
    },
  };
}

interface Result {
  readonly passages: number;
  readonly rows: readonly {
    readonly line: number;
    readonly verdict: string;
    readonly reason?: string;
    readonly text: string;
  }[];
  readonly rowsLeftOut?: number;
  readonly line: number;
  readonly explained: string;
  readonly words: readonly { readonly text: string; readonly drop: number; readonly verdictWithoutIt?: string }[];
  readonly otherEmotion: number;
  readonly unchanged: number;
  readonly changes: readonly object[];
}

async function run(
  name: ToolName,
  input: unknown,
  where = surroundings(),
  signal = new AbortController().signal,
): Promise<Result> {
  const result: Result = Object(await toolAt(name, 'editor').run(input, where, signal));
  return result;
}

suite('The tools for assistants', () => {
  test('say what a file feels like, passage by passage, with lines that fit it', async () => {
    const { passages, rows, rowsLeftOut } = await run('get_emotions', { file: 'story.md' });
    assert.deepEqual(
      rows.map(({ line, verdict, reason, text }) => [line, verdict, reason, text]),
      [
        [3, 'joy', undefined, 'Such joy it was today.'],
        [5, 'fear', undefined, 'Then came the fear, at night.'],
        [7, 'none', 'tooShort', 'Hm.'],
      ],
    );
    assert.deepEqual([passages, rowsLeftOut], [3, undefined]);
  });

  test('list the strongest of a long text, in its order, and say how many are left out', async () => {
    const text = [
      ...Array.from({ length: 50 }, (_, index) => `Nothing much happened on day ${index}.`),
      'Such joy it was!',
    ];
    const { rows, rowsLeftOut } = await run('get_emotions', { text: text.join('\n\n'), limit: 3 });
    assert.deepEqual(
      rows.map(({ verdict, line }) => [verdict, line]),
      [['joy', 101]],
    );
    assert.equal(rowsLeftOut, 50);
  });

  test('read of a selection what is selected, and of a caret the whole document', async () => {
    const text = files['story.md'] ?? '';
    const start = text.indexOf('Then');
    const selected = surroundings(undefined, { range: { start, end: start + 20 } });
    assert.deepEqual(
      (await run('get_emotions', { selection: true }, selected)).rows.map((row) => [row.line, row.text]),
      [[5, 'Then came the fear,']],
    );
    const caret = surroundings(undefined, { range: { start, end: start } });
    assert.equal((await run('get_emotions', { selection: true }, caret)).passages, 3);
    assert.equal((await run('explain_passage', { selection: true }, caret)).line, 5);
  });

  test('read nothing again that the same model has read', async () => {
    const classifier = new FakeClassifier();
    const readings = new Map(['Such joy it was today.', 'Hm.'].map((text) => [text, readingOf(text)]));
    await run('get_emotions', { file: 'story.md' }, surroundings(classifier, { known: { modelId: 'fake', readings } }));
    assert.deepEqual(classifier.calls, [['Then came the fear, at night.']]);
    await run(
      'get_emotions',
      { file: 'story.md' },
      surroundings(classifier, { known: { modelId: 'other', readings } }),
    );
    assert.equal(classifier.calls[1]?.length, 3);
  });

  test('explain the passage in a line, and say where the next one is', async () => {
    const { explained, words, line } = await run('explain_passage', { file: 'story.md', line: 5 });
    assert.deepEqual([explained, line], ['fear', 5]);
    assert.deepEqual(
      words.map(({ text, verdictWithoutIt }) => [text, verdictWithoutIt]),
      [['fear', 'none']],
    );
    await assert.rejects(run('explain_passage', { file: 'story.md', line: 4 }), {
      message: 'Line 4 of story.md holds no prose. The next passage begins in line 5.',
    });
    await assert.rejects(run('explain_passage', { file: 'story.md', line: 70 }), { message: /has 7 lines/ });
    await assert.rejects(run('explain_passage', { file: 'story.md' }), { message: /"line"/ });
    await assert.rejects(run('explain_passage', { text: 'Joy' }), { message: /single word/ });
  });

  test('say what a draft has become, those with another emotion first', async () => {
    const newer = 'Such joy it was today, and more.\n\nThen came the anger, at night.\n\nThe end of it all.';
    const { otherEmotion, unchanged, changes } = await run('compare_drafts', {
      older: { file: 'older.md' },
      newer: { text: newer },
      limit: 2,
    });
    assert.deepEqual([otherEmotion, unchanged], [1, 0]);
    assert.deepEqual(changes[0], {
      change: 'rewritten',
      older: { line: 3, verdict: 'fear', probability: 0.9, text: 'Then came the fear, at night.' },
      newer: { line: 3, verdict: 'anger', probability: 0.9, text: 'Then came the anger, at night.' },
    });
    assert.equal(changes.length, 2);
  });

  test('refuse in a sentence what names no text, or more than one', async () => {
    for (const input of [
      undefined,
      null,
      'a',
      {},
      { text: '' },
      { text: 3 },
      { text: 'a', file: 'b' },
      { selection: 'yes' },
    ])
      await assert.rejects(run('get_emotions', input), ToolProblem);
    await assert.rejects(run('get_emotions', { text: 'a', limit: 0 }), { message: /whole number from 1 to 200/ });
    await assert.rejects(run('get_emotions', { text: 'a', format: 'html' }), { message: /"text" or "markdown"/ });
    await assert.rejects(run('compare_drafts', { older: { text: 'a' } }), { message: /the newer draft/ });
    await assert.rejects(run('get_emotions', { file: 'none.md' }), { message: 'none.md does not exist.' });
  });

  test('settle whatever an assistant hands over, with a short answer or a sentence', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'grapheme' }), fc.constantFrom('text', 'markdown', true));
    const source = fc.record(
      { text: value, file: value, selection: value, format: value, line: value, limit: value },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...toolNames), source, source, async (name, one, other) => {
        const input = name === 'compare_drafts' ? { older: one, newer: other } : one;
        try {
          assert.ok(JSON.stringify(await run(name, input)).length < 20_000);
        } catch (error) {
          assert.ok(error instanceof ToolProblem, String(error));
          assert.match(error.message, /[.!?]$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('answer shortly about ten megabytes in one line', async () => {
    const text = 'Such joy 😀 it was. '.repeat(500_000);
    const result = await run('get_emotions', { text });
    assert.ok(JSON.stringify(result).length < 5_000);
  });

  test('end with the reason of the signal, and say what is wrong with the model', async () => {
    const classifier = new FakeClassifier();
    classifier.hold();
    const controller = new AbortController();
    for (const [name, input] of [
      ['get_emotions', { file: 'story.md' }],
      ['explain_passage', { file: 'story.md', line: 3 }],
      ['compare_drafts', { older: { file: 'older.md' }, newer: { file: 'story.md' } }],
    ] as const) {
      const ended = new AbortController();
      const work = run(name, input, surroundings(classifier), ended.signal);
      ended.abort(new Error('enough'));
      await assert.rejects(work, { message: 'enough' });
    }
    classifier.release();
    classifier.failure = new ModelProblem('There is no model.');
    await assert.rejects(
      run('get_emotions', { text: 'Such joy it was.' }, surroundings(classifier), controller.signal),
      {
        name: 'ModelProblem',
      },
    );
  });

  test('leave out what the model could not read, and say so', async () => {
    const classifier = new FakeClassifier();
    classifier.unreadable.add('Such joy it was today.');
    const { rows } = await run('get_emotions', { file: 'story.md' }, surroundings(classifier));
    assert.equal(rows[0]?.verdict, 'unread');
    await assert.rejects(run('explain_passage', { file: 'story.md', line: 3 }, surroundings(classifier)), ToolProblem);
  });

  test('are in the manifest as they are', () => {
    const manifest: { readonly contributes: { readonly languageModelTools: readonly object[] } } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8'),
    );
    assert.deepEqual(
      manifest.contributes.languageModelTools.map((each) => {
        const { name, modelDescription, inputSchema: schema }: Readonly<Record<string, unknown>> = Object(each);
        return { name, modelDescription, schema };
      }),
      toolNames.map((name) => {
        const tool = toolAt(name, 'editor');
        return { name, modelDescription: tool.description, schema: inputSchema(tool) };
      }),
    );
  });

  test('offer a selection in an editor alone', () => {
    for (const name of toolNames) {
      assert.match(JSON.stringify(toolAt(name, 'editor').properties), /"selection"/);
      assert.doesNotMatch(JSON.stringify(toolAt(name, 'server').properties), /"selection"/);
    }
  });
});

suite('The report for assistants', () => {
  test('is Markdown about one file', async () => {
    const report = await textReport(
      { type: 'file', file: 'story.md' },
      undefined,
      surroundings(),
      new AbortController().signal,
    );
    assert.match(report, /^# Emotions of story\\?\.md\n/);
    assert.match(report, /3 passages/);
    await assert.rejects(
      textReport({ type: 'file', file: 'none.md' }, undefined, surroundings(), new AbortController().signal),
      ToolProblem,
    );
  });
});
