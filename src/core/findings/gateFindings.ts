import type { CheckedIntent } from '../document/analysis/intent.ts';
import { noneIntent } from '../document/analysis/intent.ts';
import type { Distribution } from '../document/judgement/distribution.ts';
import { strengthOf } from '../scoring/interest.ts';
import type { Verdict } from '../scoring/verdict.ts';
import type { Finding } from './finding.ts';
import { anyEmotion, type EmotionGate, type Gate, type ShareGate } from './gate.ts';
import { fileStart, type Place } from './place.ts';

/** A judged passage where it stands. */
export interface PlacedVerdict {
  readonly file: string;
  readonly place: Place;
  readonly text: string;
  readonly verdict: Verdict;
}

/** The first of the gates that the passage does not pass. Emotions are named as the model names them. */
export function passageFinding(gates: readonly Gate[], placed: PlacedVerdict): Finding | undefined {
  const { file, place, text, verdict } = placed;
  if (verdict.kind === 'none') return undefined;
  const strength = strengthOf(verdict);
  const gate = gates.find(
    (each): each is EmotionGate =>
      each.type === 'emotion' &&
      (each.emotion === anyEmotion || each.emotion === verdict.label) &&
      (strength > each.limit || (each.inclusive && strength === each.limit)),
  );
  return gate && { file, place, matter: { kind: 'emotion', gate, verdict, text } };
}

/** What of a file's shares is more than the gates let through. */
export function shareFindings(gates: readonly Gate[], file: string, { shares }: Distribution): readonly Finding[] {
  return gates
    .filter((gate): gate is ShareGate => gate.type === 'share')
    .flatMap((gate) => {
      const share = shares.find(({ label }) => (label ?? noneIntent) === gate.emotion)?.share ?? 0;
      return share > gate.most ? [{ file, place: fileStart, matter: { kind: 'share', gate, share } as const }] : [];
    });
}

/** The intents that were missed, and those with an emotion the model does not have. */
export function intentFindings(
  file: string,
  intents: readonly { readonly place: Place; readonly checked: CheckedIntent }[],
): readonly Finding[] {
  return intents
    .filter(({ checked: { state } }) => state === 'missed' || state === 'unknown')
    .map(({ place, checked }) => ({ file, place, matter: { kind: 'intent', checked } as const }));
}
