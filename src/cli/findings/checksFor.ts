import { t } from '@vscode/l10n';

import { Fingerprints } from '../../core/findings/fingerprints.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { formatNameOf } from '../formats/requestedFormat.ts';
import type { Input } from '../input/input.ts';
import type { Messages } from '../messages.ts';
import { WrongUsage } from '../optionValues.ts';
import type { Project } from '../project/project.ts';
import { hasChecks, isFindingFormat } from '../request.ts';
import { assertionsFor } from './assertionsFor.ts';
import { BaselineFile } from './baselineFile.ts';
import { Checks } from './checks.ts';
import { gatesFor } from './gatesFor.ts';
import { hash } from './hash.ts';

/**
 * What gates and intents ask for. Rejects with WrongUsage for an emotion that the model does not have, and where a list of
 * findings has nothing to find; with ProjectProblem for a baseline that cannot be used.
 */
export async function checksFor(
  project: Project,
  model: ModelInfo,
  inputs: readonly Input[],
  cwd: string,
): Promise<Checks> {
  const { request } = project;
  const { gates, checkIntent, baseline, writesBaseline } = request;
  const format = formatNameOf(request);
  if (writesBaseline && baseline === undefined)
    throw new WrongUsage(t('--write-baseline needs --baseline with the name of the file.'));
  if (!hasChecks(request)) {
    if (isFindingFormat(format))
      throw new WrongUsage(
        t('--format {0} lists findings; say with --fail-on, --max-share or --check-intent what is one.', format),
      );
    if (baseline !== undefined)
      throw new WrongUsage(
        t('--baseline keeps findings; say with --fail-on, --max-share or --check-intent what is one.'),
      );
  }
  gatesFor(gates, model);
  const rules = {
    gatesOf: (name: string) => gatesFor(project.rulesOf(name).gates, model),
    checksIntents: checkIntent,
    assertions: assertionsFor(project, model),
  };
  if (baseline === undefined) return new Checks(rules, { fingerprints: new Fingerprints(hash) });
  const file = new BaselineFile(baseline, cwd);
  const fingerprints = new Fingerprints(hash, file.nameOf);
  if (!writesBaseline) return new Checks(rules, { fingerprints, baseline: await file.read() });
  await file.checkIsFree(inputs);
  return new Checks(rules, { fingerprints, collects: true });
}

/** Writes the baseline where that was asked for, and says what became of findings that are known. Rejects with ProjectProblem and OutputProblem. */
export async function keepChecks(checks: Checks, project: Project, cwd: string, messages: Messages): Promise<void> {
  const { baseline, writesBaseline } = project.request;
  if (baseline === undefined) return;
  if (!writesBaseline) {
    if (checks.known > 0) messages.note(t('Known from {0} and left out: {1}.', baseline, checks.known));
    return;
  }
  const { collected, read } = checks;
  const kept = await new BaselineFile(baseline, cwd).write(collected, read, project.readsPart);
  messages.note(
    kept === 0
      ? t('Findings written to {0}: {1}.', baseline, collected.length)
      : t(
          'Findings written to {0}: {1}; kept from before, of what was not read now: {2}.',
          baseline,
          collected.length,
          kept,
        ),
  );
}
