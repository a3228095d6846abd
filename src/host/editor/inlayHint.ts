import * as vscode from 'vscode';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { PassageLabel, LabelChoice } from '../../core/document/marks/passageLabels.ts';
import { caretOffset } from '../common/commandTarget.ts';
import { areLinesWrapped, type DocumentSettings } from '../common/settings.ts';

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

const closing = /[*_~`)\]}>"'”’]/;
const opening = /[*_~`([{<"'“‘]/;

/** Beyond the markup around a passage's text: behind the closing marks of the line, before the opening ones. */
function aside(document: vscode.TextDocument, edge: vscode.Position, side: 'start' | 'end'): vscode.Position {
  const { text } = document.lineAt(edge);
  let { character } = edge;
  if (side === 'end') while (closing.test(text.charAt(character))) character += 1;
  else while (opening.test(text.charAt(character - 1))) character -= 1;
  return edge.with({ character });
}

/** Where labels of the document stand: the end of a line that is not wrapped may be out of sight. */
export function labelSide(document: vscode.TextDocument, { labelPosition }: DocumentSettings): 'start' | 'end' {
  if (labelPosition !== 'auto') return labelPosition;
  return areLinesWrapped(document) ? 'end' : 'start';
}

/** Which passages carry a label; undefined for none. */
export function labelChoice(document: vscode.TextDocument, settings: DocumentSettings): LabelChoice | undefined {
  const { enabled, labels, emotions, strongProbability } = settings;
  if (!enabled) return undefined;
  switch (labels) {
    case 'off':
      return undefined;
    case 'clear':
      return { emotions, probability: 0 };
    case 'strong':
      return { emotions, probability: strongProbability };
    case 'caret': {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document ? { emotions, probability: 0, caret: caretOffset(editor) } : undefined;
    }
    default:
      return labels satisfies never;
  }
}
