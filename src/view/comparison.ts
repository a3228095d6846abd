import { fitArcs } from './arc/comparedArcs.ts';
import type { FromComparison } from './comparisonProtocol.ts';
import { speakLanguageOf } from './pageLanguage.ts';
import type { ComparisonState } from './tabState.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromComparison): void;
  setState(state: ComparisonState): void;
};

/** The comparison's page arrives drawn; its script fits the arcs to the room there is and says what was clicked. */
speakLanguageOf(document);
const host = acquireVsCodeApi();
const { document: newer, older } = document.getElementById('page')?.dataset ?? {};
if (newer !== undefined && older !== undefined) host.setState({ document: newer, older });

const arcs = document.querySelector<HTMLElement>('[data-arcs]');
if (arcs !== null) fitArcs(arcs);

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLElement>('[data-change], [data-again], [data-export]') : null;
  if (button === null) return;
  const { change, export: exported } = button.dataset;
  if (change !== undefined) host.postMessage({ type: 'change', index: Number(change) });
  else host.postMessage({ type: exported === undefined ? 'again' : 'export' });
});
