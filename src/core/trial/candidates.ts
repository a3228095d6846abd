import type { Judgement } from '../document/analysis/analysis.ts';
import { ruleFor, type TextTraits } from '../document/analysis/judgement.ts';
import { thresholdsFor } from '../scoring/modelInfo.ts';
import { kindOfProse } from '../text/language/textKind.ts';
import { detectLanguage } from '../text/language/textLanguage.ts';
import type { Prose } from '../text/passage/passage.ts';
import { type ReadingParts, readPassages } from '../workspace/passageReadings.ts';
import { shuffled } from './chosenPassages.ts';
import type { Random } from './random.ts';
import { labelBy, saidByThreshold, thresholdRules } from './saidByThreshold.ts';
import type { TrialPassage } from './trial.ts';

export interface TrialSource extends Pick<TrialPassage, 'address' | 'path'> {
  readonly text: string;
  readonly prose: Prose;
}

/** What has more words takes a person long to make up their mind about. */
const mostWords = 150;

/**
 * Passages of one document that may be tried, so many at most, of chance: not too short for the model, not too long for a person, in the
 * model's language. What a person said before of any counts for nothing. Rejects with ModelProblem, and with the signal's reason.
 */
export async function trialCandidates(
  { text, prose, address, path }: TrialSource,
  most: number,
  { thresholds, englishOnly, textKind }: Judgement,
  parts: ReadingParts,
  random: Random,
  signal: AbortSignal,
): Promise<readonly TrialPassage[]> {
  const judgement = { thresholds, englishOnly, ...(textKind !== undefined && { textKind }) };
  const { minimumWords } = thresholdsFor(await parts.classifier.load(signal), judgement.thresholds);
  const language = detectLanguage(prose.passages.map((passage) => passage.text));
  if (judgement.englishOnly && language === 'other') return [];
  const traits: TextTraits = { language, kind: kindOfProse(text, prose, 'all') };
  const fitting = prose.passages.filter(({ words }) => words >= minimumWords && words <= mostWords);
  const picked = shuffled(fitting, random).slice(0, most);
  const { model, readings } = await readPassages(picked, parts, signal);
  const rule = ruleFor(model, judgement, traits);
  const rules = thresholdRules(model, judgement, traits);
  return picked.flatMap((passage): readonly TrialPassage[] => {
    const reading = readings.get(passage.text);
    if (reading === undefined) return [];
    const label = labelBy(rule, passage, reading);
    const said = saidByThreshold(rules, passage, reading);
    return [{ text: passage.text, address, path, range: passage.range, label, said }];
  });
}
