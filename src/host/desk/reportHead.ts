import type { Analysis } from '../../core/document/analysis.ts';
import type { ReportHead } from '../../picture/report.ts';
import type { HandlerParts } from '../commandParts.ts';
import { modelFolder, readFigures } from '../modelFiles.ts';

/** What an exported file says of how it was made; `emotions` is the filter. */
export async function reportHead(
  { model, thresholds }: Analysis,
  emotions: readonly string[],
  { context, model: local }: HandlerParts,
): Promise<ReportHead> {
  const figures = await readFigures(modelFolder(context.extensionUri));
  return { model: model ?? (await local.load()), thresholds, emotions, figures };
}
