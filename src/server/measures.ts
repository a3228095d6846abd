import { t } from '@vscode/l10n';

import type { Activation } from '../core/scoring/activation.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { type Figures, figuresOf } from '../core/scoring/figures.ts';
import { fallbackFor } from '../core/scoring/modelInfo.ts';
import { modelConfigurationOf } from '../core/scoring/model/configuration.ts';
import { hostOf, type Server } from './server.ts';

/** What was measured of the model that the server serves, from a folder that a person says is of the same one. */
export interface Measures {
  readonly labels: readonly string[];
  readonly activation: Activation;
  readonly figures: Figures;
}

/** Nothing is known: one label of all, and no claim about people. */
export const unmeasured: Omit<Measures, 'labels'> = { activation: 'softmax', figures: figuresOf(undefined) };

/** From a folder's parsed config.json and figures.json; undefined where the first names no labels. */
export function measuresOf(configuration: unknown, figures: unknown): Measures | undefined {
  const { labels, activation } = modelConfigurationOf(configuration);
  if (labels.length === 0) return undefined;
  return { labels, activation, figures: figuresOf(figures, fallbackFor(activation)) };
}

/** Throws ModelProblem where the server's labels are not those that were measured: its figures would lie. */
export function checkLabels(server: Server, served: readonly string[], { labels }: Measures): void {
  const known = new Set(labels);
  if (served.length === labels.length && served.every((label) => known.has(label))) return;
  throw new ModelProblem(
    t(
      '{0} serves another model: its labels are {1}, not {2}. Choose the folder of the model that it serves, or none.',
      hostOf(server),
      listed(served),
      listed(labels),
    ),
  );
}

const mostListed = 8;

function listed(labels: readonly string[]): string {
  return labels.slice(0, mostListed).join(', ') + (labels.length > mostListed ? ', …' : '');
}
