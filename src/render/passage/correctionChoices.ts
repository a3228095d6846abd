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
    ...labels.map((label) => choice(`${labelStyle(label, labels).glyph} ${label}`, label)),
    choice(`${noneStyle.glyph} no clear emotion`, null),
    ...(said === undefined ? [] : [{ label: `Remove correction`, description: wayBack(said), chosen: undefined }]),
  ];
}

function whoSays(chosen: string | null, verdict: Verdict | undefined): string | undefined {
  if (verdict === undefined) return undefined;
  const { said } = verdict;
  const isNow = nameOf(verdict) === chosen;
  if (said === undefined) return isNow ? 'now, by the model' : undefined;
  const isModels = nameOf(said) === chosen;
  if (isNow) return isModels ? 'now, by your correction, as by the model' : 'now, by your correction';
  return isModels ? 'by the model' : undefined;
}

function wayBack(said: Verdict): string {
  return `back to ${nameOf(said) ?? 'no clear emotion'}`;
}

function nameOf(verdict: Verdict): string | null {
  return verdict.kind === 'emotion' ? verdict.label : null;
}
