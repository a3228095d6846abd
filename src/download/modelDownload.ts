import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { diskProblem } from './diskProblem.ts';
import { type DownloadedModel, folderOfModel, lockOfModel, sourceFile, unfinishedFolder } from './downloadedModel.ts';
import { downloadFile } from './fileDownload.ts';
import { type Hub, hostOf } from './hub.ts';
import { lock } from './lock.ts';
import { neededFiles, sizeOf } from './neededFiles.ts';
import { putInPlace } from './place.ts';
import type { Repository, RepositoryFile } from './repository.ts';

/** Of which revision the beginnings in an unfinished folder are. */
const revisionFile = 'revision';

export interface ModelDownload<T> {
  readonly hub: Hub;
  readonly repository: Repository;
  /** Absolute path of the folder of all downloads. */
  readonly store: string;
  readonly signal: AbortSignal;
  /** Gets the bytes that are there, of `sizeOf(neededFiles(repository))`. */
  readonly onProgress: (bytes: number) => void;
  /** Rejects when the model in `folder`, whole by its sums, does not work. */
  readonly tryOut: (folder: string) => Promise<T>;
}

/**
 * Downloads a model beside its place, tries it out there, and only then puts it in its place: a broken one never stands where a
 * working one stood. Resolves with what trying it out gave. What has come stays for the next time, except what was wrong or did not work.
 * Rejects with ModelProblem and with the signal's reason.
 */
export async function downloadModel<T>(download: ModelDownload<T>): Promise<T> {
  const { repository, store, signal, tryOut } = download;
  const files = neededFiles(repository);
  const folder = unfinishedFolder(store, repository.id);
  const place = folderOfModel(store, repository.id);
  try {
    // The unfinished folder is for whoever has the lock: another window may be about to put it in its place.
    await mkdir(store, { recursive: true });
    const unlock = await lock(lockOfModel(store, repository.id), repository.id);
    try {
      await beginAt(repository.revision, folder);
      await fetchFiles(download, files, folder);
      await writeFile(join(folder, 'SHA256SUMS'), await sumsOf(files, folder));
      const tried = await tryOut(folder).catch(async (error: unknown) => {
        if (!signal.aborted) await rm(folder, { recursive: true, force: true });
        throw error;
      });
      signal.throwIfAborted();
      await rm(join(folder, revisionFile), { force: true });
      await writeFile(join(folder, sourceFile), JSON.stringify(sourceOf(download, files), undefined, 2));
      await putInPlace(folder, place);
      return tried;
    } finally {
      await unlock();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw diskProblem(error, repository.id, sizeOf(files)) ?? error;
  }
}

/** What has come of another revision is no beginning. */
async function beginAt(revision: string, folder: string): Promise<void> {
  const path = join(folder, revisionFile);
  if ((await readFile(path, 'utf8').catch(() => '')) === revision) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path, revision);
}

/** One after the other: what is wrong with a small file shows before the large one is asked for. */
async function fetchFiles(
  { hub, repository, signal, onProgress }: Omit<ModelDownload<unknown>, 'tryOut'>,
  files: readonly RepositoryFile[],
  folder: string,
): Promise<void> {
  let before = 0;
  for (const file of files) {
    const to = join(folder, ...file.path.split('/'));
    const done = before;
    await downloadFile({ hub, repository, file, to, signal, onProgress: (bytes) => onProgress(done + bytes) });
    before += file.size;
  }
}

/** As `sha256sum` lists them, for whoever opens the folder later. */
async function sumsOf(files: readonly RepositoryFile[], folder: string): Promise<string> {
  const lines = files.map(async ({ path, checksum }) => {
    if (checksum.kind === 'sha256') return `${checksum.hex}  ${path}\n`;
    const content = await readFile(join(folder, ...path.split('/')));
    return `${createHash('sha256').update(content).digest('hex')}  ${path}\n`;
  });
  return (await Promise.all(lines)).join('');
}

function sourceOf(
  { hub, repository }: Pick<ModelDownload<unknown>, 'hub' | 'repository'>,
  files: readonly RepositoryFile[],
): Omit<DownloadedModel, 'folder'> {
  const { id, revision, license } = repository;
  return { id, revision, host: hostOf(hub), ...(license !== undefined && { license }), size: sizeOf(files) };
}
