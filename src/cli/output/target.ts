import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { type Identity, identityOf, identityOfStream } from '../../files/identity.ts';
import { Replacement } from '../../files/replacement.ts';
import type { Input } from '../input/input.ts';
import { WrongUsage } from '../optionValues.ts';
import { pipeToWrite } from '../pipe.ts';
import type { InputStream, OutputStream } from '../terminal.ts';
import { outputProblem } from './outputProblem.ts';

/** Where the output goes. */
export interface Target {
  readonly stream: OutputStream;
  /** As the user knows it. */
  readonly name: string;
  readonly isTerminal: boolean;
  /** Whether the stream ends with the output. */
  readonly ends: boolean;
  /** A file that appears whole, once it is finished. */
  readonly replacement?: Replacement;
}

export interface TargetParts {
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly signal: AbortSignal;
  /** Paths of what else is read: a configuration, a baseline. */
  readonly besides: readonly string[];
}

/** Names of what the process has open; opened for writing as a file they would lose what is in it. */
const ownStandard = /^\/(?:dev\/(?:fd\/1|stdout)|proc\/self\/fd\/1)$/;
const ownStream = /^\/(?:dev\/(?:fd\/|stdout$|stderr$)|proc\/(?:self|\d+)\/fd\/)/;

/**
 * Opens what `out` names, never a file that is read, one of the inputs, of `besides` or of `modelFiles`, by whatever name; or the
 * standard output, which is none of the inputs. Rejects with WrongUsage, OutputProblem or the signal's reason.
 */
export async function openTarget(
  out: string | undefined,
  inputs: readonly Input[],
  modelFiles: readonly string[],
  parts: TargetParts,
): Promise<Target> {
  const { cwd, stdin, stdout, signal, besides } = parts;
  const isRead = readBy(inputs, stdin);
  const standard = identityOfStream(stdout);
  if (out === undefined) {
    if (standard !== undefined && isRead(standard))
      throw new WrongUsage(t('The output would go into one of the files to read; choose another file for it.'));
    return standardTarget(stdout, t('The output'));
  }
  const path = resolve(cwd, out);
  const identity = await identityOf(path);
  const others = await Promise.all(besides.map((each) => identityOrPath(resolve(cwd, each))));
  if ((identity !== undefined && isRead(identity)) || others.includes(identity ?? path))
    throw new WrongUsage(t('{0} is one of the files to read; choose another name for --out.', out));
  for (const file of identity === undefined ? [] : modelFiles)
    if ((await identityOf(file)) === identity)
      throw new WrongUsage(t('{0} is a file of the model; choose another name for --out.', out));
  if ((identity !== undefined && identity === standard) || ownStandard.test(path)) return standardTarget(stdout, out);
  try {
    return await opened(path, out, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw outputProblem(error, out);
  }
}

/** A baseline that is to be written may not be there yet. */
async function identityOrPath(path: string): Promise<string> {
  return (await identityOf(path)) ?? path;
}

/** The standard output, left open in the end. */
export function standardTarget(stdout: OutputStream, name: string): Target {
  return { stream: stdout, name, isTerminal: stdout.isTTY === true, ends: false };
}

async function opened(path: string, name: string, signal: AbortSignal): Promise<Target> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFIFO() === true) return { stream: await pipeToWrite(path, signal), name, isTerminal: false, ends: true };
  // A terminal by its name, or a device that does not mind.
  const isTerminal = there?.isCharacterDevice() === true;
  if (isTerminal || ownStream.test(path))
    return { stream: createWriteStream(path, { flags: 'a' }), name, isTerminal, ends: true };
  const replacement = await Replacement.open(path);
  return { stream: replacement.stream, name, isTerminal: false, ends: false, replacement };
}

function readBy(inputs: readonly Input[], stdin: InputStream): (identity: Identity) => boolean {
  const read = new Set<Identity | undefined>();
  for (const input of inputs) {
    if (input.type === 'file') read.add(input.identity);
    if (input.type === 'standardInput') read.add(identityOfStream(stdin));
  }
  return (identity) => read.has(identity);
}
