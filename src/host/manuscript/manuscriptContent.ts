import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { type Manuscript, manuscriptOf } from '../../core/workspace/manuscript/manuscript.ts';
import { type ManuscriptData, manuscriptData } from '../../render/manuscript/manuscriptData.ts';
import { orderTold } from '../../render/manuscript/orderText.ts';
import { readDocumentSettings } from '../common/settings.ts';
import type { WorkspaceFile } from '../workspace/workspaceAnalysis.ts';
import { byName, type ChosenOrder, type KnownOrders, readingOrders } from './readingOrders.ts';

/** What is on the page, and where its places are. */
export interface ManuscriptContent {
  readonly data: ManuscriptData;
  readonly manuscript: Manuscript;
  /** One for each chapter. */
  readonly files: readonly WorkspaceFile[];
}

/** The analysed files as one manuscript, in the order that was chosen or is found. */
export async function manuscriptContent(
  files: readonly WorkspaceFile[],
  chosen: ChosenOrder,
): Promise<ManuscriptContent> {
  const orders = await readingOrders(files, chosen);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const unread: string[] = [];
  const ordered: WorkspaceFile[] = [];
  const sources = orders.order.chapters.flatMap(({ path, title }) => {
    const file = byPath.get(path);
    if (file === undefined) return [];
    if (file.outcome.type === 'problem') {
      unread.push(path);
      return [];
    }
    ordered.push(file);
    return [{ path, summary: file.outcome.summary, ...(title !== undefined && { title }) }];
  });
  const manuscript = manuscriptOf(sources);
  const { emotions } = readDocumentSettings();
  const frame = { title: vscode.workspace.name ?? '', emotions, told: toldOf(orders, unread), ...choicesOf(orders) };
  return { data: manuscriptData(manuscript, frame), manuscript, files: ordered };
}

function toldOf({ order, problem }: KnownOrders, unread: readonly string[]): ManuscriptData['told'] {
  return [...(problem === undefined ? [] : [{ sentence: problem, names: [], more: 0 }]), ...orderTold(order, unread)];
}

function choicesOf({ indexes, index }: KnownOrders): Pick<ManuscriptData, 'orders' | 'order'> {
  const named = indexes.map(({ uri, path }) => ({ key: uri.toString(), name: path }));
  return { orders: [{ key: byName, name: t('By Name') }, ...named], order: index?.uri.toString() ?? byName };
}
