import type { Finding } from '../../core/findings/finding.ts';
import { findingText } from './findingText.ts';

/** `file:line:column: sentence`, as compilers say it and editors find it. */
export function placedText(finding: Finding): string {
  const { file, place } = finding;
  return `${file}:${place.line}:${place.column}: ${findingText(finding)}`;
}
