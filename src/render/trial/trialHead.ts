import { t } from '@vscode/l10n';

import { escaped } from '../format/markup.ts';

/** The heading of a trial, and the way to another one. */
export function trialHead(): string {
  return (
    `<div class="heading"><h1 class="title">${escaped(t('Try It on Your Own Writing'))}</h1>` +
    `<div class="actions"><button type="button" class="action secondary" data-key="again" data-again>${escaped(t('Start Over…'))}</button></div></div>`
  );
}

/** One sentence in the place of a trial, and the way to one. */
export function trialSentence(sentence: string): string {
  return `${trialHead()}<p role="status">${escaped(sentence)}</p>`;
}
