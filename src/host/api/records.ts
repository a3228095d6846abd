import type * as vscode from 'vscode';

import type { AnalyzedPassage, Classification, DocumentAnalysis, Label, Model } from '../../api/emotionLens.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { Reading } from '../../core/scoring/classifier.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import { noneName, verdictName } from '../../render/records/row.ts';
import { frozen } from './frozen.ts';

export function modelRecord({ id, name, labels, runtime, windowTokens, host }: ModelInfo): Model {
  const looks = labels.map((label): Label => {
    const { glyph, letters, colorKey } = labelStyle(label, labels);
    return { name: label, glyph, letters, color: `emotionLens.${colorKey}` };
  });
  return frozen<Model>({ id, name, labels: looks, runtime, windowTokens, ...(host !== undefined && { host }) });
}

export function classificationRecord({ scores, windows }: Reading, verdict: Verdict): Classification {
  const { agreement } = verdict.said ?? verdict;
  return frozen<Classification>({
    scores: Object.fromEntries(scores.map(({ label, probability }) => [label, probability])),
    verdict: verdictName(verdict),
    ...(verdict.kind === 'none' && { reason: verdict.reason }),
    ...(agreement !== undefined && { agreement: { ...agreement } }),
    ...(verdict.said !== undefined && { said: verdictName(verdict.said) }),
    ...(windows > 1 && { windows }),
  });
}

export function analysisRecord(uri: vscode.Uri, analysis: Analysis): DocumentAnalysis {
  const { version, language, kind, passages, distribution, problem } = analysis;
  return frozen<DocumentAnalysis>({
    uri,
    version,
    isComplete: isComplete(analysis),
    language,
    textKind: kind,
    passages: passages.map(passageRecord),
    distribution: distribution.shares.map(({ label, words, passages: count, share }) => {
      return { verdict: label ?? noneName, words, passages: count, share };
    }),
    ...(problem !== undefined && { problem }),
  });
}

export function isComplete({ progress, problem }: Pick<Analysis, 'progress' | 'problem'>): boolean {
  return progress.done === progress.total && problem === undefined;
}

function passageRecord({ passage, state, reading, verdict }: JudgedPassage): AnalyzedPassage {
  const { range, text, words, kind } = passage;
  const judged = reading !== undefined && verdict !== undefined && classificationRecord(reading, verdict);
  return { start: range.start, end: range.end, text, words, kind, state, ...judged };
}
