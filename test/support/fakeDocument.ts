import type * as vscode from 'vscode';

import { documentClosed, Position, Range, textChanged, Uri, workspace } from './vscode.ts';

/** An open document of the fake editor, which a test edits and closes. */
export class FakeDocument {
  readonly uri: Uri;
  readonly languageId = 'markdown';
  readonly eol = 1;
  version = 1;
  isClosed = false;
  #text: string;

  constructor(text: string, address = 'file:/a.md') {
    this.#text = text;
    this.uri = Uri.parse(address);
    workspace.textDocuments.push(this);
  }

  /** The same, as the parts under test know it. */
  get document(): vscode.TextDocument {
    return Object(this);
  }

  get lineCount(): number {
    return this.#text.split('\n').length;
  }

  lineAt(at: number | Position): { readonly text: string; readonly range: Range } {
    const line = typeof at === 'number' ? at : at.line;
    const text = this.#text.split('\n')[line];
    if (text === undefined) throw new Error('Illegal value for `line`');
    return { text, range: new Range(new Position(line, 0), new Position(line, text.length)) };
  }

  getText(): string {
    return this.#text;
  }

  offsetAt({ line, character }: Position): number {
    const before = this.#text.split('\n').slice(0, line);
    return before.reduce((sum, each) => sum + each.length + 1, character);
  }

  positionAt(offset: number): Position {
    const before = this.#text.slice(0, offset).split('\n');
    return new Position(before.length - 1, before.at(-1)?.length ?? 0);
  }

  /** Types `text` at the end. */
  type(text: string): void {
    const rangeOffset = this.#text.length;
    this.#text += text;
    this.version += 1;
    textChanged.fire({ document: this, contentChanges: [{ rangeOffset, rangeLength: 0, text }] });
  }

  /** Ends its lines in another way, which is a version without a change. */
  endLinesOtherwise(): void {
    this.version += 1;
    textChanged.fire({ document: this, contentChanges: [] });
  }

  close(): void {
    this.isClosed = true;
    workspace.textDocuments = workspace.textDocuments.filter((each) => each !== this);
    documentClosed.fire(this);
  }
}
