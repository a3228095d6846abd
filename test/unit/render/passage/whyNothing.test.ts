import assert from 'node:assert/strict';

import { type DocumentState, whyNothing } from '../../../../src/render/passage/whyNothing.ts';
import { analysisOf, emotion, judged, none, reading } from '../../../support/judgedPassages.ts';

const labels = ['sadness', 'joy', 'fear'];
const clear = analysisOf([judged(0, 9), judged(10, 19, emotion('fear')), judged(20, 29, none)], labels);
const unclear = analysisOf([judged(0, 9, none), judged(10, 19, { kind: 'none', reason: 'tooShort' })], labels);
const foreign = analysisOf([judged(0, 9, { kind: 'none', reason: 'notEnglish' })], labels);
const why = (parts: Partial<DocumentState>): string => {
  const { sentence, way } = whyNothing({
    enabled: true,
    text: 'document',
    areHidden: false,
    isPaused: false,
    isIgnoredFile: false,
    language: 'markdown',
    hasMarks: true,
    emotions: [],
    model: { type: 'ready', runtime: 'native' },
    analysis: clear,
    ...parts,
  });
  assert.match(sentence, /^[^\n]+\.$/);
  return way === undefined ? sentence : `${sentence} [${way}]`;
};

/** Of two passages, one of which was read in so many stretches. */
const long = (windows: number, words = 37_000): string => {
  const one = judged(0, 9, none);
  const whole = { ...one, passage: { ...one.passage, words }, reading: reading({ joy: 0.4 }, windows) };
  return why({ analysis: analysisOf([judged(10, 19, none), whole], labels) });
};

suite('Why there is nothing to see', () => {
  test('is that everything is off, no text is in front, or only one that nobody writes', () => {
    assert.equal(why({ enabled: false, isPaused: true }), 'Emotions are switched off everywhere. [switchOn]');
    assert.match(why({ text: 'none', analysis: undefined }), /^No text is in front: .* \[openSample\]$/);
    assert.match(why({ text: 'mirror', analysis: undefined }), /^This text is only shown/);
  });

  test('is that a trial hides all, whatever is in front', () => {
    const told = /^Until the last question of the trial .* \[continueTrial\]$/;
    for (const text of ['document', 'none'] as const)
      assert.match(why({ areHidden: true, isPaused: true, text, analysis: undefined }), told);
  });

  test('is that the document is paused, left out, or in a language that is not read', () => {
    const analysis = undefined;
    assert.match(why({ isPaused: true, analysis }), /paused in this document\. \[resume\]$/);
    assert.match(
      why({ isIgnoredFile: true, analysis }),
      /emotionLens\.ignore\.files leaves this file out\. \[classify\]$/,
    );
    assert.match(why({ language: 'python', analysis }), /language “python” are not read by themselves.* \[classify\]$/);
    assert.match(why({ language: 'xml', analysis }), /where the prose is .*; a selection of it can be classified\.$/);
  });

  test('is what went wrong with the model, or that it is not there yet', () => {
    const sentence = 'The model’s folder is gone.';
    assert.equal(why({ model: { type: 'failed', sentence }, analysis: undefined }), `${sentence} [showLog]`);
    assert.equal(why({ model: { type: 'loading', fraction: 0.4 } }), 'The model is being loaded: 40 %.');
  });

  test('is what the document’s own problem is, or that it is being read', () => {
    assert.equal(why({ analysis: { ...clear, problem: 'The document is too large.' } }), 'The document is too large.');
    const analysis = analysisOf([], labels, { progress: { done: 3, total: 40 } });
    assert.equal(why({ analysis }), 'It is being read: 3 of 40 passages so far.');
  });

  test('is that there is no prose, or all of it is ignored', () => {
    assert.match(why({ analysis: analysisOf([], labels) }), /^There is no prose here/);
    assert.equal(why({ analysis: analysisOf([], labels, { isEmpty: true }) }), 'This document is empty.');
    const ignored = [judged(0, 9).passage];
    assert.match(why({ analysis: analysisOf([], labels, { ignored }) }), /^Everything here is ignored/);
  });

  test('is the language, the filter, or that the marks are switched off', () => {
    assert.match(why({ analysis: foreign }), /not seem to be in English.* \[anyLanguage\]$/);
    assert.equal(
      why({ emotions: ['sadness'] }),
      '2 passages have a clear emotion, but none of those in the filter: sadness. [changeFilter]',
    );
    assert.match(why({ hasMarks: false }), /^2 passages have a clear emotion, but marks .* \[displaySettings\]$/);
  });

  test('is that most of the words are one passage, many times as long as the model reads at once', () => {
    assert.equal(
      long(80),
      'No passage has a clear emotion. 37,000 words are one passage here, and over so many feelings may even out; shorter ones tell more.',
    );
    assert.match(long(3), /^No passage has a clear emotion, as in most ordinary prose: 2 below/);
    assert.match(long(80, 5), /^No passage has a clear emotion, as in most ordinary prose: 2 below/);
  });

  test('is what keeps each passage away, with how many there are', () => {
    assert.equal(
      why({ analysis: unclear }),
      'No passage has a clear emotion, as in most ordinary prose: 1 below the threshold, 1 too short. [verdictSettings]',
    );
    assert.equal(why({}), '2 passages have a clear emotion here; of the others 1 below the threshold.');
    assert.equal(
      why({ emotions: ['fear'] }),
      '1 passage has a clear emotion here; of the others 1 below the threshold.',
    );
  });
});
