import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { decodedText } from '../../core/workspace/decodedText.ts';
import { indexContent } from '../../core/workspace/order/indexReader.ts';
import { orderByIndex, orderByName, type ReadingOrder } from '../../core/workspace/order/readingOrder.ts';
import type { WorkspaceFile } from '../workspace/workspaceAnalysis.ts';
import { indexFiles, type IndexFile, listFile } from './indexFiles.ts';

/** What a person chose; all of it may be missing. */
export interface ChosenOrder {
  /** `byName`, or the address of an index. */
  readonly key?: string | undefined;
  /** The address of a list that is none of the indexes. */
  readonly list?: string | undefined;
}

export const byName = 'name';

export interface KnownOrders {
  /** The indexes that there are, the chosen list first. */
  readonly indexes: readonly IndexFile[];
  /** The one that holds; undefined where it is the names. */
  readonly index: IndexFile | undefined;
  readonly order: ReadingOrder;
  /** Why the chosen one does not hold, as one sentence. */
  readonly problem?: string;
}

/** Larger than any index is. */
const mostBytes = 1_000_000;
/** An index that is found is used when it names so many of the files. */
const fewestNamed = 2;

/** The order that was chosen, else that of the first index that names some of the files, else their names. */
export async function readingOrders(files: readonly WorkspaceFile[], chosen: ChosenOrder): Promise<KnownOrders> {
  const paths = files.map(({ path }) => path);
  const named = orderByName(paths);
  const found = await indexFiles(files);
  const isKnown = (address: string): boolean => found.some(({ uri }) => uri.toString() === address);
  const list = chosen.list === undefined || isKnown(chosen.list) ? [] : [listFile(vscode.Uri.parse(chosen.list))];
  const indexes = [...list, ...found];
  if (chosen.key === byName) return { indexes, index: undefined, order: named };
  const index = indexes.find(({ uri }) => uri.toString() === chosen.key);
  if (index !== undefined) {
    const order = await orderBy(index, paths);
    if (typeof order === 'string') return { indexes, index: undefined, order: named, problem: order };
    if (order.chapters.length > 0) return { indexes, index, order };
    const problem = t('{0} names none of the analysed files; they stand in the order of their names.', index.path);
    return { indexes, index: undefined, order: { ...order, chapters: named.chapters, unnamed: [] }, problem };
  }
  for (const index of found) {
    const order = await orderBy(index, paths);
    if (typeof order !== 'string' && order.chapters.length >= fewestNamed) return { indexes, index, order };
  }
  return { indexes, index: undefined, order: named };
}

/** The order, or why there is none, as one sentence. */
async function orderBy({ uri, kind, path }: IndexFile, paths: readonly string[]): Promise<ReadingOrder | string> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) return t('{0} is too large for an index; the files stand in the order of their names.', path);
    const text = decodedText(await vscode.workspace.fs.readFile(uri));
    if (text === undefined) return t('{0} is no UTF-8 text; the files stand in the order of their names.', path);
    return orderByIndex(indexContent(kind, text), { kind, path }, paths);
  } catch {
    return t('{0} could not be opened; the files stand in the order of their names.', path);
  }
}
