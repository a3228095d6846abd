import assert from 'node:assert/strict';

import { config } from '@vscode/l10n';

import { noneReasons, type Verdict } from '../../../../src/core/scoring/verdict.ts';
import { textKinds } from '../../../../src/core/text/language/textKind.ts';
import { voices } from '../../../../src/core/text/language/speech.ts';
import { arcFile } from '../../../../src/render/arc/arcFile.ts';
import { comparisonPicture } from '../../../../src/render/comparison/comparison.ts';
import { folderChanges } from '../../../../src/render/comparison/folderChanges.ts';
import { modelPage } from '../../../../src/render/model/modelPage.ts';
import { offerText } from '../../../../src/render/model/modelOffer.ts';
import { correctionChoices } from '../../../../src/render/passage/correctionChoices.ts';
import { explanationMarkdown, explanationText } from '../../../../src/render/passage/explanation.ts';
import { hoverMarkdown } from '../../../../src/render/passage/hover.ts';
import { foundText, nothingFoundText } from '../../../../src/render/passage/navigationText.ts';
import { readingText, selectionsText, spanText } from '../../../../src/render/passage/passageText.ts';
import { statusText } from '../../../../src/render/passage/statusText.ts';
import { statusTooltip } from '../../../../src/render/passage/statusTooltip.ts';
import { arc, notes } from '../../../../src/view/arc/arc.ts';
import { arcOptions } from '../../../../src/view/arc/arcOptions.ts';
import { foot } from '../../../../src/view/panel/foot.ts';
import { head } from '../../../../src/view/panel/head.ts';
import { intents as intentsHtml } from '../../../../src/view/panel/intents.ts';
import { notice } from '../../../../src/view/panel/notice.ts';
import { progress } from '../../../../src/view/panel/progress.ts';
import type { Panel } from '../../../../src/view/protocol.ts';
import { share } from '../../../../src/view/panel/share.ts';
import { strongest } from '../../../../src/view/panel/strongest.ts';
import { agreed } from '../../../support/agreement.ts';
import { comparisonOfTexts, newerDraft, olderDraft } from '../../../support/comparisons.ts';
import { comparedFolder } from '../../../support/comparedFolders.ts';
import { analysisOf, emotion, judged, reading } from '../../../support/judgedPassages.ts';
import { chart, intents, novel, novelArc, panel, rowsOf } from '../../../support/panels.ts';
import { marked, readOf, unmarked } from '../../../support/pseudoTranslation.ts';
import { reportDocuments, reportHead, reportHtml, reportMarkdown, story } from '../../../support/reports.ts';

const thresholds = { agreement: 0.55, probability: 0.5, margin: 0.1, minimumWords: 3, labels: { joy: 0.4 } };
const odds = [{ name: 'tweets', bins: [{ min: 0, max: 1, rows: 200, right: 168 }] }];
const six = reading({ joy: 0.8, love: 0.1, anger: 0.04, fear: 0.03, sadness: 0.02, surprise: 0.01 }, 3);
const verdicts: readonly Verdict[] = [
  emotion('joy'),
  agreed('joy'),
  { kind: 'emotion', label: 'joy', probability: 0.8, said: { kind: 'none', reason: 'tooShort' } },
  { kind: 'none', reason: 'corrected', said: emotion('fear') },
  ...noneReasons.map((reason): Verdict => ({ kind: 'none', reason })),
];
const passages = verdicts.map((verdict) => ({ ...judged(0, 40, verdict), reading: six }));

/** Of Markdown: without its links' addresses and HTML. */
const inMarkdown = (text: string): string => readOf(text.replace(/\]\([^)]*\)/g, ']')).replace(/&nbsp;/g, ' ');

