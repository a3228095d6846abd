import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../../src/core/document/judgement/judgedPassage.ts';
import { partsForTests, type Parts } from '../../src/host/partsForTests.ts';

/** The extension's parts in this window. */
export async function parts(): Promise<Parts> {
  const extension = vscode.extensions.getExtension('emotion-lens.emotion-lens');
  assert.ok(extension !== undefined, 'the extension is not in this window');
  await extension.activate();
  const found: Parts | undefined = Reflect.get(globalThis, partsForTests);
  assert.ok(found !== undefined, 'the extension left its parts nowhere');
  return found;
}

/**
 * Opens a text in an editor, in a document without a file. It has a name of its own: VS Code may give a document the text of
 * one with the same name that was just closed.
 */
export async function openText(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  texts += 1;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `Text-${texts}` });
  const document = await vscode.languages.setTextDocumentLanguage(
    await vscode.workspace.openTextDocument(uri),
    language,
  );
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), content);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return vscode.window.showTextDocument(document);
}

let texts = 0;

/** Whether the extension host is a browser's worker. */
export const inBrowser = 'importScripts' in globalThis;

/** Opens a file of the workspace, written first when `content` is given. */
export async function openFile(name: string, content?: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(name);
  if (content !== undefined) await vscode.workspace.fs.writeFile(uri, bytes(content));
  const document = await vscode.workspace.openTextDocument(uri);
  // One that was open before hears of the new content some time later.
  if (content !== undefined) await soon(() => (document.getText() === content ? true : undefined));
  return vscode.window.showTextDocument(document);
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What a file holds. */
export async function textAt(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The titles of the comparisons that are open. */
export function comparisons(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('emotionLens.comparison'))
    .map(({ label }) => label);
}

export function workspaceFile(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder !== undefined);
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The document's analysis once it is of the newest text and whole, or says what the problem is. */
export async function analysed(document: vscode.TextDocument): Promise<Analysis> {
  return until(document, ({ version, problem, progress }) => {
    return version === document.version && (problem !== undefined || progress.done === progress.total);
  });
}

/** The first analysis of the document that `fits`; waits for one. */
export async function until(document: vscode.TextDocument, fits: (analysis: Analysis) => boolean): Promise<Analysis> {
  const { documents } = await parts();
  return eventually(documents.onDidChange, () => {
    const analysis = documents.of(document);
    return analysis !== undefined && fits(analysis) ? analysis : undefined;
  });
}

/** What `find` finds, asked now and after each event. Mocha's limit ends the wait. */
export async function eventually<T, E>(event: vscode.Event<E>, find: () => T | undefined): Promise<T> {
  const found = find();
  if (found !== undefined) return found;
  return new Promise((resolve) => {
    const listener = event(() => {
      const late = find();
      if (late === undefined) return;
      listener.dispose();
      resolve(late);
    });
  });
}

/** As `eventually`, where there is no event to wait for. */
export async function soon<T>(find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** `joy` for each passage with that emotion, the reason for one without, in order. */
export function verdicts({ passages }: Pick<Analysis, 'passages'>): readonly string[] {
  return passages.map(nameOf);
}

export function nameOf({ verdict }: JudgedPassage): string {
  if (verdict === undefined) return 'unread';
  return verdict.kind === 'emotion' ? verdict.label : verdict.reason;
}

export interface ShownLabel {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** The labels the editor shows in the document. */
export async function labels(document: vscode.TextDocument): Promise<readonly ShownLabel[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ position, label }) => {
    const { line, character } = position;
    return { line, character, text: typeof label === 'string' ? label : label.map(({ value }) => value).join('') };
  });
}

/** The texts of the hovers at a place, as a person reads them. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Sets a user setting for the time of `work`. */
export async function withSetting<T>(key: string, value: unknown, work: () => Promise<T>): Promise<T> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration().update(key, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    return await work();
  } finally {
    await set(undefined);
  }
}

/** Replaces text in the document, as typing does. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, `“${from}” is not in the document`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, to)));
}

/** The texts the model is asked for during `work`. */
export async function textsRead(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { model } = await parts();
  const texts: string[] = [];
  const classify = model.classify.bind(model);
  model.classify = (asked, options) => {
    texts.push(...asked);
    return classify(asked, options);
  };
  try {
    await work();
  } finally {
    model.classify = classify;
  }
  return texts;
}

/** Lets `meanwhile` happen when the model is first asked during `work`, before it answers. */
export async function beforeItIsRead(meanwhile: () => unknown, work: () => Thenable<unknown>): Promise<void> {
  const { model } = await parts();
  const classify = model.classify.bind(model);
  model.classify = async (asked, options) => {
    model.classify = classify;
    await meanwhile();
    return classify(asked, options);
  };
  try {
    await work();
  } finally {
    model.classify = classify;
  }
}

/** What the person is told during `work`. */
export async function told(work: () => Thenable<unknown>): Promise<readonly string[]> {
  const { showInformationMessage } = vscode.window;
  const sentences: string[] = [];
  Object.assign(vscode.window, {
    showInformationMessage: async (sentence: string) => void sentences.push(sentence),
  });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showInformationMessage });
  }
  return sentences;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
