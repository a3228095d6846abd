import { noneIntent } from '../document/analysis/intent.ts';
import { anyEmotion, type Gate } from './gate.ts';

/** The gates with emotions as the model names them, or the first name it does not have and those it has. */
export function knownGates(
  gates: readonly Gate[],
  labels: readonly string[],
): { readonly gates: readonly Gate[] } | { readonly unknown: string; readonly names: readonly string[] } {
  const known: Gate[] = [];
  for (const gate of gates) {
    const names = [...new Set([...labels, gate.type === 'emotion' ? anyEmotion : noneIntent])];
    const emotion = nameAmong(names, gate.emotion);
    if (emotion === undefined) return { unknown: gate.emotion, names };
    known.push({ ...gate, emotion });
  }
  return { gates: known };
}

/** The name as the model writes it. */
export function nameAmong(names: readonly string[], written: string): string | undefined {
  return names.find((name) => name === written) ?? names.find((name) => name.toLowerCase() === written.toLowerCase());
}
