import assert from 'node:assert/strict';

import fc from 'fast-check';

import { noneReasons } from '../../../src/core/scoring/verdict.ts';
import { textKinds } from '../../../src/core/text/language/textKind.ts';
import { voices } from '../../../src/core/text/language/speech.ts';
import { fromPage, pageCommands } from '../../../src/view/protocol.ts';
import { toPage } from '../../../src/view/toPage.ts';
import { novel, novelArc, panel } from '../../support/panels.ts';

const count = fc.nat();
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const range = { start: count, end: count };
const chart = fc.record({
  version: count,
  words: count,
  passages: count,
  rows: fc.array(
    fc.record(
      { label: fc.string(), share: fraction, words: count, passages: count },
      { requiredKeys: ['share', 'words', 'passages'] },
    ),
  ),
  reasons: fc.array(fc.record({ reason: fc.constantFrom(...noneReasons), passages: count })),
  failed: count,
  strongest: fc.array(
    fc.record({ ...range, label: fc.string(), certainty: fc.string(), probability: fraction, text: fc.string() }),
  ),
});
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const place = { ...range, text: fc.string() };
const arc = fc.record(
  {
    version: count,
    labels: fc.array(fc.string()),
    arc: fc.record({
      words: amount,
      window: count,
      lanes: fc.array(fc.record({ label: fc.string(), curve: fc.array(fc.option(fraction)) })),
      points: fc.array(fc.record({ label: fc.string(), strength: fraction, at: amount, index: count })),
      quiet: fc.array(fc.record({ from: amount, to: amount })),
      marks: fc.array(fc.record({ title: fc.string(), level: fc.nat(6), at: amount, to: amount })),
    }),
    spots: fc.array(fc.record({ ...place, certainty: fc.string(), probability: fraction })),
    turns: fc.array(
      fc.record(
        { ...place, tail: fc.string(), at: amount, rises: fc.string(), falls: fc.string() },
        { requiredKeys: ['start', 'end', 'text', 'at'] },
      ),
    ),
    flat: fc.record({ ...place, at: amount, words: count, passages: count }),
  },
  { requiredKeys: ['version', 'labels', 'arc', 'spots', 'turns'] },
);
const panels = fc.record(
  {
    title: fc.string(),
    isGone: fc.boolean(),
    enabled: fc.boolean(),
    document: chart,
    arc,
    selection: chart,
    voice: fc.constantFrom(...voices),
    emotions: fc.array(fc.string()),
    activity: fc.oneof(
      fc.record({ type: fc.constant('loading'), fraction }),
      fc.record({ type: fc.constant('reading'), done: count, total: count }),
    ),
    problem: fc.string(),
    model: fc.record({
      name: fc.string(),
      runtime: fc.constantFrom('native', 'wasm', 'fake'),
      thresholds: fc.record(
        {
          agreement: fraction,
          probability: fraction,
          margin: fraction,
          minimumWords: count,
          labels: fc.dictionary(fc.string(), fraction, { noNullPrototype: true }),
          neutral: fc.string(),
        },
        { requiredKeys: ['probability', 'margin', 'minimumWords'] },
      ),
      kind: fc.constantFrom(...textKinds, 'all'),
    }),
  },
  { requiredKeys: ['enabled', 'emotions'] },
);
const messages = fc.oneof(
  fc.record({ type: fc.constant('ready') }),
  fc.record({ type: fc.constant('goTo'), version: count, ...range }),
  fc.record({ type: fc.constant('filter'), label: fc.string() }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('command'), command: fc.constantFrom(...pageCommands) }),
  fc.record({ type: fc.constant('picture'), png: fc.base64String().map((rest) => `iVBORw0KGgoA${rest}`) }),
  fc.record({ type: fc.constant('voice'), voice: fc.constantFrom(...voices) }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('section'), section: fc.string() }, { requiredKeys: ['type'] }),
);

/** What arrives on the other side of the frame. */
function carried(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

suite('The protocol of the sidebar page', () => {
  test('every panel arrives as it was sent', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const message = carried({ type: 'panel', panel });
        assert.deepEqual(toPage(message), message);
      }),
    );
  });

  test('the caret’s place arrives, and so does that there is none', () => {
    for (const message of [{ type: 'caret', at: 12.5 }, { type: 'caret' }])
      assert.deepEqual(toPage(carried(message)), message);
    for (const at of [-1, '3', null]) assert.equal(toPage({ type: 'caret', at }), undefined);
  });

  test('every message of the page arrives as it was sent', () => {
    fc.assert(fc.property(messages, (message) => assert.deepEqual(fromPage(carried(message)), carried(message))));
  });

  test('anything may arrive and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (value) => {
        for (const message of [value, { type: 'panel', panel: value }]) toPage(message);
        for (const type of ['ready', 'goTo', 'filter', 'command', 'voice', 'section', value])
          fromPage({ type, label: value, command: value, voice: value, section: value });
      }),
    );
  });

  test('what is no picture, or one without bounds, does not arrive', () => {
    for (const png of ['', 'AAAA', 'iVBORw0KGgo<script>', 3, `iVBORw0KGgo${'A'.repeat(16_000_000)}`])
      assert.equal(fromPage({ type: 'picture', png }), undefined);
  });

  const damaged: readonly (readonly [what: string, panel: unknown])[] = [
    ['nothing', undefined],
    ['a list', []],
    ['no filter', { enabled: true }],
    ['a title that is a number', { ...panel(), title: 3 }],
    ['a share above one', { ...panel(), document: { ...novel, rows: [{ share: 1.5, words: 1, passages: 1 }] } }],
    [
      'a share that is not a number',
      { ...panel(), document: { ...novel, rows: [{ share: null, words: 1, passages: 1 }] } },
    ],
    ['a reason nobody knows', { ...panel(), document: { ...novel, reasons: [{ reason: 'tired', passages: 1 }] } }],
    [
      'a place before the document',
      { ...panel(), selection: { ...novel, strongest: [{ ...novel.strongest[0], start: -1 }] } },
    ],
    [
      'an arc that leaves its scale',
      { ...panel(), arc: { ...novelArc, arc: { ...novelArc?.arc, lanes: [{ label: 'a', curve: [2] }] } } },
    ],
    ['an activity nobody knows', { ...panel(), activity: { type: 'resting' } }],
    ['a runtime nobody knows', { ...panel(), model: { ...panel().model, runtime: 'gpu' } }],
  ];
  for (const [what, value] of damaged)
    test(`a panel with ${what} is no message`, () => assert.equal(toPage({ type: 'panel', panel: value }), undefined));

  const strange: readonly unknown[] = [
    null,
    'ready',
    { type: 'panel' },
    { type: 'goTo', version: 1, start: 0 },
    { type: 'goTo', version: 1, start: 0.5, end: 2 },
    { type: 'goTo', version: 1, start: -1, end: 2 },
    { type: 'filter', label: 7 },
    { type: 'command', command: 'workbench.action.quit' },
    Object.create({ type: 'ready' }),
  ];
  for (const value of strange)
    test(`the host takes no ${JSON.stringify(value)} from a page`, () => assert.equal(fromPage(value), undefined));
});
