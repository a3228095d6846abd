import type * as vscode from 'vscode';

import { nameOf } from '../documentPanel.ts';
import { askedTarget, stemOf, written } from './saveFile.ts';

/** Asks where to, and writes the picture there; `png` is base64. Settles with a sentence, without one when nobody wants it. */
export async function savePicture(document: vscode.Uri, png: string): Promise<string | undefined> {
  const name = `${stemOf(document)}-arc.png`;
  const target = await askedTarget({ title: 'Save the Picture of the Arc', kind: 'PNG', name, document });
  if (target === undefined) return undefined;
  const problem = await written(target, Buffer.from(png, 'base64'), 'The picture');
  return problem ?? `The picture is saved as ${nameOf(target)}.`;
}
