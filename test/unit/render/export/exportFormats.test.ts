import assert from 'node:assert/strict';

import { exportFormats, type ExportSource } from '../../../../src/render/export/exportFormats.ts';
import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { agreed } from '../../../support/agreement.ts';
import { emotion, judged, none } from '../../../support/judgedPassages.ts';
import { reportDocuments, reportHead, story } from '../../../support/reports.ts';

async function source(
  passages: readonly JudgedPassage[],
  emotions: readonly string[] = [],
  title = 'a.md',
): Promise<ExportSource> {
  const [document] = await reportDocuments({ [title]: story });
  assert.ok(document !== undefined);
  return { document: { ...document, passages }, head: { ...reportHead, emotions }, lineOf: (offset) => offset + 1 };
}

const passages = [judged(0, 9), judged(10, 19, none), judged(20, 29, emotion('fear'))];

suite('What a document can be exported as', () => {
  test('CSV has a row per passage with its line, verdict and scores', async () => {
    const lines = exportFormats.csv.report.write(await source(passages)).split('\r\n');
    assert.deepEqual(lines.slice(0, 3), [
      'file,line,start,end,verdict,reason,joy,anger,fear,agreement,windows,text',
      'a.md,1,0,9,joy,,0.93,0,0,,1,five words of plain prose',
      'a.md,11,10,19,none,belowThreshold,0.4,0,0,,1,five words of plain prose',
    ]);
    assert.equal(lines.length, 5);
  });

  test('CSV and JSON have the share of people who agree beside the model’s own probabilities', async () => {
    const own = await source([judged(0, 9, agreed('joy'))]);
    assert.match(exportFormats.csv.report.write(own), /a\.md,1,0,9,joy,,0\.93,0,0,0\.84,1,/);
    const thresholds = { agreement: 0.55, probability: 0.5, margin: 0.1, minimumWords: 3 };
    const { model, files } = Object(
      JSON.parse(exportFormats.json.report.write({ ...own, head: { ...own.head, thresholds } })),
    );
    assert.deepEqual(model.thresholds, { agreement: 0.55, margin: 0.1, minimumWords: 3 });
    assert.equal(files[0].textKind, 'all');
    const [{ agreement, scores }] = files[0].rows;
    assert.deepEqual(agreement, { kind: 'story', share: 0.84, low: 0.68, high: 0.93, rows: 20 });
    assert.equal(scores.joy, 0.93);
  });

  test('JSON has the same, the distribution and the model', async () => {
    const json: unknown = JSON.parse(exportFormats.json.report.write(await source(passages.slice(0, 1))));
    const text = 'five words of plain prose';
    const { model, files, skipped } = Object(json);
    assert.equal(model.name, 'Fake');
    assert.deepEqual(files[0].rows, [
      { file: 'a.md', line: 1, start: 0, end: 9, text, scores: { joy: 0.93, other: 1 - 0.93 }, verdict: 'joy' },
    ]);
    assert.equal(files[0].distribution.words, 20);
    assert.deepEqual(skipped, []);
  });

  test('JSON tells a person’s verdict from the model’s', async () => {
    const corrected = { ...judged(0, 9), verdict: { ...emotion('fear'), said: emotion('joy') } };
    const { files } = Object(JSON.parse(exportFormats.json.report.write(await source([corrected]))));
    assert.deepEqual([files[0].rows[0].verdict, files[0].rows[0].said], ['fear', 'joy']);
  });

  test('rows are those the filter lets through, and none of what could not be read', async () => {
    const failed: JudgedPassage = { passage: judged(0, 9).passage, state: 'failed' };
    const lines = exportFormats.csv.report.write(await source([...passages, failed], ['fear'])).split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /^a\.md,21,20,29,fear,/);
  });

  test('the SVG is the arc with its document’s name, whatever that is', async () => {
    const svg = exportFormats.svg.report.write(await source(passages, [], '<script>\u202e🎉.md'));
    assert.match(svg, /^<svg .*&lt;script&gt;.*🎉\.md.*class="arc-picture".*Model Fake \(fake\)/s);
    assert.doesNotMatch(svg, /<script/);
  });

  test('pages are the reports', async () => {
    const given = await source(passages);
    assert.match(exportFormats.html.report.write(given), /^<!doctype html>.*Emotions of a\.md/s);
    assert.match(exportFormats.md.report.write(given), /^# Emotions of a\\\.md\n/);
  });
});
