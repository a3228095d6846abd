import type { ModelFiles } from '../modelFolder.ts';
import type { ModelHandover } from './handover.ts';

/** Where transformers.js is told that the model lies; nothing is asked for there. */
const folder = '/model';

/** The model's files that were handed over. */
export function handedFiles(files: ModelHandover['model']): ModelFiles {
  return {
    folder,
    find: async () => undefined,
    read: async (name) => {
      const content = files.get(name);
      if (content === undefined) throw Object.assign(new Error(`${name} was not handed over`), { code: 'ENOENT' });
      return content;
    },
    sha256: async (content) => {
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', owned(content)));
      return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    holds,
  };
}

/** What transformers.js gets for a file of the folder. */
export async function responseOf(files: ModelHandover['model'], path: string): Promise<Response> {
  const content = files.get(path.slice(folder.length + 1));
  return content === undefined ? new Response(undefined, { status: 404 }) : new Response(content);
}

function holds(content: Uint8Array, characters: string): boolean {
  const wanted = new TextEncoder().encode(characters);
  const [first = 0] = wanted;
  for (let at = content.indexOf(first); at >= 0; at = content.indexOf(first, at + 1))
    if (wanted.every((byte, index) => content[at + index] === byte)) return true;
  return false;
}

/** As it is, where no other thread can change it meanwhile. */
function owned(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = content;
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : Uint8Array.from(content);
}
