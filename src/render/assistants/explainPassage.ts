import { type Effect, explain } from '../../core/document/explanation/explanation.ts';
import { influenceOf, strongestParts } from '../../core/document/explanation/influence.ts';
import { lineNumbers, linesOf } from '../../core/text/passage/lineNumbers.ts';
import type { Passage } from '../../core/text/passage/passage.ts';
import { passageAt, passagesIn } from '../../core/text/passage/passageLookup.ts';
import { proseOf, selectedPassage } from '../../core/text/prose/selectedProse.ts';
import { excerpt } from '../format/excerpt.ts';
import { verdictName } from '../records/row.ts';
import { quotedUnits, rounded, verdictFields } from './passageRecord.ts';
import { type FoundText, findText, readPassage } from './readText.ts';
import { ToolProblem } from './toolProblem.ts';
import { sourceOf, type ToolSource, type ToolSurroundings, wholeNumberOf } from './toolSource.ts';

export const mostLines = 10_000_000;

const mostWords = 8;
const mostParts = 5;
const explainedUnits = 600;

/** Which words and parts of one passage drove its verdict, the strongest first. */
export async function explainPassage(
  input: unknown,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<object> {
  const source = sourceOf(input, 'the passage');
  const line = wholeNumberOf(input, 'line', mostLines, undefined);
  if (source.type === 'file' && line === undefined)
    throw new ToolProblem('Name the passage of the file by a "line" that it stands in, counted from 1.');
  const found = await findText(source, surroundings, signal);
  const passage = passageWanted(found, source, line);
  const judged = await readPassage(found, passage, surroundings, signal);
  const { words, spans, label, probability } = await explain(surroundings.classifier, judged, judged.rule, signal);
  if (words.length === 0)
    throw new ToolProblem(
      'A single word leaves nothing to explain: there is nothing to leave out. Choose a longer passage.',
    );
  return {
    name: found.given.name,
    model: judged.model.name,
    line: lineNumbers(found.given.text, [passage.range.start])[0] ?? 1,
    text: excerpt(passage.text, explainedUnits),
    passageWords: passage.words,
    ...verdictFields(judged),
    explained: label,
    explainedProbability: rounded(probability),
    words: strongestParts(words, mostWords).map(effectRecord),
    parts: strongestParts(spans, mostParts).map(effectRecord),
  };
}

function effectRecord(effect: Effect): object {
  const { kind, text, drop, instead } = effect;
  return {
    ...(kind !== 'word' && { kind }),
    text: excerpt(text, quotedUnits),
    influence: influenceOf(effect),
    // Above 0 it speaks for the explained label.
    drop: rounded(drop),
    ...(instead !== undefined && { verdictWithoutIt: verdictName(instead) }),
  };
}

function passageWanted(found: FoundText, source: ToolSource, line: number | undefined): Passage {
  const { given, prose } = found;
  const { text, languageId, range } = given;
  const noProse = new ToolProblem(`There is no prose to explain in ${given.name}. Choose a passage of prose.`);
  if (line !== undefined) return passageInLine(found, line);
  if (source.type === 'text') {
    const passage = proseOf(text, languageId);
    if (passage === undefined) throw noProse;
    return passage;
  }
  const at = range ?? { start: 0, end: 0 };
  const passage =
    at.start === at.end ? passageAt(prose.passages, at.start) : selectedPassage(text, at, prose.passages, languageId);
  if (passage === undefined) throw noProse;
  return passage;
}

function passageInLine({ given, prose }: FoundText, line: number): Passage {
  const lines = linesOf(given.text);
  const range = lines[line - 1];
  if (range === undefined) throw new ToolProblem(`${given.name} has ${lines.length} lines; choose one of them.`);
  const [passage] = passagesIn(prose.passages, range);
  if (passage !== undefined) return passage;
  const next = prose.passages.find(({ range: { start } }) => start >= range.end);
  const way =
    next === undefined
      ? 'Choose another line.'
      : `The next passage begins in line ${lineNumbers(given.text, [next.range.start])[0] ?? 1}.`;
  throw new ToolProblem(`Line ${line} of ${given.name} holds no prose. ${way}`);
}
