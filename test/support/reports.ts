import { documentOfResult } from '../../src/cli/formats/report.ts';
import { figuresOf } from '../../src/core/scoring/figures.ts';
import { fallbackThresholds } from '../../src/core/scoring/modelInfo.ts';
import { blocksToHtml } from '../../src/render/report/blocksToHtml.ts';
import { blocksToMarkdown } from '../../src/render/report/blocksToMarkdown.ts';
import type { ReportDocument, ReportHead } from '../../src/render/report/report.ts';
import { buildReport } from '../../src/render/report/buildReport.ts';
import { fakeModel } from './fakeClassifier.ts';
import { formatted } from './resultsOfText.ts';

/** Joy, then fear where joy was meant. */
export const story =
  '# Noon\n\nthe joy of it all\n\nit is what it is\n\n# Night\n\n<!-- emotion: joy -->\n\nthe fear of it all\n\nthat is how it was\n';

/** Markup, other directions, a character XML cannot say. */
export const hostileStory =
  '# <img src=x onerror=alert(1)> & "b"\u0007\n\n&lt;script&gt;alert(1)&lt;/script&gt; the joy of it all\n\nالسعادة the joy of it all 🎉 \u202eover\n\n[a](b) the fear of *it* all | ok\n';

export const reportHead: ReportHead = {
  model: fakeModel,
  thresholds: fallbackThresholds,
  emotions: [],
  figures: figuresOf({
    evaluation: { tweets: { rows: 2000, accuracy: 0.931, macroF1: 0.8783 } },
    falseLabels: { novels: { '0.4': 0.3, '0.5': 0.094, '0.6': 0.063, rows: 5554 } },
  }),
};

/** These files, read by the fake, as a report is made of them. */
export async function reportDocuments(files: Readonly<Record<string, string>>): Promise<readonly ReportDocument[]> {
  const documents: ReportDocument[] = [];
  await formatted(
    {
      fileEnds: (result, source) => {
        documents.push(documentOfResult(result, source, reportHead));
        return '';
      },
      end: () => '',
    },
    files,
  );
  return documents;
}

export const reportHtml = (...given: Parameters<typeof buildReport>): string => blocksToHtml(buildReport(...given));

export const reportMarkdown = (...given: Parameters<typeof buildReport>): string =>
  blocksToMarkdown(buildReport(...given));
