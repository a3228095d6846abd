import { changesListed, compareDrafts } from './compareDrafts.ts';
import { explainPassage, mostLines } from './explainPassage.ts';
import { getEmotions, passagesListed } from './getEmotions.ts';
import type { ToolName } from './toolNames.ts';
import type { ToolSurroundings } from './toolSource.ts';

/** What an assistant may call. */
export interface Tool {
  readonly title: string;
  /** For the assistant: what comes of it and how it is to be understood. */
  readonly description: string;
  /** JSON Schema of the input's fields. */
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  /** Rejects with ToolProblem, ModelProblem or the signal's reason. */
  run(input: unknown, surroundings: ToolSurroundings, signal: AbortSignal): Promise<object>;
}

/** Where tools are offered: a selection there is in an editor alone. */
export type ToolPlace = 'editor' | 'server';

const reading =
  'A small model reads English prose passage by passage. The verdict "none" means no clear emotion, which is an answer: most prose has none. ' +
  '"agreement" is the share of people who would agree. It goes by words: irony, implied and mixed feelings are often missed; it is no ground for judging a person.';

const text = { type: 'string', description: 'The text itself.' };
const format = {
  type: 'string',
  enum: ['text', 'markdown'],
  description: 'How "text" is to be read; "text" where it is left out.',
};
const file = {
  editor: { type: 'string', description: 'A file of the workspace: its path, relative or absolute.' },
  server: {
    type: 'string',
    description: 'A file: its path, absolute or relative to a folder that the server may read.',
  },
} as const satisfies Readonly<Record<ToolPlace, object>>;
const selection = {
  type: 'boolean',
  description:
    'True for what is selected in the active editor; where nothing is selected, all of its document or, to be explained, the passage at the caret.',
};

/** The fields that name a text, in one of two or three ways. */
function sources(place: ToolPlace): Readonly<Record<string, object>> {
  return { text, format, file: file[place], ...(place === 'editor' && { selection }) };
}

function limit(of: string, { least, most, default: standard }: typeof passagesListed | typeof changesListed): object {
  return {
    type: 'integer',
    minimum: least,
    maximum: most,
    description: `Most ${of} to list; ${standard} where it is left out.`,
  };
}

const makers = {
  get_emotions: (place) => ({
    title: 'Get Emotions',
    description: `Says what a text, a file or a selection feels like: a verdict for each passage with its line, and how the words are distributed over the emotions. Of a long text the strongest passages are listed. ${reading}`,
    properties: { ...sources(place), limit: limit('passages', passagesListed) },
    run: getEmotions,
  }),
  explain_passage: (place) => ({
    title: 'Explain a Passage',
    description: `Says which words, clauses and sentences of one passage drove its verdict: each is left out on its own and what is left is read again. "drop" is how far the explained label's probability fell: above 0 the part speaks for it. ${reading}`,
    properties: {
      ...sources(place),
      line: {
        type: 'integer',
        minimum: 1,
        maximum: mostLines,
        description: 'A line that the passage stands in, counted from 1; needed with "file".',
      },
    },
    run: explainPassage,
  }),
  compare_drafts: (place) => ({
    title: 'Compare Drafts',
    description: `Says what a draft has become: how the emotions are distributed in the older and the newer one, and which passages were rewritten, moved, added or removed or have another emotion. ${reading}`,
    properties: {
      older: { type: 'object', description: 'The earlier draft, named in one way.', properties: sources(place) },
      newer: { type: 'object', description: 'The draft as it is now, named in one way.', properties: sources(place) },
      limit: limit('changed passages', changesListed),
    },
    required: ['older', 'newer'],
    run: compareDrafts,
  }),
} as const satisfies Readonly<Record<ToolName, (place: ToolPlace) => Tool>>;

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(makers, name);
}

export function toolAt(name: ToolName, place: ToolPlace): Tool {
  return makers[name](place);
}

/** The schema of a tool's input, as JSON Schema. */
export function inputSchema({ properties, required }: Tool): {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
} {
  return { type: 'object', properties, ...(required !== undefined && { required }) };
}
