import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of a folder's links that lead in a circle; none where the folder cannot be looked into. */
export async function circularLinks(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const links = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
    const circular = await Promise.all(links.map((name) => leadsInCircle(join(folder, name))));
    return links.filter((_, index) => circular[index] === true);
  } catch {
    return [];
  }
}

async function leadsInCircle(link: string): Promise<boolean> {
  try {
    await stat(link);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ELOOP';
  }
}
