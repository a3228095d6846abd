import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Log, ReportingDescriptor, Result as SarifResult, Run } from 'sarif';

import { ruleOf } from '../../../core/findings/finding.ts';
import { findingText } from '../../../render/findings/findingText.ts';
import { ruleText } from '../../../render/findings/ruleText.ts';
import type { Skipped } from '../../chunks.ts';
import type { Found } from '../../findings/checks.ts';
import type { Format } from '../format.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, one run, written as it grows: its results, then the rules they name and what could not be read. */
export class SarifFormat implements Format {
  readonly tellsFindings = true;
  readonly #version: string;
  /** By their ids, in the order of their first result. */
  readonly #rules = new Map<string, ReportingDescriptor>();
  #isFirst = true;

  constructor(version: string) {
    this.#version = version;
  }

  begin(): string {
    const head = { $schema: schema, version: '2.1.0' } satisfies Omit<Log, 'runs'>;
    return `${JSON.stringify(head).slice(0, -1)},"runs":[{"columnKind":"utf16CodeUnits","results":[`;
  }

  found({ finding, fingerprint }: Found): string {
    const ruleId = ruleOf(finding);
    if (!this.#rules.has(ruleId))
      this.#rules.set(ruleId, { id: ruleId, shortDescription: { text: ruleText(finding) } });
    const { line, column, endLine, endColumn } = finding.place;
    const result: SarifResult = {
      ruleId,
      ruleIndex: [...this.#rules.keys()].indexOf(ruleId),
      level: 'warning',
      message: { text: wellFormed(findingText(finding)) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(finding.file) },
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
      partialFingerprints: { 'emotionLens/v1': fingerprint },
    };
    const separator = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return separator + JSON.stringify(result);
  }

  fileEnds(): string {
    return '';
  }

  end(skipped: readonly Skipped[]): string {
    const rest = {
      tool: {
        driver: {
          name: 'Emotion Lens',
          informationUri: 'https://github.com/emotion-lens/emotion-lens',
          version: this.#version,
          rules: [...this.#rules.values()],
        },
      },
      invocations: [
        {
          executionSuccessful: skipped.length === 0,
          toolExecutionNotifications: skipped.map(({ file, problem }) => ({
            level: 'error' as const,
            message: { text: wellFormed(problem) },
            locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
          })),
        },
      ],
    } satisfies Partial<Run>;
    return `],\n${JSON.stringify(rest).slice(1, -1)}}]}\n`;
  }
}

/** Relative to where the command ran, or absolute, with each part escaped. */
function uriOf(file: string): string {
  const name = wellFormed(file);
  if (isAbsolute(name)) return pathToFileURL(name).href;
  const escaped = name.split('/').map(encodeURIComponent).join('/');
  return escaped.replace(/^(?:\.\/)+/, '');
}

/** Without halves of pairs, which no UTF-8 can hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
