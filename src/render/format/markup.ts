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
