import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import type { BehaviourFigures, KindFigures } from '../../core/scoring/measuredKinds.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';
import { measuredShare } from '../format/numbers.ts';

/** How a model does on each kind of text at its own threshold. */
export function kindTable(kinds: readonly KindFigures[]): string {
  return markdownTable(
    [
      t('Kind of text'),
      t('Texts'),
      t('Best label right'),
      t('Named'),
      t('Right when named'),
      t('Neutral texts'),
      t('Falsely named'),
    ],
    kinds.map(({ name, accuracy, named, rightWhenNamed, falselyNamed, rows, neutralRows }) => [
      markdownText(name),
      count(rows),
      measuredShare(accuracy),
      measuredShare(named),
      measuredShare(rightWhenNamed),
      count(neutralRows),
      measuredShare(falselyNamed),
    ]),
  );
}

/** Of hand-written cases in which words mislead, those that a model passes. */
export function behaviourTable(kinds: readonly BehaviourFigures[]): string {
  const all = kinds.reduce(
    (sum, { cases, passed }) => ({ name: sum.name, cases: sum.cases + cases, passed: sum.passed + passed }),
    { name: t('all'), cases: 0, passed: 0 },
  );
  return markdownTable(
    [t('Behaviour'), t('Cases'), t('Passed'), t('Share')],
    [...kinds, all].map(({ name, cases, passed }) => [
      markdownText(name),
      count(cases),
      count(passed),
      measuredShare(cases === 0 ? undefined : passed / cases),
    ]),
  );
}
