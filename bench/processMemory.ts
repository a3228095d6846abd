/** What the system says of other processes, where it says it as Linux does; elsewhere nothing is known. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** What the command line of VS Code's process for extensions has. */
export const extensionHost = '--type=extensionHost';

/** The processes below this one whose command line has the word. */
export function childrenOf(parent: number | undefined, word: string): readonly number[] {
  return processes().filter((id) => {
    return parentOf(id) === parent && readOr(`/proc/${id}/cmdline`).includes(word);
  });
}

/** Resident bytes. */
export function residentMemory(id: number | undefined): number | undefined {
  return bytesOf(id, 'VmRSS');
}

/** The most resident bytes there were since `forgetPeak`. */
export function peakMemory(id: number | undefined): number | undefined {
  return bytesOf(id, 'VmHWM');
}

export function forgetPeak(id: number): void {
  if (existsSync(`/proc/${id}`)) writeFileSync(`/proc/${id}/clear_refs`, '5');
}

function processes(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function parentOf(id: number): number {
  return Number(/PPid:\s+(\d+)/.exec(readOr(`/proc/${id}/status`))?.[1]);
}

function bytesOf(id: number | undefined, field: 'VmRSS' | 'VmHWM'): number | undefined {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readOr(`/proc/${id}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** Empty where the process has ended meanwhile. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
