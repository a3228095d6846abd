import { type FromTrial, toTrial } from './trialProtocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromTrial): void };

/** The page of a trial is drawn by the host; its script says what was pressed, and keeps the focus where the reading goes on. */
const host = acquireVsCodeApi();
const root = document.getElementById('page');

window.addEventListener('message', ({ data }) => {
  const message = toTrial(data);
  if (message === undefined || root === null) return;
  const pressed = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
  root.innerHTML = message.html;
  // Where a control is there no more, the next passage or the outcome is what is to be read.
  const same = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset['key'] === pressed);
  const isAnswer = pressed?.startsWith('answer') === true || pressed === 'skip';
  const next = root.querySelector<HTMLElement>('[data-focus]');
  (isAnswer ? next : (same ?? next))?.focus();
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-key]') : null;
  const message = button === null ? undefined : messageOf(button.dataset);
  if (message !== undefined) host.postMessage(message);
});

document.addEventListener('keydown', (event) => {
  const { key, repeat, ctrlKey, altKey, metaKey } = event;
  if (repeat || ctrlKey || altKey || metaKey) return;
  const buttons = [...document.querySelectorAll<HTMLElement>('button[data-press]')];
  const button = buttons.find(({ dataset }) => dataset['press'] === key);
  if (button === undefined) return;
  event.preventDefault();
  button.focus();
  button.click();
});

function messageOf({
  question,
  choice,
  skip,
  undo,
  difference,
  apply,
  save,
  again,
}: DOMStringMap): FromTrial | undefined {
  if (choice !== undefined) return { type: 'answer', question: Number(question), choice: Number(choice) };
  if (skip !== undefined) return { type: 'skip', question: Number(question) };
  if (difference !== undefined) return { type: 'difference', index: Number(difference) };
  if (undo !== undefined) return { type: 'undo' };
  if (apply !== undefined) return { type: 'apply' };
  if (save !== undefined) return { type: 'save' };
  return again === undefined ? undefined : { type: 'again' };
}

host.postMessage({ type: 'ready' });
