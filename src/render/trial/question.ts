import { t } from '@vscode/l10n';

import { shownLabel } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { Trial } from '../../core/trial/trial.ts';
import { badge } from '../format/graphics.ts';
import { escaped } from '../format/markup.ts';
import { trialHead } from './trialHead.ts';

/** What a person may say, in the order of the keys: the model's labels, and null for no clear emotion. */
export function choicesOf({ labels }: Pick<Trial, 'labels'>): readonly (string | null)[] {
  return [...labels, null];
}

/** So many choices have a key: 1 to 9. */
const mostKeys = 9;

/** The next passage and what may be said of it, as HTML; nothing of it comes from the model. */
export function trialQuestion(trial: Trial): string {
  const { passages, answers, labels } = trial;
  const number = answers.length + 1;
  const text = passages[answers.length]?.text ?? '';
  const place = t('Passage {0} of {1}', count(number), count(passages.length));
  const choices = choicesOf(trial).map((label, index) => {
    const style = label === null ? noneStyle : labelStyle(label, labels);
    return choice(
      index,
      answers.length,
      `${badge(style)}<span dir="auto">${escaped(shownLabel(label ?? undefined))}</span>`,
    );
  });
  return (
    trialHead() +
    `<p class="counts">${escaped(sentences(t('{0}.', place), t('What does it feel like to you? What the model says is hidden until the end.')))}</p>` +
    `<p class="tried" dir="auto" tabindex="-1" data-focus>${escaped(text)}</p>` +
    `<div class="answers" role="group" aria-label="${escaped(t('What the passage feels like'))}">${choices.join('')}</div>` +
    `<div class="actions">${skipButton(answers.length)}${answers.length > 0 ? undoButton() : ''}</div>` +
    `<p class="note">${escaped(keysText(choices.length))}</p>`
  );
}

/** Takes the last answer back. */
export function undoButton(): string {
  return `<button type="button" class="action secondary" data-key="undo" data-undo data-press="Backspace" aria-keyshortcuts="Backspace">${escaped(t('Take Back the Last Answer'))}</button>`;
}

function choice(index: number, question: number, name: string): string {
  const key = index < mostKeys ? String(index + 1) : undefined;
  const press = key === undefined ? '' : ` data-press="${key}" aria-keyshortcuts="${key}"`;
  const shown = key === undefined ? '<span></span>' : `<kbd aria-hidden="true">${key}</kbd>`;
  return `<button type="button" class="passage answer" data-key="answer ${index}" data-question="${question}" data-choice="${index}"${press}>${shown}${name}</button>`;
}

function skipButton(question: number): string {
  return `<button type="button" class="action secondary" data-key="skip" data-question="${question}" data-skip data-press="0" aria-keyshortcuts="0">${escaped(t('Skip'))}</button>`;
}

function keysText(choices: number): string {
  return sentences(
    t('Keys: 1 to {0} answer, 0 skips, Backspace takes the last answer back.', Math.min(mostKeys, choices)),
    t('The answers stay on this machine and are kept when this tab is closed.'),
  );
}
