import { partText } from '../../render/report/partOfDocument.ts';
import type { OutputHead } from './format.ts';

export interface Named {
  readonly title: string;
  /** Where it is, where that is more than the title. */
  readonly path?: string;
  /** What of it is read; absent for all of it. */
  readonly part?: string;
}

/** What a file is called: by its last name, and by whose passages are read. */
export function named(file: string, { voice }: OutputHead): Named {
  const last = file.slice(file.lastIndexOf('/') + 1);
  const part = voice && partText({ voice });
  return {
    title: last === '' ? file : last,
    ...(last !== '' && last !== file && { path: file }),
    ...(part !== undefined && { part }),
  };
}
