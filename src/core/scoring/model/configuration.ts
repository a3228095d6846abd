import type { Activation } from '../activation.ts';
import { fieldsOf } from '../guards.ts';
import { modelLabels } from './modelLabels.ts';

/** What a model's config.json says of it to people, before it is loaded. */
export interface ModelConfiguration {
  /** Empty where it names none that can be used. */
  readonly labels: readonly string[];
  readonly activation: Activation;
  /** The network's kind as its makers name it, such as RobertaForSequenceClassification. */
  readonly architecture?: string;
}

/** Reads a parsed config.json. Never throws: what is missing or makes no sense is left out. */
export function modelConfigurationOf(value: unknown): ModelConfiguration {
  const config = fieldsOf(value);
  const { architectures } = config;
  const found = modelLabels(config);
  const [architecture]: readonly unknown[] = Array.isArray(architectures) ? architectures : [];
  return {
    labels: 'labels' in found ? found.labels : [],
    activation: activationOf(config),
    ...(typeof architecture === 'string' && { architecture }),
  };
}

/** One label of all, unless the configuration says that each stands for itself. */
export function activationOf({ problem_type: type }: Readonly<Record<string, unknown>>): Activation {
  return type === 'multi_label_classification' ? 'sigmoid' : 'softmax';
}
