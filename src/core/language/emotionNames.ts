import { t } from '@vscode/l10n';

interface EmotionName {
  readonly name: string;
  /** One or two letters, no two alike among these. */
  readonly letters: string;
}

/** The default model's labels, as they are called where a person reads them. */
const known: Readonly<Record<string, () => EmotionName>> = {
  joy: () => ({ name: t('joy'), letters: t({ message: 'J', comment: 'joy, in one or two letters' }) }),
  love: () => ({ name: t('love'), letters: t({ message: 'L', comment: 'love, in one or two letters' }) }),
  anger: () => ({ name: t('anger'), letters: t({ message: 'A', comment: 'anger, in one or two letters' }) }),
  fear: () => ({ name: t('fear'), letters: t({ message: 'F', comment: 'fear, in one or two letters' }) }),
  sadness: () => ({ name: t('sadness'), letters: t({ message: 'Sa', comment: 'sadness, in one or two letters' }) }),
  surprise: () => ({ name: t('surprise'), letters: t({ message: 'Su', comment: 'surprise, in one or two letters' }) }),
};

/**
 * The label as it is shown: translated where it is one of the default model's, and as the model writes it otherwise. Only
 * for people: what machines read, settings and directives have the label itself.
 */
export function emotionName(label: string): string {
  const name = nameOf(label)?.name;
  // Some models write Joy or JOY.
  return name === undefined || name === label.toLowerCase() ? label : name;
}

/** The letters of one of the default model's labels, from its shown name; undefined for others. */
export function emotionLetters(label: string): string | undefined {
  return nameOf(label)?.letters;
}

/** What stands where no emotion is clear. */
export function noEmotionName(): string {
  return t('no clear emotion');
}

/** The label's name, or that no emotion is clear where there is no label. */
export function shownLabel(label: string | undefined): string {
  return label === undefined ? noEmotionName() : emotionName(label);
}

function nameOf(label: string): EmotionName | undefined {
  const name = label.toLowerCase();
  return Object.hasOwn(known, name) ? known[name]?.() : undefined;
}
