import { findingText } from '../../../render/findings/findingText.ts';
import type { Skipped } from '../../chunks.ts';
import type { Found } from '../../findings/checks.ts';
import { harmless } from '../../output/displayWidth.ts';
import type { Format } from '../format.ts';

const title = 'Emotion Lens';

/** Workflow commands of GitHub Actions: a warning at each place, and one for each file that could not be read. */
export class GithubFormat implements Format {
  readonly tellsFindings = true;

  found({ finding }: Found): string {
    const { line, column, endLine, endColumn } = finding.place;
    // Columns count only within one line.
    const columns = line === endLine ? { col: column, endColumn } : {};
    return command({ file: finding.file, line, endLine, ...columns, title }, findingText(finding));
  }

  fileEnds(): string {
    return '';
  }

  end(skipped: readonly Skipped[]): string {
    return skipped.map(({ file, problem }) => command({ file, title }, problem)).join('');
  }
}

function command(properties: Readonly<Record<string, string | number>>, message: string): string {
  const named = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::warning ${named.join(',')}::${escapedData(harmless(message))}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
