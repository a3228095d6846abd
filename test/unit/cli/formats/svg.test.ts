import assert from 'node:assert/strict';

import { SvgFormat } from '../../../../src/cli/formats/svg.ts';
import { fallbackThresholds } from '../../../../src/core/scoring/modelInfo.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { formatted } from '../../../support/resultsOfText.ts';

const head = { model: fakeModel, thresholds: fallbackThresholds };
const story = '# Noon\n\nthe joy of it all\n\n# Night\n\nthe fear of it all\n\nit is what it is';

suite('An SVG', () => {
  test('is the arc of a file with its headings, on white, in the light theme’s colours', async () => {
    const svg = await formatted(new SvgFormat(head), { 'a.md': story });
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="960" .*<\/svg>\n$/s);
    assert.match(svg, /<rect width="960" height="\d+" fill="#ffffff"\/>/);
    assert.match(svg, />a\.md<\/text>.*>15 words · 3 passages · 2 with a clear emotion<\/text>/s);
    assert.match(svg, /<title>Noon<\/title>.*<title>Night<\/title>/s);
    assert.equal(svg.match(/<circle [^>]*fill="#8a6400"/g)?.length, 1);
    assert.equal(svg.match(/<circle /g)?.length, 2);
  });

  test('says how the curves are made, by which model and by which rule', async () => {
    const svg = await formatted(new SvgFormat(head), { 'a.md': story });
    assert.match(svg, /over 2 words to each side/);
    assert.match(
      svg,
      /Model Fake \(fake\); an emotion is clear from a probability of 50 %, 10 points ahead of the next, in 3 words/,
    );
  });

  test('needs nothing from elsewhere', async () => {
    const svg = await formatted(new SvgFormat(head), { 'a.md': story });
    assert.doesNotMatch(svg, /href|url\(|<style|<script|var\(|style=|NaN|undefined/);
  });

  test('has several files below one another', async () => {
    const svg = await formatted(new SvgFormat(head), { 'a.md': story, 'empty.md': '', 'b.txt': 'such joy of mine' });
    const tops = [...svg.matchAll(/<g transform="translate\(24 (\d+)\)">/g)].map(([, top]) => Number(top));
    assert.equal(tops.length, 3);
    assert.deepEqual(
      tops.toSorted((a, b) => a - b),
      tops,
    );
    assert.match(svg, /<title>Arcs of 3 documents<\/title>/);
    assert.match(svg, />empty\.md<\/text><text [^>]*>No prose to read\.<\/text><g transform="translate\(0 48\)"><\/g>/);
    assert.equal(svg.match(/class="arc-picture"/g)?.length, 2);
  });

  test('names no emotion in another language, and says why', async () => {
    const text = 'Il était une fois une petite fille qui aimait beaucoup les fleurs, les oiseaux et la joyeuse forêt.';
    const svg = await formatted(new SvgFormat(head), { 'a.md': text });
    assert.match(svg, /not in English/);
    assert.doesNotMatch(svg, /arc-picture/);
  });

  test('has the lanes of the emotions asked for', async () => {
    const svg = await formatted(new SvgFormat({ ...head, emotions: ['fear'] }), { 'a.md': story });
    assert.equal(svg.match(/<circle /g)?.length, 1);
    assert.match(svg, />fear<title>/);
    assert.doesNotMatch(svg, />joy<title>/);
  });

  test('takes any name and heading', async () => {
    const svg = await formatted(new SvgFormat(head), { '<b>&"\u0000.md': `# <i>a & "b"\u0007\n\nthe joy of it all` });
    assert.match(svg, /&lt;b&gt;&amp;&quot;\.md/);
    assert.doesNotMatch(svg, /[\u0000-\u0008]|<i>/); // oxlint-disable-line no-control-regex
  });
});
