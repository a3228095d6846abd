import type { BehaviourFigures, KindFigures } from '../../core/scoring/measuredKinds.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';
import { count, shareText } from '../format/numbers.ts';

/** How a model does on each kind of text at its own threshold. */
export function kindTable(kinds: readonly KindFigures[]): string {
  return markdownTable(
    ['Kind of text', 'Texts', 'Best label right', 'Named', 'Right when named', 'Neutral texts', 'Falsely named'],
    kinds.map(({ name, accuracy, named, rightWhenNamed, falselyNamed, rows, neutralRows }) => [
      markdownText(name),
      count(rows),
      shareText(accuracy),
      shareText(named),
      shareText(rightWhenNamed),
      count(neutralRows),
      shareText(falselyNamed),
    ]),
  );
}

/** Of hand-written cases in which words mislead, those that a model passes. */
export function behaviourTable(kinds: readonly BehaviourFigures[]): string {
  const all = kinds.reduce(
    (sum, { cases, passed }) => ({ name: 'all', cases: sum.cases + cases, passed: sum.passed + passed }),
    { name: 'all', cases: 0, passed: 0 },
  );
  return markdownTable(
    ['Behaviour', 'Cases', 'Passed', 'Share'],
    [...kinds, all].map(({ name, cases, passed }) => [
      markdownText(name),
      count(cases),
      count(passed),
      shareText(cases === 0 ? undefined : passed / cases),
    ]),
  );
}
