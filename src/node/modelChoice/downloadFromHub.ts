import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { isModelId } from '../../core/scoring/model/modelId.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { downloadedModels } from '../../download/downloadedModel.ts';
import { cardAddress, type Hub, hostOf, hubAddress } from '../../download/hub.ts';
import { describeModel, type ModelDescription } from '../../download/modelDescription.ts';
import { downloadModel } from '../../download/modelDownload.ts';
import { sizeOf } from '../../download/neededFiles.ts';
import { offerText, sizeText } from '../../render/model/modelOffer.ts';
import type { HandlerContext } from '../../host/commandContext.ts';
import { signalOf } from '../../host/common/abortSignal.ts';
import { readModelSettings } from '../../host/common/modelSettings.ts';
import { writeModelChoice } from '../../host/common/writtenSettings.ts';
import { withProgress } from '../../host/common/withProgress.ts';
import { modelStore } from '../../host/model/modelFiles.ts';
import { inUseText, useModel } from './useModel.ts';

type Parts = Pick<HandlerContext, 'context' | 'model'>;

/** Asks for an id, tells what is behind it, and with a person's consent downloads it and puts it in use. */
export async function downloadFromHub(parts: Parts): Promise<string | undefined> {
  // The editor's own fetch, which goes through the proxy that its settings name.
  const hub: Hub = { address: hubAddress(readModelSettings().hub), fetch: (...args) => fetch(...args) };
  const id = await askForId(hub);
  if (id === undefined) return undefined;
  const offer = await withProgress(t('Asking {0} about {1}', hostOf(hub), id), (signal) =>
    describeModel(hub, id, signal),
  );
  const { repository } = offer;
  const known = await downloadedModels(modelStore(parts.context).fsPath);
  if (known.some((each) => each.id === repository.id && each.revision === repository.revision))
    return useModel(parts, { path: '', id: repository.id });
  if (!(await agrees(hub, offer))) return undefined;
  const info = await download(parts, hub, offer);
  await writeModelChoice({ path: '', id: repository.id });
  return inUseText(info, repository.id);
}

async function askForId(hub: Hub): Promise<string | undefined> {
  const host = hostOf(hub);
  const idIn = (text: string): string => {
    const trimmed = text.trim();
    return (trimmed.startsWith(`${hub.address}/`) ? trimmed.slice(hub.address.length + 1) : trimmed).replace(/\/$/, '');
  };
  const text = await vscode.window.showInputBox({
    title: t('Download from the Hub'),
    prompt: t(
      'Id of a text classification model with an ONNX file. {0} is then asked what it holds; nothing is downloaded before you agree.',
      host,
    ),
    placeHolder: 'owner/name',
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' || isModelId(idIn(value))
        ? undefined
        : t('An id is owner/name, as in the address of its page'),
  });
  return text === undefined || text.trim() === '' ? undefined : idIn(text);
}

async function agrees(hub: Hub, { repository, configuration, files }: ModelDescription): Promise<boolean> {
  const { id, license } = repository;
  const detail = offerText({
    host: hostOf(hub),
    ...(license !== undefined && { license }),
    configuration,
    files,
  });
  const [yes, openCard] = [t('Download'), t('Open Card')];
  for (;;) {
    const question = t('Download {0}?', id);
    const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, yes, openCard);
    if (answer !== openCard) return answer === yes;
    await vscode.env.openExternal(vscode.Uri.parse(cardAddress(hub.address, id)));
  }
}

/** In a notification that counts and can be cancelled. Resolves with the model, tried out and in its place. */
async function download(
  { context, model }: Parts,
  hub: Hub,
  { repository, files }: ModelDescription,
): Promise<ModelInfo> {
  const all = sizeOf(files);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: t('Downloading {0}', repository.id),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const signal = signalOf(token);
    let before = 0;
    return downloadModel({
      hub,
      repository,
      store: modelStore(context).fsPath,
      signal,
      onProgress: (bytes) => {
        const percent = Math.floor((bytes / all) * 100);
        if (percent === before) return;
        progress.report({ increment: percent - before, message: t('{0} of {1}', sizeText(bytes), sizeText(all)) });
        before = percent;
      },
      tryOut: (folder) => {
        progress.report({ message: t('trying it') });
        return model.tryOut(vscode.Uri.file(folder), signal);
      },
    });
  });
}
