const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` as it may stand in HTML or SVG, between tags and in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character);
}

/** What XML, and so a file of markup, has no way to say. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Finished markup without the characters that no file of markup may hold. */
export function sayable(markup: string): string {
  return markup.replaceAll(unsayable, '');
}

/** What only those hear who have a page read out. */
export function spokenText(text: string): string {
  return `<span class="spoken">${escaped(text)}</span>`;
}

/** A sentence of which `shown` alone is seen and all of it heard: `sentence` puts what it gets in its place. */
export function spokenAround(sentence: (shown: string) => string, shown: string): string {
  const [before, after] = around(sentence);
  return `${before === '' ? '' : spokenText(before)}${escaped(shown)}${after === '' ? '' : spokenText(after)}`;
}

/** What a sentence says before and behind what is put into it. */
export function around(sentence: (shown: string) => string): readonly [before: string, after: string] {
  const [before = '', ...after] = sentence(place).split(place);
  return [before, after.join(place)];
}

/** Stands in no sentence. */
const place = '\u0000';
