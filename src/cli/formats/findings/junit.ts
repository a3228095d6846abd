import { ruleOf } from '../../../core/findings/finding.ts';
import { findingText } from '../../../render/findings/findingText.ts';
import { placedText } from '../../../render/findings/placeText.ts';
import type { FileResult } from '../../fileTally.ts';
import type { Skipped } from '../../chunks.ts';
import type { Found } from '../../findings/checks.ts';
import type { Format } from '../format.ts';

/** JUnit's XML: a suite a file, in it a failed case for each finding or one that passed; what could not be read is an error. */
export class JunitFormat implements Format {
  readonly tellsFindings = true;
  #waiting: Found[] = [];

  begin(): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Emotion Lens">\n';
  }

  found(found: Found): string {
    this.#waiting.push(found);
    return '';
  }

  fileEnds({ file }: FileResult): string {
    return this.#suite(file);
  }

  end(skipped: readonly Skipped[]): string {
    const together = this.#waiting.length === 0 ? '' : this.#suite('Emotion Lens');
    return `${together}${skipped.map(unreadSuite).join('')}</testsuites>\n`;
  }

  #suite(name: string): string {
    const found = this.#waiting.splice(0);
    const cases =
      found.length === 0
        ? `    <testcase name="Emotion Lens" classname="${escaped(name)}"/>\n`
        : found.map((each) => failedCase(each, name)).join('');
    const counts = `tests="${Math.max(1, found.length)}" failures="${found.length}" errors="0"`;
    return `  <testsuite name="${escaped(name)}" ${counts}>\n${cases}  </testsuite>\n`;
  }
}

function failedCase({ finding }: Found, name: string): string {
  const rule = escaped(ruleOf(finding));
  const { line, column } = finding.place;
  return `    <testcase name="${rule} ${line}:${column}" classname="${escaped(name)}">
      <failure type="${rule}" message="${escaped(findingText(finding))}">${escaped(placedText(finding))}</failure>
    </testcase>
`;
}

function unreadSuite({ file, problem }: Skipped): string {
  return `  <testsuite name="${escaped(file)}" tests="1" failures="0" errors="1">
    <testcase name="Emotion Lens" classname="${escaped(file)}">
      <error type="unread" message="${escaped(problem)}"/>
    </testcase>
  </testsuite>
`;
}

/** What no XML may hold, not even escaped: most control characters, halves of pairs and two that are none. */
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(unfit, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
