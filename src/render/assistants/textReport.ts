import { checkedIntents } from '../../core/document/analysis/intent.ts';
import type { Figures } from '../../core/scoring/figures.ts';
import { blocksToMarkdown } from '../report/blocksToMarkdown.ts';
import { buildReport } from '../report/buildReport.ts';
import { findText, readTexts } from './readText.ts';
import type { ToolSource, ToolSurroundings } from './toolSource.ts';

/** The report of a text in Markdown. Rejects as the tools do. */
export async function textReport(
  source: ToolSource,
  figures: Figures | undefined,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<string> {
  const found = await findText(source, surroundings, signal);
  const reports = (await readTexts([found], surroundings, signal)).map(
    ({ given, prose, traits, passages, distribution, model, rule }) => ({
      head: { model, thresholds: rule.thresholds, emotions: [], figures },
      document: {
        title: given.name,
        version: 0,
        ...traits,
        passages,
        sections: prose.sections,
        distribution,
        intents: checkedIntents(prose.intents, passages, model.labels),
        ignored: prose.ignored.length,
      },
    }),
  );
  return reports.map(({ document, head }) => blocksToMarkdown(buildReport([document], head))).join('\n');
}
