import { fieldsOf, isCount, isFraction } from './guards.ts';

/** How a model does on one kind of text at its own threshold; fractions of 0 to 1, each absent where no text shows it. */
export interface KindFigures {
  readonly name: string;
  /** Of texts with an emotion, those whose best label is right. */
  readonly accuracy?: number;
  /** Of texts with an emotion, those that get a name. */
  readonly named?: number;
  /** Of these, those whose name is right. */
  readonly rightWhenNamed?: number;
  /** Of neutral texts, those that get a name all the same. */
  readonly falselyNamed?: number;
  /** Texts with an emotion. */
  readonly rows: number;
  readonly neutralRows: number;
}

/** Hand-written cases of one kind in which words mislead, and how many of them a model passes. */
export interface BehaviourFigures {
  readonly name: string;
  readonly cases: number;
  readonly passed: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Kinds of text as a figures.json has them; what makes no sense is left out. */
export function kindFiguresOf(value: unknown): readonly KindFigures[] {
  return Object.entries(fieldsOf(value)).map(([name, part]) => {
    const kind = fieldsOf(part);
    return {
      name,
      ...fraction('accuracy', kind),
      ...fraction('named', kind),
      ...fraction('rightWhenNamed', kind),
      ...fraction('falselyNamed', kind),
      rows: count(kind['rows']),
      neutralRows: count(kind['neutralRows']),
    };
  });
}

/** Kinds of behaviour as a figures.json has them; one that makes no sense is left out. */
export function behaviourOf(value: unknown): readonly BehaviourFigures[] {
  return Object.entries(fieldsOf(fieldsOf(value)['kinds'])).flatMap(([name, part]) => {
    const { cases, passed } = fieldsOf(part);
    return isCount(cases) && isCount(passed) && passed <= cases && cases > 0 ? [{ name, cases, passed }] : [];
  });
}

type Share = 'accuracy' | 'named' | 'rightWhenNamed' | 'falselyNamed';

function fraction(key: Share, from: Fields): { readonly [K in Share]?: number } {
  const value = from[key];
  return isFraction(value) ? { [key]: value } : {};
}

function count(value: unknown): number {
  return isCount(value) ? value : 0;
}
