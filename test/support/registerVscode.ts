import { register } from 'node:module';

/** In tests outside an editor `vscode` is the small fake beside this file. */
const fake = JSON.stringify(new URL('vscode.ts', import.meta.url).href);
const resolve = `(name, context, next) => (name === 'vscode' ? { url: ${fake}, shortCircuit: true } : next(name, context))`;
register(`data:text/javascript,${encodeURIComponent(`export const resolve = ${resolve};`)}`);
