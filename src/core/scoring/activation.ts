/** How logits become probabilities: one label of all, or each label for itself. */
export type Activation = 'softmax' | 'sigmoid';

/** Probabilities, 0 to 1, of one text's logits after division by `temperature` (Guo et al. 2017). */
export function probabilitiesOf(
  logits: readonly number[],
  activation: Activation,
  temperature: number,
): readonly number[] {
  const scaled = logits.map((logit) => logit / temperature);
  switch (activation) {
    case 'sigmoid':
      return scaled.map((logit) => 1 / (1 + Math.exp(-logit)));
    case 'softmax': {
      const most = Math.max(...scaled);
      const powers = scaled.map((logit) => Math.exp(logit - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      return powers.map((power) => power / total);
    }
    default:
      return activation satisfies never;
  }
}
