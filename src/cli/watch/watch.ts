import { t } from '@vscode/l10n';

import { analyse, type AnalyseParts } from '../analyse.ts';
import { exitCodeOf, exitCodes } from '../exitCodes.ts';
import { KeptDocuments } from '../input/keptDocuments.ts';
import { OutputClosed } from '../output/outputProblem.ts';
import type { Request } from '../request.ts';
import { FolderWatch } from './folderWatch.ts';
import { OwnFiles } from './ownFiles.ts';
import { RememberedReadings } from './rememberedReadings.ts';
import { watchedFolders } from './watchedFolders.ts';
import { type WatchedState, watchedState } from './watchedState.ts';

const clearScreen = '\u001b[2J\u001b[H';

/**
 * Writes the output, and again whenever something has changed that it is made of, until it is interrupted: then gives the
 * exit code of the last time. What goes wrong the first time ends it, as `analyse` does; later it is said, and waited on.
 */
export async function watch(request: Request, parts: AnalyseParts): Promise<number> {
  const { cwd, stdin, stdout, messages, signal } = parts;
  const folders = new FolderWatch();
  const kept = new KeptDocuments();
  const own = new OwnFiles(messages.file);
  const classifier = new RememberedReadings(parts.classifier);
  const state = (): Promise<WatchedState> => watchedState(request, cwd, stdin, own, signal);
  let code: number | undefined;
  let signature: string | undefined;
  const failed = (error: unknown): number => {
    if (signal.aborted || code === undefined || error instanceof OutputClosed) throw error;
    messages.clear();
    return exitCodeOf(error, messages, request.verbose);
  };
  try {
    for (;;) {
      const now = await coveredState(state, folders, cwd).catch((error: unknown) => {
        // Said once while it lasts.
        if (signature !== String(error)) code = failed(error);
        signature = String(error);
      });
      if (now !== undefined && now.signature !== signature) {
        if (code !== undefined && stdout.isTTY === true && request.out === undefined) stdout.write(clearScreen);
        code = await analyse(request, { ...parts, classifier, kept, own }).then(
          (outcome) => exitCodes[outcome],
          failed,
        );
        kept.forgetOthers();
        ({ signature } = now);
        messages.note(waitingText(folders.looks));
      }
      await folders.changed(signal);
    }
  } catch (error) {
    if (signal.aborted && code !== undefined) return code;
    throw error;
  } finally {
    folders.close();
  }
}

/** How things stand once every change from then on is told. */
async function coveredState(
  state: () => Promise<WatchedState>,
  folders: FolderWatch,
  cwd: string,
): Promise<WatchedState> {
  for (;;) {
    const now = await state();
    const below = await watchedFolders(now.names, now.files, cwd);
    if (!(await folders.cover(new Set([...below, ...now.beside])))) return now;
  }
}

function waitingText(looks: boolean): string {
  return looks
    ? t('Waiting for changes, looked for every two seconds where the system does not tell; Ctrl+C ends.')
    : t('Waiting for changes; Ctrl+C ends.');
}
