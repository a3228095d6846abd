import { t } from '@vscode/l10n';

import type { Classifier } from '../core/scoring/classifier.ts';
import type { Figures } from '../core/scoring/figures.ts';
import { analyse } from './analyse.ts';
import { exitCodeOf, exitCodes } from './exitCodes.ts';
import { helpText } from './help.ts';
import { serve } from './mcp/serve.ts';
import { Messages } from './messages.ts';
import { Output } from './output/output.ts';
import { standardTarget } from './output/target.ts';
import { commandOf } from './arguments/commandOf.ts';
import type { ModelRequest, Request } from './request.ts';
import { hostOf, isOpenToOthers } from '../server/server.ts';
import type { InputStream, OutputStream } from './terminal.ts';
import { watch } from './watch/watch.ts';

export interface Surroundings {
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Aborted by Ctrl+C and its kind. */
  readonly signal: AbortSignal;
  version(): string;
  /** What was measured of the model; undefined where nothing can be read. */
  readFigures(request: ModelRequest): Figures | undefined;
  /** Paths of what that model is made of, on this machine. */
  modelFiles(request: ModelRequest): readonly string[];
  /** Called once the usage is known to be right; `run` disposes what it gets. `log` hears what the model's process says. */
  openModel(request: ModelRequest, log: (lines: string) => void): Classifier & { dispose(): void };
}

/** The whole program; returns its exit code and never rejects. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, signal } = surroundings;
  let messages = new Messages(stderr, false);
  let isVerbose = false;
  // An output says what becomes of it; between two of them nobody has to know.
  stdout.on('error', () => {});
  try {
    const command = commandOf(args);
    switch (command.type) {
      case 'help':
        return await print(helpText(), stdout);
      case 'version':
        return await print(`${surroundings.version()}\n`, stdout);
      case 'analyse': {
        messages = new Messages(stderr, command.request.quiet);
        isVerbose = command.request.verbose;
        return await answered(command.request, messages, surroundings);
      }
      case 'mcp':
        messages = new Messages(stderr, command.request.quiet);
        isVerbose = command.request.verbose;
        return await served(command.request, messages, surroundings);
      default:
        return command satisfies never;
    }
  } catch (error) {
    messages.clear();
    return signal.aborted ? exitCodes.interrupted : exitCodeOf(error, messages, isVerbose);
  }
}

async function print(text: string, stdout: OutputStream): Promise<number> {
  const output = new Output(standardTarget(stdout, t('The output')), false, () => {});
  await output.write(text);
  await output.finish();
  return exitCodes.fine;
}

async function answered(request: Request, messages: Messages, surroundings: Surroundings): Promise<number> {
  const classifier = surroundings.openModel(request.model, (lines) => {
    if (request.verbose) messages.detail(lines);
  });
  try {
    if (request.model.server !== undefined) messages.note(destinationOf(request.model.server));
    const parts = { ...surroundings, messages, classifier };
    return request.watch ? await watch(request, parts) : exitCodes[await analyse(request, parts)];
  } finally {
    classifier.dispose();
  }
}

/** Where the texts go, before any of them does. */
function destinationOf(address: string): string {
  const host = hostOf({ address });
  return isOpenToOthers({ address })
    ? t('The texts go to {0}, unencrypted, to be read there.', host)
    : t('The texts go to {0} to be read there.', host);
}

/** Until the client goes, or the program is interrupted. */
async function served(request: Request, messages: Messages, surroundings: Surroundings): Promise<number> {
  const classifier = surroundings.openModel(request.model, (lines) => {
    if (request.verbose) messages.detail(lines);
  });
  try {
    if (request.model.server !== undefined) messages.note(destinationOf(request.model.server));
    await serve(request, { ...surroundings, messages, classifier, version: surroundings.version() });
    return exitCodes.fine;
  } finally {
    classifier.dispose();
  }
}
