import { type Rule, ruleFor, judgedBy } from '../../core/document/analysis/judgement.ts';
import { type Distribution, distributionOf } from '../../core/document/judgement/distribution.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { type Reading, unreadableText } from '../../core/scoring/classifier.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { Passage, Prose } from '../../core/text/passage/passage.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import { selectedPassages } from '../../core/text/prose/selectedProse.ts';
import { kindFor, type TextTraits } from '../../core/document/analysis/judgement.ts';
import { kindOfProse } from '../../core/text/language/textKind.ts';
import { detectLanguage } from '../../core/text/language/textLanguage.ts';
import { ToolProblem } from './toolProblem.ts';
import type { ToolSource, ToolSurroundings, ToolText } from './toolSource.ts';

/** A text whose passages were found, and not yet read. */
export interface FoundText {
  readonly given: ToolText;
  readonly prose: Prose;
  /** Of the whole text; its kind is the one that is set, where one is. */
  readonly traits: TextTraits;
}

/** A text that was read. */
export interface ReadText extends FoundText {
  readonly model: ModelInfo;
  readonly rule: Rule;
  readonly passages: readonly JudgedPassage[];
  readonly distribution: Distribution;
}

/** Rejects with ToolProblem where there is no text, or nobody knows where its prose is. */
export async function findText(
  source: ToolSource,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<FoundText> {
  const given = await surroundings.read(source, signal);
  signal.throwIfAborted();
  const prose = readerFor(given.languageId).read(given.text, given);
  if (prose.problem !== undefined) throw new ToolProblem(`${given.name}: ${prose.problem}`);
  const kind = kindFor(given.judgement.textKind, kindOfProse(given.text, prose));
  return { given, prose, traits: { language: detectLanguage(prose.passages.map(({ text }) => text)), kind } };
}

/** The passages of the text, or those that are selected. */
export function passagesWanted({ given, prose }: FoundText): readonly Passage[] {
  const { text, range, languageId } = given;
  return range === undefined || range.start === range.end
    ? prose.passages
    : selectedPassages(text, range, prose.passages, languageId);
}

/** Reads the texts one after the other, by one model. Rejects as the classifier does. */
export async function readTexts(
  texts: readonly FoundText[],
  { classifier }: ToolSurroundings,
  signal: AbortSignal,
): Promise<readonly ReadText[]> {
  const model = await classifier.load(signal);
  signal.throwIfAborted();
  const wanted = texts.map((text) => ({ text, passages: passagesWanted(text) }));
  const known = new Map(
    texts.flatMap(({ given }) => (given.known?.modelId === model.id ? [...given.known.readings] : [])),
  );
  const unread = [...new Set(wanted.flatMap(({ passages }) => passages.map(({ text }) => text)))].filter(
    (text) => !known.has(text),
  );
  const readings = unread.length === 0 ? [] : await classifier.classify(unread, { signal });
  signal.throwIfAborted();
  for (const [index, text] of unread.entries()) {
    const reading = readings[index];
    if (reading !== undefined) known.set(text, reading);
  }
  return wanted.map(({ text, passages }) => judged(text, passages, model, known));
}

/** Reads one passage. Rejects with ToolProblem where the model cannot. */
export async function readPassage(
  text: FoundText,
  passage: Passage,
  { classifier }: ToolSurroundings,
  signal: AbortSignal,
): Promise<Required<JudgedPassage> & { readonly rule: Rule; readonly model: ModelInfo }> {
  const model = await classifier.load(signal);
  const [reading] = await classifier.classify([passage.text], { signal });
  signal.throwIfAborted();
  const rule = ruleFor(model, text.given.judgement, text.traits);
  const { verdict } = judgedBy(rule, { passage, state: 'done', ...(reading !== undefined && { reading }) });
  if (reading === undefined || verdict === undefined) throw new ToolProblem(unreadableText());
  return { passage, state: 'done', reading, verdict, rule, model };
}

function judged(
  text: FoundText,
  passages: readonly Passage[],
  model: ModelInfo,
  readings: ReadonlyMap<string, Reading>,
): ReadText {
  const rule = ruleFor(model, text.given.judgement, text.traits);
  const read = passages.map((passage): JudgedPassage => {
    const reading = readings.get(passage.text);
    return reading === undefined ? { passage, state: 'failed' } : judgedBy(rule, { passage, state: 'done', reading });
  });
  return { ...text, model, rule, passages: read, distribution: distributionOf(read, model.labels) };
}
