import type { FromComparison } from './comparisonProtocol.ts';
import type { ComparisonState } from './tabState.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromComparison): void;
  setState(state: ComparisonState): void;
};

/** The comparison's page arrives drawn; its script says what was clicked. */
const host = acquireVsCodeApi();
const { document: newer, older } = document.getElementById('page')?.dataset ?? {};
if (newer !== undefined && older !== undefined) host.setState({ document: newer, older });

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-change], [data-again]') : null;
  if (button === null) return;
  const { change } = button.dataset;
  host.postMessage(change === undefined ? { type: 'again' } : { type: 'change', index: Number(change) });
});
