import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { exportFormats, type ExportName } from '../../../../src/render/export/exportFormats.ts';
import { comparisonSource, newerDraft as after, olderDraft as before, said } from '../../../support/comparisons.ts';
import { none } from '../../../support/judgedPassages.ts';

function exported(name: ExportName, ...given: Parameters<typeof comparisonSource>): string {
  return exportFormats[name].comparison.write(comparisonSource(...given));
}

suite('What a comparison can be exported as', () => {
  test('HTML has both arcs, the difference and every change, and needs nothing from elsewhere', () => {
    const html = exported('html', before, after);
    assert.match(html, /<h1 dir="auto">Emotions of story\.md compared with HEAD<\/h1>/);
    assert.match(html, /1 passage with another emotion, 1 added, 1 removed; 1 unchanged\./);
    assert.match(html, /Before, HEAD: 15 words · 3 passages · 1 with a clear emotion/);
    assert.equal(html.match(/stroke-dasharray/g)?.length, 2);
    assert.match(html, /joy<\/th><td>33\.3 %<\/td><td>33\.3 %<\/td><td>0<\/td>/);
    assert.match(
      html,
      /<b>was joy → is fear<\/b>, rewritten, line 1<p class="quiet">Before: “<span dir="auto">We came home at last\./,
    );
    assert.match(html, /A bell &lt;b&gt;rang&lt;\/b&gt; twice\./);
    assert.doesNotMatch(html, /<script|<link|<img|href=|src=|url\(|<button|data-| style=| on\w+=|NaN|undefined/);
  });

  test('Markdown says the same without the picture', () => {
    const markdown = exported('md', before, after);
    assert.match(markdown, /^# Emotions of story\\\.md compared with HEAD\n/);
    assert.match(markdown, /\| fear \| 0 % \| 33\.3 % \| \+33\.3 \|/);
    assert.match(
      markdown,
      /\n- \*\*was joy → is fear\*\*, rewritten, line 1\n {2}- Before: “We came home at last\.”\n {2}- Now: “We came home at night\.”\n/,
    );
    assert.match(markdown, /## Other changes: 2\n/);
    assert.doesNotMatch(markdown, /(?<!\\)<|<svg|\n\n\n/);
  });

  test('CSV has a row per change, with the columns of either side', () => {
    const [head, first, ...others] = exported('csv', before, after).trimEnd().split('\r\n');
    assert.match(
      head ?? '',
      /^change,emotion changed,before file,before line,.*,before text,after file,.*,after text$/,
    );
    assert.match(
      first ?? '',
      /^rewritten,yes,HEAD,1,.*,joy,.*,We came home at last\.,story\.md,1,.*,fear,.*,We came home at night\.$/,
    );
    const columns = head?.split(',').length;
    for (const row of [first, ...others]) assert.equal(row?.split(',').length, columns, row);
    assert.match(others.join('\n'), /^added,no,,,.*\nremoved,no,HEAD,.*,+$/m);
  });

  test('JSON has both drafts, their distributions, the changes and the model', () => {
    const parsed = Object(JSON.parse(exported('json', before, after)));
    assert.deepEqual([parsed.model.name, parsed.before.file, parsed.after.file], ['Fake', 'HEAD', 'story.md']);
    assert.equal(parsed.after.distribution.words, 15);
    assert.equal(parsed.unchanged, 1);
    const [first, second, third] = parsed.changes;
    assert.deepEqual(
      [first.change, first.emotionChanged, first.before.verdict, first.after.verdict],
      ['rewritten', true, 'joy', 'fear'],
    );
    assert.deepEqual(
      [second.change, 'before' in second, third.change, 'after' in third],
      ['added', false, 'removed', false],
    );
  });

  test('JSON has no verdict of what could not be read', () => {
    const failed: JudgedPassage = { passage: said('Nobody knew.').passage, state: 'failed' };
    const { changes } = Object(JSON.parse(exported('json', [], [failed])));
    assert.deepEqual(Object.keys(changes[0].after), ['file', 'line', 'start', 'end', 'text']);
  });

  test('the SVG is both arcs, on white, in the light theme’s colours', () => {
    const svg = exported('svg', before, after);
    assert.match(svg, /^<svg [^>]*width="960" .*fill="#ffffff".*<\/svg>\n$/s);
    assert.match(svg, /Dashed: before, 15 words\. .*Model Fake \(fake\)/s);
    assert.equal(svg.match(/stroke-dasharray/g)?.length, 2);
    assert.doesNotMatch(svg, /var\(|currentColor|NaN|undefined/);
  });

  test('every form obeys the filter', () => {
    for (const name of ['html', 'md', 'csv', 'json'] as const) {
      const text = exported(name, before, after, ['fear']);
      assert.match(text, /We came home at night/);
      assert.doesNotMatch(text, /Nobody spoke|A bell/, name);
    }
    assert.match(exported('md', before, after, ['fear']), /Only fear is shown\. The shares count every passage\./);
    assert.equal(exported('svg', before, after, ['fear']).match(/stroke-dasharray/g)?.length, 1);
  });

  test('of drafts without prose, or without a difference, there is little to say', () => {
    assert.doesNotMatch(exported('html', [], []), /<figure|NaN/);
    assert.doesNotMatch(exported('svg', [], []), /<path|NaN/);
    assert.match(exported('md', before, before), /No passage has changed \(3 compared\)\./);
    assert.doesNotMatch(exported('md', before, before), /Another emotion|Other changes/);
    assert.equal(
      exported('csv', [], [said('A word.', none)])
        .trimEnd()
        .split('\r\n').length,
      2,
    );
  });
});
