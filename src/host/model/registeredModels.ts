import * as vscode from 'vscode';

import { excerpt } from '../../render/format/excerpt.ts';
import { extensionModelId } from './extensionModels.ts';

/** A model that another extension brings. */
export interface RegisteredModel {
  /** What the setting `emotionLens.model.id` has where it is in use. */
  readonly id: string;
  readonly folder: vscode.Uri;
  /** One line, never empty. */
  readonly title: string;
}

const longestTitle = 80;

/** The models that other extensions bring, for a person to choose from. */
export class RegisteredModels {
  readonly #models = new Set<RegisteredModel>();

  /** One a folder, the newest; in the order of their titles. */
  get all(): readonly RegisteredModel[] {
    const byId = new Map([...this.#models].map((model) => [model.id, model]));
    return [...byId.values()].toSorted((a, b) => a.title.localeCompare(b.title));
  }

  /** Throws TypeError for what is no registration, and Error where the folder lies in no extension. */
  add(registration: unknown): vscode.Disposable {
    const model = registered(registration);
    this.#models.add(model);
    return new vscode.Disposable(() => {
      this.#models.delete(model);
    });
  }
}

function registered(value: unknown): RegisteredModel {
  if (typeof value !== 'object' || value === null || !('folder' in value) || !('title' in value))
    throw new TypeError('A model is registered as { folder, title }.');
  const { folder, title } = value;
  if (!(folder instanceof vscode.Uri)) throw new TypeError('The folder of a model is a Uri.');
  const line = typeof title === 'string' ? title.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim() : '';
  if (line === '') throw new TypeError('The title of a model is a line of text.');
  const id = extensionModelId(folder);
  if (id === undefined)
    throw new Error(
      `The folder of a model lies in the extension that brings it, which ${folder.toString()} does not. Build it from context.extensionUri.`,
    );
  return { id, folder, title: excerpt(line, longestTitle) };
}
