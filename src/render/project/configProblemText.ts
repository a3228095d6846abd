import { t } from '@vscode/l10n';

import { allOf, anyOf, sentences } from '../../core/language/lists.ts';
import type { LineProblem } from '../../core/project/configText.ts';
import type { Schema } from '../../core/project/schema.ts';
import { gateProblemText } from '../findings/gateText.ts';

/** What is wrong in a configuration and where, and that it does not count. */
export function configProblemText(file: string, problem: LineProblem): string {
  return t('{0}, line {1}: {2}', file, problem.line, sentenceOf(problem));
}

function sentenceOf(problem: LineProblem): string {
  switch (problem.kind) {
    case 'syntax':
      return t('this is no JSON, and nothing of the file counts.');
    case 'unknownKey': {
      const { key, suggestion } = problem;
      const near = suggestion === undefined ? '' : t('Did you mean {0}?', suggestion);
      return sentences(t('“{0}” is no key, and does not count.', key), near);
    }
    case 'missingKey':
      return t('without {0} this does not count.', allOf(problem.keys));
    case 'oneKey':
      return t('one of {0} is needed, and no more; this does not count.', anyOf(problem.keys));
    case 'value':
      return t('{0} takes {1}; what stands there does not count.', keyOf(problem.path), kindText(problem.schema));
    case 'gate': {
      const key = problem.path.find((step) => ['failOn', 'maxShare', 'most', 'least'].includes(String(step)));
      const name = key === 'failOn' ? 'failOn' : key === 'maxShare' ? 'maxShare' : String(key);
      return gateProblemText(name, problem.written, problem.problem, name !== 'failOn');
    }
    default:
      return problem satisfies never;
  }
}

function keyOf(path: readonly (string | number)[]): string {
  return path.findLast((step) => typeof step === 'string') ?? t('The whole');
}

/** What a value is to be. */
function kindText({ type, minimum, maximum, minItems = 0, enum: names, oneOf = [] }: Schema): string {
  switch (type) {
    case undefined:
      return anyOf(oneOf.map(kindText));
    case 'string':
      return names === undefined ? t('a text') : anyOf(names);
    case 'number':
      return minimum === undefined || maximum === undefined
        ? t('a number')
        : t('a number from {0} to {1}', minimum, maximum);
    case 'integer':
      return minimum === undefined || maximum === undefined
        ? t('a whole number')
        : t('a whole number from {0} to {1}', minimum, maximum);
    case 'boolean':
      return t('true or false');
    case 'array':
      return minItems > 0 ? t('a list that is not empty') : t('a list');
    case 'object':
      return t('an object');
    default:
      return type satisfies never;
  }
}
