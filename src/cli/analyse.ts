import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';

import type { Classifier } from '../core/scoring/classifier.ts';
import type { Figures } from '../core/scoring/figures.ts';
import { thresholdsFor } from '../core/scoring/modelInfo.ts';
import { comparedInputs } from './comparedInputs.ts';
import type { Format, OutputHead } from './formats/format.ts';
import { IntentsFormat } from './formats/intents.ts';
import { comparisonNamed, formatNamed } from './formats/formats.ts';
import { colored, type Paint, plain } from './formats/paint.ts';
import { type Input, inputsOf } from './inputs.ts';
import type { Messages } from './messages.ts';
import { Output } from './output.ts';
import { namedEmotions } from './namedEmotions.ts';
import { WrongUsage } from './optionValues.ts';
import { type Outcome, outcomeOf, worse } from './outcome.ts';
import type { Request } from './request.ts';
import type { Skipped } from './chunks.ts';
import { type Result, resultsOf } from './results.ts';
import { verdictName } from '../picture/row.ts';
import { namesOf, sourcesOf } from './sources.ts';
import { columnsOf, type InputStream, type OutputStream, wantsColor } from './terminal.ts';

export interface AnalyseParts {
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly messages: Messages;
  readonly classifier: Classifier;
  readonly signal: AbortSignal;
  readFigures(folder: string | undefined): Figures | undefined;
}

/**
 * Reads the inputs and writes the output. `skipped`: some input was not read; `missed` and `misspelt` only where intents
 * are checked. Rejects with WrongUsage, ModelProblem,
 * OutputClosed, OutputProblem or the signal's reason.
 */
export async function analyse(request: Request, parts: AnalyseParts): Promise<Outcome> {
  const { cwd, messages, classifier } = parts;
  const names = namesOf(request, parts.stdin);
  messages.progress('Loading the model…');
  const stopped = new AbortController();
  const signal = AbortSignal.any([parts.signal, stopped.signal]);
  const [model, inputs] = await Promise.all([classifier.load(signal), requestedInputs(request, names, cwd)]);
  const emotions = namedEmotions(request.emotions, model);
  const thresholds = thresholdsFor(model, request.thresholds);
  const { stream, name } = openOutput(request, parts, inputs);
  const output = new Output(stream, name, (problem) => stopped.abort(problem));
  const isReport = request.format === 'html' || request.format === 'md';
  const figures = isReport ? parts.readFigures(request.model.folder) : undefined;
  const paint = wantsColor(stream) ? colored : plain;
  const format = formatOf(
    request,
    { model, thresholds, emotions: [...(emotions ?? [])], figures, voice: request.voice },
    columnsOf(stream),
    paint,
  );
  // What changed shows only beside what did not.
  const shown = request.compare === undefined ? emotions : undefined;
  const skipped: Skipped[] = [];
  let outcome: Outcome = 'fine';
  let [files, texts] = [0, 0];
  const showProgress = (): void =>
    messages.progress(
      `Read ${texts.toLocaleString('en')} texts, file ${Math.min(files + 1, inputs.length)} of ${inputs.length}…`,
    );

  const take = (result: Result): string => {
    if (result.type === 'skipped') {
      skipped.push(result.skipped);
      messages.note(result.skipped.problem);
      outcome = worse(outcome, 'skipped');
    }
    if (result.type === 'fileEnds' && request.checkIntent) outcome = worse(outcome, outcomeOf(result.result));
    if (result.type === 'skipped' || result.type === 'fileEnds') files += 1;
    return written(result, format, shown);
  };

  const results = resultsOf(sourcesOf(inputs, request, parts.stdin, signal), classifier, {
    model,
    judgement: request,
    signal,
    onProgress: (more) => {
      texts += more;
      showProgress();
    },
  });
  await output.write(format.begin?.() ?? '');
  for await (const chunk of results) {
    const text = chunk.map(take).join('');
    if (stream.isTTY === true) messages.clear();
    await output.write(text);
    showProgress();
  }
  messages.clear();
  await output.write(format.end(skipped));
  await output.finish(request.out !== undefined);
  return outcome;
}

function requestedInputs(
  { compare, stdinFilename }: Request,
  names: readonly string[],
  cwd: string,
): Promise<readonly Input[]> {
  return compare === undefined
    ? inputsOf(names, cwd, stdinFilename)
    : comparedInputs(compare, names, cwd, stdinFilename);
}

function formatOf(request: Request, head: OutputHead, columns: number, paint: Paint): Format {
  if (request.checkIntent) return new IntentsFormat();
  const named = request.compare === undefined ? formatNamed : comparisonNamed;
  return named(request.format, head, columns, paint);
}

function written(result: Result, format: Format, emotions: ReadonlySet<string> | undefined): string {
  switch (result.type) {
    case 'skipped':
      return '';
    case 'fileBegins':
      return format.fileBegins?.(result.file, result.lastLine) ?? '';
    case 'row':
      if (emotions !== undefined && !emotions.has(verdictName(result.row.verdict))) return '';
      return format.row?.(result.row) ?? '';
    case 'fileEnds':
      return format.fileEnds(result.result, result.source);
    default:
      return result satisfies never;
  }
}

function openOutput(
  { out }: Request,
  { cwd, stdout }: AnalyseParts,
  inputs: readonly Input[],
): { readonly stream: OutputStream; readonly name: string } {
  if (out === undefined) return { stream: stdout, name: 'The output' };
  const path = resolve(cwd, out);
  if (inputs.some((input) => input.type === 'file' && input.path === path))
    throw new WrongUsage(`${out} is one of the files to read; choose another name for --out.`);
  return { stream: createWriteStream(path), name: out };
}
