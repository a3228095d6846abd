import * as vscode from 'vscode';

import type { Trial } from '../../core/trial/trial.ts';
import { type DocumentSettings, readDocumentSettings } from '../common/settings.ts';
import { writeSetting } from '../common/writtenSettings.ts';

type Tried = Pick<Trial, 'passages'>;

/** What is set for the documents that the passages are of: for the first, where a workspace has several folders. */
export function settingsOf(trial: Tried): DocumentSettings {
  const [place] = placesOf(trial);
  return readDocumentSettings(place);
}

/** Sets the threshold for all of these documents. Rejects when it cannot be saved. */
export async function writeThreshold(trial: Tried, threshold: number): Promise<void> {
  for (const place of placesOf(trial)) await writeSetting('threshold', threshold, place);
}

/** A document of each workspace folder that passages are of; settings differ by folder. */
function placesOf({ passages }: Tried): readonly vscode.Uri[] {
  const places = new Map<string, vscode.Uri>();
  for (const { address } of passages) {
    const place = vscode.Uri.parse(address);
    const folder = vscode.workspace.getWorkspaceFolder(place)?.uri.toString() ?? '';
    if (!places.has(folder)) places.set(folder, place);
  }
  return [...places.values()];
}
