import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { downloadedModels, removeModel, unfinishedDownloads } from '../../download/downloadedModel.ts';
import { sizeText } from '../../render/model/modelOffer.ts';
import { readModelSettings } from '../../host/common/modelSettings.ts';
import { writeModelChoice } from '../../host/common/writtenSettings.ts';

/** Asks which download to take off this machine. Where it is the model in use, the package's own takes its place first. */
export async function removeDownloaded(store: string): Promise<string | undefined> {
  const downloaded = await downloadedModels(store);
  const unfinished = (await unfinishedDownloads(store)).filter((id) => !downloaded.some((each) => each.id === id));
  const items = [
    ...downloaded.map(({ id, size }) => ({ label: id, description: sizeText(size) })),
    ...unfinished.map((id) => ({ label: id, description: t('the beginning of a download') })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: t('Remove a Downloaded Model') });
  if (picked === undefined) return undefined;
  const id = picked.label;
  const isInUse = readModelSettings().id === id;
  const detail = isInUse
    ? t('It is in use: Emotion Lens’s own model takes its place. It can be downloaded again.')
    : t('It can be downloaded again.');
  const [question, remove] = [t('Remove {0} from this machine?', id), t('Remove')];
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, remove);
  if (answer !== remove) return undefined;
  await removeModel(store, id, async () => {
    if (isInUse) await writeModelChoice({ path: readModelSettings().path, id: '' });
  });
  return t('{0} was removed.', id);
}
