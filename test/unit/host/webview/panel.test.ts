import assert from 'node:assert/strict';

import type { Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import { MarkdownReader } from '../../../../src/core/text/markdown/markdown.ts';
import { distributionOf } from '../../../../src/core/document/judgement/distribution.ts';
import { type PanelSource, sidebarPanel } from '../../../../src/host/webview/panel.ts';
import { progress } from '../../../../src/view/panel/progress.ts';
import { toPage } from '../../../../src/view/toPage.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { emotion, judged, none } from '../../../support/judgedPassages.ts';

const passages = [judged(0, 10), judged(20, 30, none)];
const analysis: Analysis = {
  version: 4,
  model: fakeModel,
  thresholds: { probability: 0.6, margin: 0.1, minimumWords: 3 },
  language: 'english',
  kind: 'all',
  passages,
  ignored: [],
  intents: [],
  sections: [],
  distribution: distributionOf(passages, fakeModel.labels),
  progress: { done: 2, total: 2 },
};

const { intents } = new MarkdownReader().read('<!-- emotion: fear -->\n\nIt ran.\n\n<!-- emotion: feer -->');

function panelOf(parts: Partial<PanelSource> = {}): ReturnType<typeof sidebarPanel> {
  return sidebarPanel({
    title: 'a.md',
    version: 4,
    enabled: true,
    analysis,
    selections: [],
    state: { type: 'stopped' },
    emotions: [],
    ...parts,
  });
}

suite('The sidebar’s panel', () => {
  test('shows what one voice says, and what intents come to over all of them', () => {
    const [joy] = passages;
    assert.ok(joy !== undefined);
    const whole = { ...analysis, intents };
    const ofVoice = { ...whole, passages: [joy] };
    const panel = panelOf({ analysis: ofVoice, whole });
    assert.equal(panel.document?.passages, 1);
    assert.deepEqual(panel.intents, panelOf({ analysis: whole }).intents);
  });

  test('says that a document is being read before anything of it is known', () => {
    const awaited = panelOf({ analysis: undefined, isAwaited: true });
    assert.deepEqual(awaited.activity, { type: 'reading', done: 0, total: 0 });
    assert.match(progress(awaited), /<span>Reading<\/span>/);
    assert.equal(panelOf({ analysis: undefined }).activity, undefined);
    assert.equal(
      panelOf({ analysis: undefined, isAwaited: true, state: { type: 'failed', sentence: 'No.' } }).activity,
      undefined,
    );
  });

  test('is a message the page takes', () => {
    for (const panel of [
      panelOf(),
      panelOf({ title: undefined, analysis: undefined }),
      panelOf({ selections: passages }),
      panelOf({ analysis: { ...analysis, intents, ignored: passages.map(({ passage }) => passage) } }),
    ]) {
      const sent: unknown = JSON.parse(JSON.stringify({ type: 'panel', panel }));
      assert.deepEqual(toPage(sent), { type: 'panel', panel });
    }
  });

  test('has the arc of the document, by the filter', () => {
    assert.deepEqual(
      panelOf().arc?.arc.points.map(({ label }) => label),
      ['joy'],
    );
    assert.deepEqual(panelOf({ emotions: ['fear'] }).arc?.arc.points, []);
    assert.equal(panelOf({ analysis: undefined }).arc, undefined);
  });

  test('shows the rule that judged, not the model’s own', () => {
    assert.deepEqual(panelOf().model, { name: 'Fake', runtime: 'fake', thresholds: analysis.thresholds, kind: 'all' });
  });

  test('selections have a chart of their own, with labels even where the document is not analysed', () => {
    assert.equal(panelOf().selection, undefined);
    const panel = panelOf({ analysis: undefined, version: 9, selections: [judged(3, 8, emotion('fear'))] });
    assert.equal(panel.document, undefined);
    assert.equal(panel.selection?.version, 9);
    assert.deepEqual(
      panel.selection?.rows.map(({ label, passages }) => [label, passages]),
      [
        ['fear', 1],
        ['other', 0],
        [undefined, 0],
      ],
    );
  });

  test('says how many passages are ignored, when some are', () => {
    assert.equal(panelOf().ignored, undefined);
    const ignored = analysis.passages.map(({ passage }) => passage);
    assert.equal(panelOf({ analysis: { ...analysis, ignored } }).ignored, ignored.length);
  });

  test('says what is going on: loading, reading where much is left, or nothing more', () => {
    const unfinished = { ...analysis, progress: { done: 1, total: 20 } };
    assert.deepEqual(panelOf({ state: { type: 'loading', fraction: 0.3 } }).activity, {
      type: 'loading',
      fraction: 0.3,
    });
    assert.deepEqual(panelOf({ analysis: unfinished }).activity, { type: 'reading', done: 1, total: 20 });
    assert.equal(panelOf({ analysis: { ...analysis, progress: { done: 1, total: 2 } } }).activity, undefined);
    assert.equal(panelOf().activity, undefined);
    assert.equal(panelOf({ analysis: { ...unfinished, problem: 'No.' } }).activity, undefined);
  });

  test('the document’s problem comes before the model’s', () => {
    const state = { type: 'failed', sentence: 'The model is gone.' } as const;
    assert.equal(panelOf({ state }).problem, 'The model is gone.');
    assert.equal(panelOf({ state, analysis: { ...analysis, problem: 'Too large.' } }).problem, 'Too large.');
  });
});
