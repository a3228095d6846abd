import assert from 'node:assert/strict';

import type { Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { distributionOf } from '../../../../src/core/document/judgement/distribution.ts';
import { type StatusSource, statusText } from '../../../../src/render/passage/statusText.ts';
import { agreed } from '../../../support/agreement.ts';
import { analysisOf, emotion, judged, none } from '../../../support/judgedPassages.ts';

const labels = ['sadness', 'joy', 'fear'];

function analysis(passages: readonly JudgedPassage[], parts: Partial<Analysis> = {}): Analysis {
  return analysisOf(passages, labels, parts);
}

const mixed = analysis([judged(0, 9), judged(10, 19), judged(20, 29, emotion('fear', 0.6)), judged(30, 39, none)]);

function status(parts: Partial<StatusSource> = {}): ReturnType<typeof statusText> {
  return statusText({
    state: { type: 'ready', runtime: 'wasm' },
    analysis: mixed,
    caret: undefined,
    emotions: [],
    areHidden: false,
    isPaused: false,
    ...parts,
  });
}

suite('The status bar', () => {
  test('names the emotion with the most words', () => {
    assert.equal(status()?.text, '😊 joy 50 % of words');
    assert.equal(status()?.spoken, 'Most words with a clear emotion: joy, 50 % of the document’s words');
    assert.equal(status({ emotions: ['fear'] })?.text, '😨 fear 25 % of words');
    const rest = Array.from({ length: 300 }, (_, index) => judged(10 * index + 10, 10 * index + 19, none));
    assert.equal(status({ analysis: analysis([judged(0, 9), ...rest]) })?.text, '😊 joy <1 % of words');
  });

  test('says when there is no clear emotion, or none of interest', () => {
    assert.equal(status({ analysis: analysis([judged(0, 9, none)]) })?.text, '– no clear emotion');
    assert.equal(status({ emotions: ['sadness'] })?.text, '– no clear emotion');
  });

  test('says what the passage at the caret is', () => {
    assert.equal(
      status({ caret: judged(20, 29, emotion('fear', 0.6)) })?.text,
      '😊 joy 50 % of words · here 😨 fear 60 %',
    );
    assert.equal(status({ caret: judged(30, 39, none) })?.text, '😊 joy 50 % of words · here – no clear emotion');
    const agreeing = status({ caret: judged(20, 29, agreed('fear')) });
    assert.equal(agreeing?.text, '😊 joy 50 % of words · here 😨 fear 84 of 100');
    assert.match(agreeing?.spoken ?? '', /; at the caret fear, 84 of 100 people would agree$/);
    assert.match(status({ caret: judged(30, 39, none) })?.spoken ?? '', /; at the caret no clear emotion$/);
    assert.equal(status({ caret: judged(20, 29, emotion('fear')), emotions: ['joy'] })?.text, '😊 joy 50 % of words');
  });

  test('says nothing of the caret where the whole document has no clear emotion', () => {
    const unclear = analysis([judged(0, 9, none)]);
    assert.equal(status({ analysis: unclear, caret: judged(0, 9, none) })?.text, '– no clear emotion');
  });

  test('says of a document in another language that it is not in English', () => {
    const foreign = { kind: 'none', reason: 'notEnglish' } as const;
    const said = status({ analysis: analysis([judged(0, 9, foreign)]), caret: judged(0, 9, foreign) });
    assert.equal(said?.text, '– not in English');
    assert.match(said?.spoken ?? '', /^Not in English/);
    const corrected = analysis([judged(0, 9, foreign), judged(10, 19, emotion('joy'))]);
    assert.equal(status({ analysis: corrected })?.text, '😊 joy 50 % of words');
  });

  test('counts while a document is read, but not for the one passage after an edit', () => {
    assert.equal(
      status({ analysis: { ...mixed, progress: { done: 4, total: 60 } } })?.text,
      '$(loading~spin) Emotions 4/60',
    );
    assert.equal(status({ analysis: { ...mixed, progress: { done: 59, total: 60 } } })?.text, '😊 joy 50 % of words');
    const unread = analysis([], { progress: { done: 0, total: 2 } });
    assert.equal(status({ analysis: unread })?.text, '$(loading~spin) Emotions 0/2');
  });

  test('says how far the model is loaded', () => {
    assert.equal(status({ state: { type: 'loading', fraction: 0.431 } })?.text, '$(loading~spin) Emotion model 43 %');
  });

  test('warns when the model failed, and says the sentence', () => {
    const sentence = 'The model’s file is incomplete; install the extension again.';
    assert.deepEqual(status({ state: { type: 'failed', sentence } }), {
      text: '$(warning) Emotion model failed',
      spoken: sentence,
      isWarning: true,
    });
  });

  test('says that a document could not be read, wholly or in part', () => {
    const problem = 'The document is larger than 2 MB.';
    assert.equal(status({ analysis: analysis([], { problem }) })?.spoken, problem);
    assert.equal(status({ analysis: analysis([], { problem }) })?.text, '$(info) Emotions not read');
    assert.equal(status({ analysis: { ...mixed, problem } })?.text, '$(info) Emotions partly read');
  });

  test('says that the document is paused, whatever else there is to say', () => {
    assert.equal(status({ isPaused: true, analysis: undefined })?.text, '$(debug-pause) Emotions paused');
    assert.equal(status({ isPaused: true })?.spoken, 'Emotions are paused in this document');
  });

  test('says that a trial hides all, and not that the document is paused', () => {
    const hidden = status({ areHidden: true, isPaused: true, analysis: undefined });
    assert.equal(hidden?.text, '$(eye-closed) Emotions hidden');
    assert.match(hidden?.spoken ?? '', /^Until the last question of the trial is answered/);
  });

  test('is silent without a document or without prose', () => {
    assert.equal(status({ analysis: undefined }), undefined);
    assert.equal(status({ analysis: analysis([]) }), undefined);
  });

  test('a label cannot bring an icon', () => {
    const passages = [judged(0, 9, emotion('$(bug)'))];
    const distribution = distributionOf(passages, ['$(bug)']);
    assert.doesNotMatch(status({ analysis: { ...analysis(passages), distribution } })?.text ?? '', /\$\(/);
  });
});
