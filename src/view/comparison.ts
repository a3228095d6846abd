import type { FromComparison } from './comparisonProtocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromComparison): void };

/** The comparison's page arrives drawn; its script says what was clicked. */
const host = acquireVsCodeApi();

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-change], [data-again]') : null;
  if (button === null) return;
  const { change } = button.dataset;
  host.postMessage(change === undefined ? { type: 'again' } : { type: 'change', index: Number(change) });
});
