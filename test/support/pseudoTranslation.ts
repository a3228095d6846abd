import { config } from '@vscode/l10n';

import { sentencesOfSource } from '../../scripts/translations/bundle.ts';

/** Says each sentence between `⟦` and `⟧`: what a person sees outside of them was never to be translated. */
export function marked(): void {
  const { sentences } = sentencesOfSource();
  const spoken = [...sentences].map(([key, { message }]) => [key, key === 'en' ? 'en' : `⟦${message}⟧`]);
  config({ contents: Object.fromEntries(spoken) });
}

/** What of a text stands outside of all sentences; the names of `data` are taken away. */
export function unmarked(text: string, data: readonly string[] = []): readonly string[] {
  let rest = text;
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, ' ')];
  for (const name of data) rest = rest.replaceAll(name, ' ');
  return rest.match(/\p{L}{2,}[\p{L} ]*/gu) ?? [];
}

/** What a person reads of HTML: its text, and the attributes that are read out or shown. */
export function readOf(html: string): string {
  const said = [...html.matchAll(/\s(?:title|aria-label)="([^"]*)"/g)].map(([, value = '']) => value);
  const text = html.replace(/<style>.*?<\/style>/gs, ' ').replace(/<(?:[^>"]|"[^"]*")*>/g, '\n');
  return [text, ...said].join('\n').replace(/&#?\w+;/g, ' ');
}
