import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { agreementMap } from '../../../../src/core/scoring/agreement.ts';
import { fieldsOf } from '../../../../src/core/scoring/guards.ts';
import { type Thresholds, thresholdsFor } from '../../../../src/core/scoring/modelInfo.ts';
import { thresholdOf } from '../../../../src/core/scoring/thresholdUnit.ts';
import { judge } from '../../../../src/core/scoring/verdict.ts';
import { tokenWindows } from '../../../../src/core/scoring/windows.ts';
import type { TextKind } from '../../../../src/core/text/language/textKind.ts';
import { detectLanguage } from '../../../../src/core/text/language/textLanguage.ts';
import { rowRecord } from '../../../../src/render/records/row.ts';
import { measuredModel } from '../../../support/agreement.ts';
import { judged, reading } from '../../../support/judgedPassages.ts';

interface VerdictCase {
  readonly scores: Readonly<Record<string, number>>;
  readonly kind: TextKind;
  /** What a person sets. */
  readonly threshold?: number;
  readonly margin?: number;
  readonly minimumWords?: number;
  /** Of the model: limits of labels, and the label that means none. */
  readonly labels?: Readonly<Record<string, number>>;
  readonly neutral?: string;
  /** Nine where it is not said. */
  readonly words?: number;
  readonly isEnglish?: boolean;
  /** Whether the model has the agreement of `agreement.json`. */
  readonly isMeasured?: boolean;
  readonly verdict: string;
  readonly reason?: string;
  /** Of the agreement. */
  readonly share?: number;
}

interface SharedRules {
  readonly windows: readonly {
    readonly tokens: number;
    readonly longest: number;
    readonly windows: readonly (readonly [number, number])[];
  }[];
  readonly languages: readonly (readonly [text: string, language: string])[];
  readonly verdicts: readonly VerdictCase[];
}

/** `python/tests/test_rules.py` holds the Python package to the same. */
const shared: SharedRules = JSON.parse(readFileSync('test/fixtures/rules.json', 'utf8'));

function told(given: VerdictCase): Pick<VerdictCase, 'verdict' | 'reason' | 'share'> {
  const { agreement: table, thresholds, ...rest } = measuredModel;
  const { agreement: least, ...unmeasured } = thresholds;
  const isMeasured = (given.isMeasured ?? true) && table !== undefined;
  const own: Thresholds = {
    ...unmeasured,
    ...(isMeasured && least !== undefined && { agreement: least }),
    ...(given.labels !== undefined && { labels: given.labels }),
    ...(given.neutral !== undefined && { neutral: given.neutral }),
  };
  const model = { ...rest, thresholds: own, ...(isMeasured && { agreement: table }) };
  const laidOver = {
    ...thresholdOf(given.threshold),
    ...(given.margin !== undefined && { margin: given.margin }),
    ...(given.minimumWords !== undefined && { minimumWords: given.minimumWords }),
  };
  const read = reading(given.scores);
  const verdict = judge(read.scores, thresholdsFor(model, laidOver), {
    words: given.words ?? 9,
    inModelLanguage: given.isEnglish ?? true,
    ...(isMeasured && { map: agreementMap(table, given.kind) }),
  });
  const record = rowRecord({ file: 'a.txt', line: 1, passage: judged(0, 1).passage, reading: read, verdict });
  return {
    verdict: record.verdict,
    ...(record.reason !== undefined && { reason: record.reason }),
    ...(record.agreement !== undefined && { share: record.agreement.share }),
  };
}

suite('Rules that the Python package shares', () => {
  assert.ok(shared.windows.length > 5 && shared.languages.length > 5 && shared.verdicts.length > 20);

  for (const { tokens, longest, windows } of shared.windows)
    test(`${tokens} tokens in windows of ${longest}`, () =>
      assert.deepEqual(
        tokenWindows(tokens, longest).map(({ start, end }) => [start, end]),
        windows,
      ));

  for (const [text, language] of shared.languages)
    test(`${JSON.stringify(text)} is ${language}`, () => assert.equal(detectLanguage([text]), language));

  for (const each of shared.verdicts) {
    const { verdict, reason, share, ...given } = each;
    test(`${JSON.stringify(given)} is ${verdict}`, () => {
      assert.deepEqual(told(each), fieldsOf(JSON.parse(JSON.stringify({ verdict, reason, share }))));
    });
  }
});
