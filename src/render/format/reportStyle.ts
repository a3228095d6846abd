import { contributedColors, type ThemeColors } from '../../core/scoring/labels.ts';

const light = variables('light', '--paper:#fff;--ink:#24262b;--quiet:#5b606a;--line:#d9dce2');
const dark = variables('dark', '--paper:#1c1d21;--ink:#e4e6ea;--quiet:#a6abb5;--line:#3a3d45');

/** Pixels; the picture shrinks with the page. */
export const reportArcWidth = 912;

/** Everything the report in HTML looks like: light, dark or on paper, as its reader has it. */
export const reportStyle = [
  `:root{color-scheme:light dark;${light}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
  'body{margin:0 auto;max-width:60rem;padding:2rem 1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}',
  'h1,h2,h3{line-height:1.25;margin:1.6em 0 .4em}h1{margin-top:0}h3{font-size:1em}',
  'p,ol,ul,dl{margin:.4em 0}.quiet,footer,figcaption,dd{color:var(--quiet)}figure{margin:1em 0}figcaption{font-size:.85em}',
  'nav ul{list-style:none;padding:0}nav li{display:flex;justify-content:space-between;gap:1em;padding:.25em 0;border-bottom:1px solid var(--line)}nav span{flex:none;max-width:60%}',
  'article+article,footer{border-top:1px solid var(--line);margin-top:3rem}',
  '.arc-picture{max-width:100%;height:auto}.strip{display:block;margin:.8em 0}.badge{vertical-align:-.15em;margin-right:.4em}',
  'table{border-collapse:collapse;width:100%;margin:.6em 0 1.2em}caption{text-align:left;color:var(--quiet);padding:.2em 0}',
  'th,td{text-align:right;font-weight:400;padding:.25em .5em;border-bottom:1px solid var(--line)}th:first-child{text-align:left}thead th{font-weight:600}',
  'td,thead th{overflow-wrap:break-word}@media (max-width:40rem){th,td{padding:.25em}table{font-size:.8em}td{overflow-wrap:anywhere}}summary{cursor:pointer;padding:.3em 0}dt{font-weight:600;margin-top:.6em}dd{margin:0}a{color:inherit}',
  '@media print{body{max-width:none;padding:0}section:not(:has(li)),li,tr,figure{break-inside:avoid}h1,h2,h3,dt,caption,article>p:not(:last-child){break-after:avoid}details:not([open]){display:none}}',
].join('');

/** What the page's policy lets through: this very style. A test holds it against the style. */
export const reportStyleHash = 'sha256-aQNjipQyACSWNyOX+evPs6k4/aWQHORuO7jpIlW48wM=';

function variables(theme: keyof ThemeColors, paper: string): string {
  return [paper, ...contributedColors().map(({ key, colors }) => `--vscode-emotionLens-${key}:${colors[theme]}`)].join(
    ';',
  );
}
