import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import type { ReportHead } from '../../../../src/render/report/report.ts';
import { reportStyle, reportStyleHash } from '../../../../src/render/format/reportStyle.ts';
import { measuredModel } from '../../../support/agreement.ts';
import { emotion } from '../../../support/judgedPassages.ts';
import {
  hostileStory,
  reportDocuments,
  reportHead as head,
  reportHtml,
  reportMarkdown,
  story,
} from '../../../support/reports.ts';

const reporting =
  (write: typeof reportHtml) =>
  async (files: Readonly<Record<string, string>>, own: Partial<ReportHead> = {}): Promise<string> =>
    plain(write(await reportDocuments(files), { ...head, ...own }));

suite('A report', () => {
  for (const [name, write] of [
    ['in HTML', reportHtml],
    ['in Markdown', reportMarkdown],
  ] as const) {
    suite(name, () => {
      const report = reporting(write);

      test('says what a document comes to, by words and passages', async () => {
        const text = await report({ 'a.md': story });
        assert.match(text, /Emotions of a\.md/);
        assert.match(text, /20 words · 4 passages · 2 with a clear emotion/);
        assert.match(text, /joy\W+25\.0 %\W+5\W+1\b/);
        assert.match(text, /no clear emotion\W+50\.0 %\W+10\W+2\b/);
      });

      test('has a sentence in the place of an arc where no passage has a clear emotion', async () => {
        const text = await report({ 'a.md': 'It is what it is.\n\nSo it goes on.\n' });
        assert.match(text, /Nothing stands out: no passage here has a clear emotion\. Most prose has none\./);
        assert.doesNotMatch(text, /words to each side|Strongest passages|longest flat stretch/);
        const filtered = await report({ 'a.md': story }, { emotions: ['anger'] });
        assert.match(filtered, /No passage has one of the emotions in the filter\./);
      });

      test('quotes the strongest passages and says what became of an intent', async () => {
        const text = await report({ 'a.md': story });
        assert.match(text, /joy\W+90 %: “the joy of it all”/);
        assert.match(text, /✗ missed\W+joy, section “Night”: 0 % of 10 words, fear 50\.0 %/);
      });

      test('names the model, its rule, and its figures at the threshold in force', async () => {
        const text = await report({ 'a.md': story });
        assert.match(text, /Fake, which tells joy, anger, fear/);
        assert.match(text, /from a probability of 50 %, 10 points ahead of the next, in 3 words or more/);
        assert.match(text, /tweets: 93\.1 % of 2,000 texts \(macro F1 0\.878\)/);
        assert.match(text, /novels: 9\.4 % of 5,554 texts from a probability of 50 %/);
        assert.match(text, /Most prose has no clear emotion: that is an answer, not a gap/);
      });

      test('says what the numbers are, by which kind of text, and counts false labels at the same rule', async () => {
        const thresholds = { agreement: 0.7, probability: 0.5, margin: 0.1, minimumWords: 3 };
        const text = await report({ 'a.md': story }, { model: measuredModel, thresholds });
        assert.match(text, /from 70 of 100 people who would agree, with a probability 10 points ahead of the next/);
        assert.match(text, /The number beside an emotion\W+says how many of 100 people would agree/);
        assert.match(text, /Of no certain kind of text\./);
        assert.match(text, /texts from a probability of 60 %/);
      });

      test('says so where nothing was measured', async () => {
        assert.equal(
          (await report({ 'a.md': story }, { figures: undefined })).match(/was not measured for this model/g)?.length,
          2,
        );
      });

      test('obeys the filter in what it quotes, and says that shares count all', async () => {
        const text = await report({ 'a.md': story }, { emotions: ['fear'] });
        assert.match(text, /Only fear is shown\. The shares count every passage\./);
        assert.doesNotMatch(text, /“the joy of it all”/);
        assert.match(text, /joy\W+25\.0 %/);
      });

      test('has a part for each of several documents, also of one without prose', async () => {
        const text = await report({ 'a.md': story, 'empty.md': '', 'b.txt': 'such joy of mine' });
        assert.match(text, /Emotions of 3 documents/);
        assert.match(text, /a\.md[^]*empty\.md\s+No prose to read\.[^]*b\.txt\s+4 words · 1 passage · 1 with/);
      });

      test('names no emotion in another language, and says why', async () => {
        const text = await report({
          'a.md': 'Il était une fois une petite fille qui aimait beaucoup les fleurs, les oiseaux et la joyeuse forêt.',
        });
        assert.match(text, /not in English, the one language the model was made for/);
        assert.match(text, /None has a clear emotion\./);
      });

      test('says how many verdicts are a person’s, not the model’s', async () => {
        const documents = await reportDocuments({ 'a.md': story });
        const corrected = documents.map((document) => ({
          ...document,
          passages: document.passages.map((judged, index) =>
            index > 0 ? judged : { ...judged, verdict: { ...emotion('fear'), said: emotion('joy') } },
          ),
        }));
        assert.match(plain(write(corrected, head)), /1 passage counted as a person corrected the model\./);
      });

      test('says which files are missing in it', async () => {
        assert.match(plain(write([], head, ['<b>.md is too large.'])), /Not read\s+(- )?<b>\.md is too large\./);
      });
    });
  }

  test('in HTML needs no script and nothing from elsewhere', async () => {
    const html = reportHtml(await reportDocuments({ 'a.md': story }), head);
    assert.match(html, /^<!doctype html>\n<html lang="en">.*<\/html>\n$/s);
    assert.doesNotMatch(html, /<script|<link|<img|href=|src=|url\(|@import| style=| on\w+=|NaN|undefined/);
    assert.match(html, /<svg [^>]*class="arc-picture"/);
  });

  test('in HTML begins with a way to each of several documents, and its dominant emotion', async () => {
    const documents = await reportDocuments({
      'a.md': story,
      'drafts/<b>.md': 'such joy of mine',
      'empty.md': '',
      'calm.md': 'It is what it is.',
    });
    const html = reportHtml(documents, head);
    const rows = [...html.matchAll(/<li><a href="#([\w-]+)" dir="auto">(.*?)<\/a><span>(.*?)<\/span><\/li>/g)];
    assert.deepEqual(
      rows.map(([, place = '', name = '', said = '']) => [place, plain(name), plain(said)]),
      [
        ['part-1', 'a.md', 'joy 25.0 %'],
        ['part-2', 'drafts/<b>.md', 'joy 100 %'],
        ['part-3', 'empty.md', '–'],
        ['part-4', 'calm.md', 'no clear emotion'],
      ],
    );
    assert.deepEqual(html.match(/<article id="part-\d"><h2 dir="auto">\w*/g), [
      '<article id="part-1"><h2 dir="auto">a',
      '<article id="part-2"><h2 dir="auto">',
      '<article id="part-3"><h2 dir="auto">empty',
      '<article id="part-4"><h2 dir="auto">calm',
    ]);
    assert.match(reportHtml(documents, { ...head, emotions: ['fear'] }), /<span><svg.*?<\/svg>fear 25\.0 %<\/span>/);
    assert.doesNotMatch(reportHtml(documents.slice(0, 1), head), /<nav|href=/);
  });

  test('in HTML allows its own style and nothing else', () => {
    const hash = createHash('sha256').update(reportStyle).digest('base64');
    assert.equal(reportStyleHash, `sha256-${hash}`);
    assert.match(
      reportHtml([], head),
      /content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
    );
  });

  test('in HTML shows any text as it is written', async () => {
    const html = reportHtml(await reportDocuments({ '<b>\u202e"\'.md': hostileStory }), head);
    assert.doesNotMatch(html, /<script|<b>\u202e|<img/);
    assert.ok(!html.includes('\u0007'));
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; the joy/);
    assert.match(html, /<span dir="auto">السعادة the joy of it all 🎉/);
  });

  test('in Markdown takes no text for markup', async () => {
    const markdown = reportMarkdown(await reportDocuments({ '[a](b)\u202e.md': hostileStory }), head);
    assert.doesNotMatch(markdown, /(?<!\\)[<[]|\u202e/);
    assert.ok(!markdown.includes('\u0007') && markdown.includes('🎉'));
  });

  test('in Markdown has no picture and no empty section', async () => {
    const markdown = reportMarkdown(await reportDocuments({ 'a.md': 'the joy of it all' }), head);
    assert.doesNotMatch(markdown, /<svg|## Turns|## Intents|\n\n\n/);
  });
});

/** Without tags and with character references read. */
function plain(markup: string): string {
  return markup
    .replaceAll(/<style>.*?<\/style>/g, '')
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/(?<!\\)<\/?(?:span|b)\b[^>]*>/g, '')
    .replaceAll(/(?<!\\)<[a-z/!][^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll(/\\([^\p{L}\d])/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ');
}
