import { voices } from '../text/language/speech.ts';
import { textKindChoices } from '../text/language/textKind.ts';
import type { Schema } from './schema.ts';

const name: Schema = { type: 'string', minLength: 1 };
const globs: Schema = { type: 'array', items: name, minItems: 1 };
const oneOrMore: Schema = { oneOf: [name, globs] };

/** As `gate.ts` reads them; it alone decides. */
const failOn: Schema = {
  type: 'array',
  items: name,
  description:
    'Passages that fail, such as `anger>80` (more than 80 of 100 people would agree), `any>=0.9` or `anger`.',
  examples: [['anger>80']],
};
const maxShare: Schema = {
  type: 'array',
  items: name,
  description: 'Largest share of a file’s words, such as `anger=10%`.',
  examples: [['anger=10%']],
};

/** What may hold for some files alone: the editor’s settings by the same names, and gates. */
const ofFiles: Readonly<Record<string, Schema>> = {
  threshold: {
    type: 'number',
    minimum: 51,
    maximum: 100,
    description: 'Name an emotion when at least so many of 100 people would agree with it.',
  },
  textKind: { type: 'string', enum: textKindChoices, description: 'What kind of text it is.' },
  margin: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: 'Least distance between the model’s own probabilities of the two best labels.',
  },
  labelThresholds: {
    type: 'object',
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Least probability, the model’s own, of single emotions by label.',
  },
  minimumWords: {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    description: 'Passages with fewer words have no clear emotion.',
  },
  englishOnly: { type: 'boolean', description: 'Name no emotion in documents that are not English.' },
  'ignore.quotes': { type: 'boolean', description: 'Leave block quotes of Markdown out.' },
  'strings.keys': {
    type: 'array',
    items: name,
    description: 'Keys of the strings that are prose in JSON, YAML and properties.',
    examples: [['message', '**.description']],
  },
  maximumFileSize: {
    type: 'integer',
    minimum: 1,
    maximum: 65_536,
    description: 'Largest file that is read, in kilobytes.',
  },
  failOn,
  maxShare,
};

const part: Schema = {
  description: 'Some of the texts: globs, or an object that also names a section or a voice.',
  oneOf: [
    name,
    globs,
    {
      type: 'object',
      required: ['files'],
      additionalProperties: false,
      properties: {
        files: { ...oneOrMore, description: 'Globs below the folder of this file.' },
        section: { ...name, description: 'The title of a heading: what stands below it.' },
        voice: { type: 'string', enum: voices, description: 'Only what is said, or only what is told.' },
      },
    },
  ],
};

const claims = ['no', 'most', 'least', 'begins', 'ends', 'more'] as const;

const assertion: Schema = {
  type: 'object',
  required: ['in'],
  additionalProperties: false,
  properties: {
    in: part,
    no: { ...oneOrMore, description: 'Emotions that no passage there may clearly have.' },
    most: { ...name, description: 'Most of the words there together, such as `anger=10%`.' },
    least: { ...name, description: 'Least of the words there together, such as `joy=20%`.' },
    begins: { ...name, description: 'The emotion that leads at the beginning of each file.' },
    ends: { ...name, description: 'The emotion that leads at the end of each file.' },
    more: { ...name, description: 'An emotion with a larger share there than in the part of `than`.' },
    than: part,
    because: { type: 'string', description: 'Why; it is said with what is found.' },
  },
  oneOf: claims.map((claim) => ({ required: [claim] })),
  dependencies: { more: ['than'], than: ['more'] },
};

/** Of `.emotionlensrc.json` and of `emotionLens` in `package.json`. */
export const configSchema: Schema = {
  type: 'object',
  description: 'What a project asks of the emotions in its texts.',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    files: { ...globs, description: 'What is read when nothing is named: files, folders and globs below this folder.' },
    'ignore.files': { type: 'array', items: name, description: 'Globs of files that are never read.' },
    emotions: {
      type: 'array',
      items: name,
      description: 'Only rows with these verdicts are written; shares count every passage.',
    },
    ...ofFiles,
    checkIntent: { type: 'boolean', description: 'Whether comments such as `<!-- emotion: fear -->` must be met.' },
    baseline: { ...name, description: 'File of known findings, below this folder: only others fail.' },
    overrides: {
      type: 'array',
      description: 'What holds for some files instead; a later one counts.',
      items: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: { files: { ...oneOrMore, description: 'Globs below the folder of this file.' }, ...ofFiles },
      },
    },
    assertions: { type: 'array', items: assertion, description: 'What the project states of itself.' },
  },
};
