import * as vscode from 'vscode';

import { downloadedModels, removeModel, unfinishedDownloads } from '../../download/downloadedModel.ts';
import { sizeText } from '../../render/model/modelOffer.ts';
import { readModelSettings, writeModelChoice } from '../../host/common/settings.ts';

/** Asks which download to take off this machine. Where it is the model in use, the package's own takes its place first. */
export async function removeDownloaded(store: string): Promise<string | undefined> {
  const downloaded = await downloadedModels(store);
  const unfinished = (await unfinishedDownloads(store)).filter((id) => !downloaded.some((each) => each.id === id));
  const items = [
    ...downloaded.map(({ id, size }) => ({ label: id, description: sizeText(size) })),
    ...unfinished.map((id) => ({ label: id, description: 'the beginning of a download' })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: 'Remove a Downloaded Model' });
  if (picked === undefined) return undefined;
  const id = picked.label;
  const isInUse = readModelSettings().id === id;
  const detail = isInUse
    ? 'It is in use: Emotion Lens’s own model takes its place. It can be downloaded again.'
    : 'It can be downloaded again.';
  const answer = await vscode.window.showWarningMessage(
    `Remove ${id} from this machine?`,
    { modal: true, detail },
    'Remove',
  );
  if (answer !== 'Remove') return undefined;
  if (isInUse) await writeModelChoice({ path: readModelSettings().path, id: '' });
  await removeModel(store, id);
  return `${id} was removed.`;
}
