import * as vscode from 'vscode';

import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import type { PassageLabel } from '../core/document/passageLabels.ts';

/** A label at its place; remembers its passage, so that the tooltip can be made when somebody looks. */
export class LabelHint extends vscode.InlayHint {
  readonly document: vscode.TextDocument;
  /** With its range in the document as it was when the hint was made. */
  readonly judged: JudgedPassage;

  constructor(document: vscode.TextDocument, { judged, range, text }: PassageLabel, side: 'start' | 'end') {
    const edge = document.positionAt(range[side]);
    // A selection may end in the middle of a line, and there its label stands.
    const position = judged.passage.kind === 'selection' ? edge : aside(document, edge, side);
    super(position, text);
    this.document = document;
    this.judged = { ...judged, passage: { ...judged.passage, range } };
    const line = document.lineAt(position).text;
    this.paddingLeft = side === 'end' || /\S$/.test(line.slice(0, position.character));
    this.paddingRight = side === 'start' || /^\S/.test(line.slice(position.character));
  }
}

/** Beyond the markup around a passage's text: behind the closing marks of the line, before the opening ones. */
function aside(document: vscode.TextDocument, edge: vscode.Position, side: 'start' | 'end'): vscode.Position {
  const { text } = document.lineAt(edge);
  const marks =
    side === 'end'
      ? /^[*_~`)\]}>"'”’]*/.exec(text.slice(edge.character))
      : /[*_~`([{<"'“‘]*$/.exec(text.slice(0, edge.character));
  const length = marks?.[0].length ?? 0;
  return edge.translate(0, side === 'end' ? length : -length);
}