suite('Nothing that a person reads is left out of the translations', () => {
  setup(() => marked());
  teardown(() => config({ contents: {} }));

  test('of a passage', () => {
    for (const each of passages) {
      const hover = hoverMarkdown({
        judged: each,
        thresholds,
        odds,
        sentences: [{ text: 'It ran.', verdict: { kind: 'emotion', label: 'fear', probability: 0.7 } }],
        links: [],
      });
      assert.deepEqual(unmarked(inMarkdown(hover), ['tweets']), []);
      const { verdict } = each;
      const label = verdict?.kind === 'emotion' ? verdict.label : 'joy';
      if (verdict === undefined) continue;
      const effect = { text: 'glad', drop: 0.3, instead: emotion('fear'), range: { start: 0, end: 4 } };
      const explanation = {
        label,
        probability: 0.8,
        verdict,
        words: [{ ...effect, kind: 'word' as const }],
        spans: [
          { ...effect, kind: 'sentence' as const },
          { ...effect, kind: 'sentence' as const, drop: 0.1 },
        ],
        passageWords: 40,
      };
      assert.deepEqual(unmarked(inMarkdown(explanationMarkdown(explanation)), ['glad']), []);
      assert.deepEqual(unmarked(explanationText(explanation), ['glad']), []);
      assert.deepEqual(unmarked(readingText(each, thresholds, odds), ['tweets']), []);
      assert.deepEqual(
        correctionChoices(each).flatMap((choice) => unmarked(`${choice.label} ${choice.description ?? ''}`)),
        [],
      );
      for (const direction of ['next', 'previous'] as const)
        for (const wrapped of [true, false])
          assert.deepEqual(unmarked(foundText({ judged: each, place: 1, count: 2, wrapped }, direction)), []);
    }
    assert.deepEqual(unmarked(selectionsText([...passages, ...passages], thresholds, odds) + spanText(3)), []);
    for (const wanted of [[], ['joy', 'fear']])
      for (const done of [0, 3]) assert.deepEqual(unmarked(nothingFoundText({ done, total: 3 }, wanted)), []);
  });

  test('in the status bar', () => {
    const analysis = analysisOf(passages, ['joy', 'fear']);
    const ready = { type: 'ready', runtime: 'native' } as const;
    for (const caret of [undefined, ...passages])
      for (const isPaused of [true, false]) {
        const status = statusText({ state: ready, analysis, caret, emotions: [], areHidden: false, isPaused });
        assert.deepEqual(unmarked(`${status?.text} ${status?.spoken}`), []);
      }
    const loading = statusText({
      state: { type: 'loading', fraction: 0.3 },
      analysis,
      caret: undefined,
      emotions: [],
      areHidden: false,
      isPaused: false,
    });
    assert.deepEqual(unmarked(`${loading?.text} ${loading?.spoken}`), []);
    assert.deepEqual(unmarked(inMarkdown(statusTooltip(ready, analysis, ['joy']))), []);
  });

  test('in the sidebar and the report', () => {
    const model = { name: 'm0', runtime: 'native', thresholds, kind: 'all' } as const;
    const told = intents.map((intent) => ({ ...intent, detail: '' }));
    const read = panel({ selection: novel, intents: told, ignored: 3, emotions: ['joy'], model });
    const panels: readonly Panel[] = [
      read,
      ...textKinds.map((kind) => ({ ...read, model: { ...model, kind } })),
      ...voices.map((voice) => ({ ...read, voice })),
      ...voices.map((voice) => ({ ...read, voice, document: chart() })),
      { ...read, activity: { type: 'reading', done: 1, total: 2 } },
      { ...read, activity: { type: 'loading', fraction: 0.3 } },
      { ...read, isGone: true },
      { ...read, document: chart() },
      { ...read, document: chart({ passages: 2, rows: rowsOf({ joy: [0, 0] }, [9, 1]), failed: 1 }) },
      {
        ...read,
        document: chart({
          passages: 1,
          rows: rowsOf({ joy: [0, 0] }, [9, 1]),
          reasons: [{ reason: 'notEnglish', passages: 1 }],
        }),
      },
      { enabled: true, emotions: [] },
      { enabled: true, title: 'a1.md', emotions: [] },
      { enabled: false, title: 'a1.md', emotions: [] },
    ];
    const data = [
      ...novel.strongest.map(({ text }) => text.replace(/&#?\w+;/g, ' ')),
      ...intents.map(({ text }) => text),
      'five words of plain prose',
      'CHAPTER',
      'alice.md',
      'a1.md',
      'feer',
      'WebAssembly',
    ];
    for (const shown of panels)
      for (const scope of ['document', 'selection'] as const)
        for (const table of [false, true])
          for (const isWide of [false, true]) {
            const state = { scope, table, own: true, method: table, relative: !table };
            const room = { width: 300, height: 800, isWide };
            for (const draw of [head, notice, progress, arcOptions, arc, notes, intentsHtml, share, strongest, foot]) {
              const html = draw(shown, state, room).replaceAll('&#39;', '’').replaceAll('&quot;', '”');
              assert.deepEqual(unmarked(readOf(html), [...data, 'I', 'II', 'III']), [], draw.name);
            }
          }
  });

  test('in files, in a comparison and about the model', async () => {
    const documents = await reportDocuments({ 'a1.md': story, 'b2.md': '' });
    const data = [
      'a1.md',
      'b2.md',
      'Noon',
      'Night',
      'tweets',
      'novels',
      'Fake',
      'the joy of it all',
      'it is what it is',
    ];
    const all = [...data, 'the fear of it all', 'that is how it was'];
    for (const emotions of [[], ['joy'], ['joy', 'fear']]) {
      const head = { ...reportHead, emotions };
      assert.deepEqual(unmarked(readOf(reportHtml(documents, head, ['b2.md'])), all), []);
      assert.deepEqual(unmarked(reportMarkdown(documents, head, ['b2.md']).replaceAll('\\', ''), all), []);
    }
    if (novelArc !== undefined)
      assert.deepEqual(
        unmarked(readOf(arcFile([{ title: 'a1.md', summary: '', arc: novelArc.arc }], novelArc.labels, '')), [
          'CHAPTER',
          'III',
          'II',
          'a1.md',
        ]),
        [],
      );
    const picture = comparisonPicture(comparisonOfTexts(olderDraft, newerDraft, ['joy']));
    const drafts = [...olderDraft, ...newerDraft].map(({ passage }) => passage.text.replace(/<\/?b>/g, ''));
    const html = picture.replace(/data-arcs="[^"]*"/, '').replace(/&lt;\/?b&gt;/g, '');
    assert.deepEqual(unmarked(readOf(html), [...drafts, 'story.md', 'HEAD']), []);
    const folder = comparedFolder({ emotions: ['joy'], lost: [{ path: 'lost.md', problem: '' }], unread: 1 });
    const names = [
      ...folder.files.flatMap(({ change }) => [change.path, change.oldPath ?? '']),
      'lost.md',
      'docs',
      'HEAD',
    ];
    const table = folderChanges(folder).replaceAll(/&lt;b&gt;/g, 'b');
    assert.deepEqual(unmarked(readOf(table), [...names.map((name) => name.replace('<b>', 'b')), 'b.md']), []);

    const { figures, model } = reportHead;
    const page = { folder: undefined, choice: 'auto', onWindows: true, thresholds, figures, card: 'x' } as const;
    for (const loaded of [{ model }, { problem: '' }])
      assert.deepEqual(unmarked(inMarkdown(modelPage({ ...page, ...loaded })), all), []);
    const configuration = { labels: ['joy', 'fear'], activation: 'sigmoid', architecture: 'X1' } as const;
    assert.deepEqual(unmarked(offerText({ host: 'h1', configuration, files: [{ path: 'f1', size: 2_000_000 }] })), []);
  });
});
