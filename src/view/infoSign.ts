import { escaped } from '../render/format/markup.ts';

/** What an info sign opens and closes, by its `data-` attribute. */
export type Explained = 'own' | 'method';

/** A small i that opens what only some want to know. */
export function infoSign(what: Explained, isOpen: boolean, name: string): string {
  const spoken = escaped(name);
  return `<button type="button" class="info" data-key="${what}" data-${what} aria-expanded="${isOpen}" aria-label="${spoken}" title="${spoken}"><span aria-hidden="true">i</span></button>`;
}
