import { execFile } from 'node:child_process';

/** Bytes of file names that Git may answer. */
const mostNames = 1 << 28;

/** What Git answers; a repository's own settings start no program of its choice. Rejects where it says no, and with an AbortError. */
export function answerOfGit(args: readonly string[], cwd: string, signal: AbortSignal): Promise<string> {
  return new Promise((answered, failed) => {
    execFile(
      'git',
      ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args],
      { cwd, signal, maxBuffer: mostNames, windowsHide: true },
      (error, stdout) => (error === null ? answered(stdout) : failed(error)),
    );
  });
}

export function oneLine(answer: string): string {
  return answer.replace(/\r?\n$/, '');
}
