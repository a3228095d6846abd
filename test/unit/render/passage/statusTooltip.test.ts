import assert from 'node:assert/strict';

import type { Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import { fallbackThresholds, type ModelInfo } from '../../../../src/core/scoring/modelInfo.ts';
import { statusTooltip } from '../../../../src/render/passage/statusTooltip.ts';
import { analysisOf, emotion, judged, none } from '../../../support/judgedPassages.ts';

const labels = ['joy', '<b>|fear'];
const passages = [judged(0, 9), judged(10, 19, emotion('<b>|fear')), judged(20, 29, none), judged(30, 39)];
const model: ModelInfo = {
  id: 'm',
  name: 'My [model](x)',
  labels,
  windowTokens: 512,
  thresholds: fallbackThresholds,
  odds: [],
  runtime: 'wasm',
};
const analysis = analysisOf(passages, labels, { model });
const ready = { type: 'ready', runtime: 'native' } as const;

suite('The status bar’s tooltip', () => {
  test('counts passages and words by emotion, those without a clear one too', () => {
    const lines = statusTooltip(ready, analysis, []).split('\n');
    assert.deepEqual(lines.slice(2, 5), [
      '| 😊 joy | 2 | 10 | 50.0 % |',
      '| ● &#60;b&#62;&#124;fear | 1 | 5 | 25.0 % |',
      '| – no clear emotion | 1 | 5 | 25.0 % |',
    ]);
  });

  test('obeys the filter and says so', () => {
    const tooltip = statusTooltip(ready, analysis, ['joy']);
    assert.doesNotMatch(tooltip, /fear/);
    assert.match(tooltip, /Emotions of interest: joy\./);
  });

  test('says what computed it, with the model’s name as it is written', () => {
    const tooltip = statusTooltip(ready, analysis, []);
    assert.match(tooltip, /Read on this machine by My &#91;model&#93;&#40;x&#41;, computed by the native runtime\.$/);
    assert.match(statusTooltip({ type: 'stopped' }, analysis, []), /computed by WebAssembly\.$/);
  });

  test('says where the scores of a passage are found, as soon as one is marked', () => {
    assert.match(statusTooltip(ready, analysis, []), /Rest the pointer on a marked passage’s text/);
    assert.doesNotMatch(statusTooltip(ready, analysisOf([judged(0, 9, none)], labels), []), /pointer/);
  });

  test('says what is missing', () => {
    const partly: Analysis = {
      ...analysis,
      language: 'other',
      progress: { done: 1, total: 4 },
      problem: 'It stopped.',
    };
    const tooltip = statusTooltip(ready, partly, []);
    assert.match(tooltip, /3 passages of 4 not read yet/);
    assert.doesNotMatch(tooltip, /could not be read/);
    assert.match(tooltip, /not seem to be in English/);
    assert.match(tooltip, /\*\*It stopped&#46;\*\*/);
  });

  test('counts what could not be read', () => {
    const failed: Analysis = { ...analysis, passages: [{ ...judged(0, 9), state: 'failed' }, judged(10, 19)] };
    assert.match(statusTooltip(ready, failed, []), /\n1 passage could not be read\.\n/);
  });

  test('says a failure once', () => {
    const failed = statusTooltip({ type: 'failed', sentence: 'No model.' }, { ...analysis, problem: 'No model.' }, []);
    assert.equal(failed.match(/No model/g)?.length, 1);
    assert.match(failed, /Click for a menu/);
  });
});
