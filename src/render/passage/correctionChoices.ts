import { t } from '@vscode/l10n';

import { emotionName, noEmotionName, shownLabel } from '../../core/language/emotionNames.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';

/** What a person may say a passage feels like. */
export interface CorrectionChoice {
  readonly label: string;
  /** Who says so now. */
  readonly description?: string;
  /** The emotion, null for no clear one, undefined to take the correction back. */
  readonly chosen: string | null | undefined;
}

/** The model's emotions, no clear one, and the way back to the model's own verdict; what stands now says so. */
export function correctionChoices({ reading, verdict }: JudgedPassage): readonly CorrectionChoice[] {
  const labels = reading?.scores.map(({ label }) => label) ?? [];
  const said = verdict?.said;
  const choice = (label: string, chosen: string | null): CorrectionChoice => {
    const description = whoSays(chosen, verdict);
    return { label, chosen, ...(description !== undefined && { description }) };
  };
  return [
    ...labels.map((label) => choice(`${labelStyle(label, labels).glyph} ${emotionName(label)}`, label)),
    choice(`${noneStyle.glyph} ${noEmotionName()}`, null),
    ...(said === undefined ? [] : [{ label: t('Remove correction'), description: wayBack(said), chosen: undefined }]),
  ];
}

function whoSays(chosen: string | null, verdict: Verdict | undefined): string | undefined {
  if (verdict === undefined) return undefined;
  const { said } = verdict;
  const isNow = nameOf(verdict) === chosen;
  if (said === undefined) return isNow ? t('now, by the model') : undefined;
  const isModels = nameOf(said) === chosen;
  if (isNow) return isModels ? t('now, by your correction, as by the model') : t('now, by your correction');
  return isModels ? t('by the model') : undefined;
}

function wayBack(said: Verdict): string {
  return t('back to {0}', shownLabel(nameOf(said) ?? undefined));
}

function nameOf(verdict: Verdict): string | null {
  return verdict.kind === 'emotion' ? verdict.label : null;
}
