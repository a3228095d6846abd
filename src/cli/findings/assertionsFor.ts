import { emotionsOf, renamed } from '../../core/findings/assertions/assertion.ts';
import { AssertionCheck } from '../../core/findings/assertions/assertionCheck.ts';
import { AssertionChecks } from '../../core/findings/assertions/assertionChecks.ts';
import { nameAmong } from '../../core/findings/knownGates.ts';
import { noneIntent } from '../../core/document/analysis/intent.ts';
import { matchesGlobs } from '../../core/project/matching.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { Project } from '../project/project.ts';
import { unknownEmotion } from './gatesFor.ts';

/** What the project states of itself, with emotions as the model names them. Throws WrongUsage for a name it has not. */
export function assertionsFor(project: Project, { labels }: ModelInfo): AssertionChecks {
  const names = [...new Set([...labels, noneIntent])];
  const { assertions, changedSince } = project.request;
  const checks = assertions.map((assertion) => {
    const unknown = emotionsOf(assertion).find((emotion) => nameAmong(names, emotion) === undefined);
    if (unknown !== undefined) throw unknownEmotion(unknown, names);
    const known = renamed(assertion, (written) => nameAmong(names, written) ?? written);
    return new AssertionCheck(known, labels, matchesGlobs);
  });
  return new AssertionChecks(checks, project.nameOf, changedSince !== undefined);
}
