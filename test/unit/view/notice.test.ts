import assert from 'node:assert/strict';

import { arcOptions } from '../../../src/view/arc/arcOptions.ts';
import { foot } from '../../../src/view/panel/foot.ts';
import { head } from '../../../src/view/panel/head.ts';
import { notice } from '../../../src/view/panel/notice.ts';
import { progress } from '../../../src/view/panel/progress.ts';
import type { Panel } from '../../../src/view/protocol.ts';
import { strongest } from '../../../src/view/panel/strongest.ts';
import { initialState } from '../../../src/view/viewState.ts';
import { chart, panel, rowsOf } from '../../support/panels.ts';

const nothing: Panel = { enabled: true, emotions: [] };
const measured = panel({
  model: {
    name: 'emotion-lens-default-0',
    runtime: 'native',
    thresholds: { agreement: 0.55, probability: 0.5, margin: 0.1, minimumWords: 3 },
    kind: 'story',
  },
});
const said = (panel: Panel): string =>
  notice(panel, initialState)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

suite('What the page says', () => {
  const cases: readonly (readonly [when: string, panel: Panel, words: RegExp, command: string | undefined])[] = [
    ['no document is open', nothing, /^Open a Markdown or plain-text document/, undefined],
    ['everything is switched off', panel({ enabled: false }), /^Emotions are switched off\. Switch On$/, 'toggle'],
    [
      'the document was not read',
      { ...nothing, title: 'a.py' },
      /^a\.py has not been read yet\. Classify/,
      'classifyDocument',
    ],
    ['the work stopped short', panel({ problem: 'It broke.' }), /^It broke\. Show Log$/, 'showLog'],
    [
      'the document is in another language',
      panel({
        document: chart({
          passages: 1,
          rows: rowsOf({ joy: [0, 0] }, [5, 1]),
          reasons: [{ reason: 'notEnglish', passages: 1 }],
        }),
      }),
      /^alice\.md is not in English/,
      'languageSetting',
    ],
    [
      'everything is ignored',
      panel({ document: chart(), ignored: 2 }),
      /^Everything here is ignored: a comment or the front matter says so\.$/,
      undefined,
    ],
    ['the document is empty', panel({ document: chart(), isEmpty: true }), /^This document is empty\.$/, undefined],
    ['there is no prose', panel({ document: chart() }), /^There is no prose to read here/, undefined],
  ];
  for (const [when, shown, words, command] of cases)
    test(`a sentence and the way on when ${when}`, () => {
      assert.match(said(shown), words);
      assert.equal(/data-command="(\w+)"/.exec(notice(shown, initialState))?.[1], command);
    });

  test('nothing when all is well, nor while the model loads', () => {
    assert.equal(notice(panel(), initialState), '');
    assert.equal(notice({ ...nothing, title: 'a.md', activity: { type: 'loading', fraction: 0 } }, initialState), '');
  });

  test('the counts wait for the labels before they say how many are clear', () => {
    assert.match(head(panel(), initialState), /27,343 words · 807 passages · 152 with a clear emotion/);
    assert.match(head(panel({ document: chart({ words: 1, passages: 1 }) }), initialState), />1 word · 1 passage</);
  });

  test('the counts say how many passages are ignored, of the document alone', () => {
    const ignored = panel({ ignored: 3, selection: chart({ words: 5, passages: 1 }) });
    assert.match(head(ignored, initialState), /152 with a clear emotion · 3 ignored</);
    assert.doesNotMatch(head(ignored, { ...initialState, scope: 'selection' }), /ignored/);
    assert.match(head(panel({ document: chart(), ignored: 2 }), initialState), />0 words · 0 passages · 2 ignored</);
    assert.doesNotMatch(head(panel(), initialState), /ignored/);
  });

  test('progress is a number from 0 to 100 in words, too', () => {
    const html = progress(panel({ activity: { type: 'reading', done: 120, total: 807 } }));
    assert.match(html, /role="progressbar" aria-label="120 of 807 passages read" .*aria-valuenow="15"/);
    assert.match(progress(panel({ activity: { type: 'loading', fraction: 0.5 } })), /aria-valuenow="50"/);
    assert.equal(progress(panel()), '');
  });

  test('an empty list says whether the text or the filter is the reason', () => {
    const clear = chart({ passages: 2, rows: rowsOf({ joy: [5, 1] }, [5, 1]) });
    const unclear = chart({ passages: 1, rows: rowsOf({ joy: [0, 0] }, [5, 1]) });
    assert.match(strongest(panel({ document: clear, emotions: ['fear'] }), initialState), /emotions in the filter/);
    assert.match(strongest(panel({ document: unclear }), initialState), /No passage here has a clear emotion/);
  });

  test('a voice can be chosen only where there are passages, and left again where it has none', () => {
    const room = { width: 300, height: 900, isWide: false };
    assert.match(arcOptions(panel(), initialState, room), /name="voice"/);
    assert.equal(arcOptions(panel({ document: chart() }), initialState, room), '');
    assert.match(arcOptions(panel({ document: chart(), voice: 'dialogue' }), initialState, room), /name="voice"/);
  });

  test('the foot names threshold, model and runtime, and offers a table only where there is one', () => {
    assert.match(
      foot(panel(), initialState),
      /Named from a probability of 50 % · model emotion-lens-default-0, native/,
    );
    assert.match(foot(panel(), initialState), /Show as table/);
    assert.match(foot(panel(), { scope: 'document', table: true }), /Show as bars/);
    assert.doesNotMatch(foot(panel({ document: chart() }), initialState), /Show as/);
  });

  test('the foot says from how many people on an emotion is named, and as what the text is read', () =>
    assert.match(
      foot(measured, initialState),
      /Named from 55 of 100 people who would agree · Read as a story · model emotion-lens-default-0/,
    ));

  test('an info sign shows the model’s own probabilities, where the numbers are people’s', () => {
    assert.doesNotMatch(strongest(panel(), initialState), /data-own/);
    const closed = strongest(measured, initialState);
    assert.match(closed, /data-own aria-expanded="false"/);
    assert.doesNotMatch(closed, /model \d+ %/);
    const open = strongest(measured, { ...initialState, own: true });
    assert.match(open, /aria-expanded="true"/);
    assert.match(open, /Beside it stands the model’s own probability/);
    assert.match(open, / · model 99 %</);
  });
});
