import { resolve } from 'node:path';

import { t } from '@vscode/l10n';

import type { Classifier } from '../core/scoring/classifier.ts';
import type { Figures } from '../core/scoring/figures.ts';
import { thresholdsFor } from '../core/scoring/modelInfo.ts';
import { oldThresholdText } from '../core/scoring/thresholdUnit.ts';
import { checksFor, keepChecks } from './findings/checksFor.ts';
import type { OutputHead } from './formats/format.ts';
import { formatFor, formatNameOf } from './formats/requestedFormat.ts';
import { requestedInputs } from './input/requestedInputs.ts';
import { namesOf, sourcesOf } from './input/sources.ts';
import type { KeptDocuments } from './input/keptDocuments.ts';
import type { Messages } from './messages.ts';
import { namedEmotions } from './namedEmotions.ts';
import { type Outcome, worse } from './outcome.ts';
import { Output } from './output/output.ts';
import { openTarget } from './output/target.ts';
import { projectFor } from './project/project.ts';
import { ProjectOutcome } from './project/projectOutcome.ts';
import { wantedInputs } from './project/wantedInputs.ts';
import { Progress } from './progress.ts';
import { hasChecks, type ModelRequest, type Request } from './request.ts';
import { resultsOf } from './results.ts';
import type { InputStream, OutputStream } from './terminal.ts';
import type { OwnFiles } from './watch/ownFiles.ts';
import { writeResults } from './writeResults.ts';

export interface AnalyseParts {
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly messages: Messages;
  readonly classifier: Classifier;
  readonly signal: AbortSignal;
  version(): string;
  readFigures(request: ModelRequest): Figures | undefined;
  /** Paths of what the model is made of, on this machine. */
  modelFiles(request: ModelRequest): readonly string[];
  /** What was read before, where files are read again and again. */
  readonly kept?: KeptDocuments;
  /** What is no input, where the work goes on and on. */
  readonly own?: OwnFiles;
}

/**
 * Reads the inputs and writes the output. `skipped`: some input was not read; `missed` and `misspelt` only where intents
 * are checked. Whatever happens, nothing waits for an input any more in the end, and a file named by `--out` is there whole
 * or as it was. Rejects with WrongUsage, ProjectProblem, ModelProblem, OutputClosed, OutputProblem or the signal's reason.
 */
export async function analyse(asked: Request, parts: AnalyseParts): Promise<Outcome> {
  const { messages, classifier, stdin, cwd } = parts;
  const project = await projectFor(asked, cwd);
  const { request } = project;
  const projectOutcome = new ProjectOutcome(project, messages);
  const names = namesOf(request, stdin);
  messages.progress(t('Loading the model…'));
  const stopped = new AbortController();
  const signal = AbortSignal.any([parts.signal, stopped.signal]);
  let output: Output | undefined;
  try {
    const [model, found] = await Promise.all([classifier.load(signal), requestedInputs(request, names, cwd, signal)]);
    projectOutcome.checkLabels(model);
    const head = headOf(request, parts, model);
    const foreign = parts.own === undefined ? found : await parts.own.without(found);
    const { wanted: inputs, leftOut } = wantedInputs(foreign, project);
    if (leftOut !== undefined) messages.note(leftOut);
    const checks = await checksFor(project, model, inputs, cwd);
    const old = oldThresholdText('--threshold', request.thresholds, model.agreement);
    if (old !== undefined) messages.note(old);
    const files = parts.modelFiles(request.model);
    const besides = [project.path, request.baseline].filter((path) => path !== undefined);
    const target = await openTarget(request.out, inputs, files, { ...parts, signal, besides });
    const isPainted = formatNameOf(request) === 'table';
    // Whether a gate is passed is not to hang on who reads the output to its end.
    const needsReader = request.watch || !hasChecks(request);
    output = new Output(target, isPainted, (problem) => stopped.abort(problem), needsReader);
    const format = formatFor(request, head, target.stream, parts);
    if (format.isBinary === true) output.takeBytes();
    const progress = new Progress(messages, inputs.length);
    const results = resultsOf(
      sourcesOf(inputs, { ...request, rulesOf: project.rulesOf, kept: parts.kept }, stdin, signal),
      classifier,
      {
        model,
        judgementOf: (file) => project.rulesOf(file).judgement,
        signal,
        keepsPassages: format.keepsPassages === true || request.checkIntent,
        onProgress: (more) => progress.textsRead(more),
      },
    );
    // What changed shows only beside what did not.
    const shown = request.compare === undefined && request.emotions.length > 0 ? new Set(head.emotions) : undefined;
    await writeResults(results, format, shown, { output, progress, messages, checks });
    // Nothing could be said: what an earlier run said stays.
    if (!(output.isEmpty && progress.outcome === 'skipped')) {
      await output.finish();
      if (request.out !== undefined) parts.own?.wrote(resolve(cwd, request.out));
    }
    await keepChecks(checks, project, cwd, messages);
    projectOutcome.checkAssertions(checks);
    return worse(worse(progress.outcome, checks.outcome), projectOutcome.outcome);
  } finally {
    stopped.abort();
    await output?.discard();
  }
}

function headOf(request: Request, parts: AnalyseParts, model: OutputHead['model']): OutputHead {
  const name = formatNameOf(request);
  const isReport = name === 'html' || name === 'md';
  return {
    model,
    thresholds: thresholdsFor(model, request.thresholds),
    emotions: [...(namedEmotions(request.emotions, model) ?? [])],
    figures: isReport ? parts.readFigures(request.model) : undefined,
    voice: request.voice,
  };
}
