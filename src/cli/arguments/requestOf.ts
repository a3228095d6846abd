import { availableParallelism } from 'node:os';
import { t } from '@vscode/l10n';

import { isModelProblem } from '../../core/scoring/classifier.ts';
import { runtimeChoices, type Thresholds } from '../../core/scoring/modelInfo.ts';
import { thresholdOf } from '../../core/scoring/thresholdUnit.ts';
import { type Voice, voices } from '../../core/text/language/speech.ts';
import { textKindChoices } from '../../core/text/language/textKind.ts';
import { serverAddress } from '../../server/server.ts';
import type { OptionName } from '../options.ts';
import { numberOf, oneOf, WrongUsage } from '../optionValues.ts';
import { type FormatName, formatNames, isColumnFormat, isFindingFormat, type Request } from '../request.ts';
import { gatesOf } from './givenGates.ts';
import { type GivenOptions, listOf } from './givenOptions.ts';

const voiceChoices = ['all', ...voices] as const;

/** Throws WrongUsage where values make no sense or do not go together. */
export function requestOf(given: GivenOptions, inputs: readonly string[]): Request {
  const text = (name: OptionName): string | undefined => given.get(name)?.[0];
  const number = (name: OptionName, min: number, max: number, whole: boolean): number | undefined =>
    numberOf(name, text(name), min, max, whole);
  const margin = number('margin', 0, 1, false);
  const minimumWords = number('minimum-words', 1, 100, true);
  return {
    inputs,
    stdinFilename: text('stdin-filename'),
    format: formatOf(given),
    out: text('out'),
    lines: takesTexts(given, 'lines'),
    column: takesTexts(given, 'column') ? text('column') : undefined,
    voice: voiceOf(oneOf('voice', text('voice'), voiceChoices)),
    compare: text('compare'),
    ignoreQuotes: given.has('ignore-quotes'),
    stringKeys: listOf(given, 'string-keys'),
    checkIntent: checksIntent(given),
    gates: gatesOf(given),
    baseline: text('baseline'),
    writesBaseline: given.has('write-baseline'),
    changedSince: changedSinceOf(given),
    config: configOf(given),
    assertions: [],
    emotions: listOf(given, 'emotions'),
    thresholds: {
      ...leastOf(text('threshold')),
      ...(margin !== undefined && { margin }),
      ...(minimumWords !== undefined && { minimumWords }),
    },
    englishOnly: !given.has('any-language'),
    textKind: given.has('text-kind') ? oneOf('text-kind', text('text-kind'), textKindChoices) : undefined,
    maximumKilobytes: number('max-size', 1, 524_288, true),
    model: {
      folder: text('model'),
      server: serverOf(given),
      runtime: oneOf('runtime', text('runtime'), runtimeChoices),
      threads: number('threads', 1, 32, true) ?? Math.min(32, Math.max(1, availableParallelism() >> 1)),
    },
    watch: watches(given),
    quiet: given.has('quiet'),
    verbose: given.has('verbose'),
  };
}

/** Of 100 people; 0 to 1 is the probability that earlier versions took. Throws WrongUsage. */
function leastOf(text: string | undefined): Partial<Thresholds> {
  const value = Number(text);
  if (text !== undefined && /^(?:0?\.\d+|[01](?:\.0*)?)$/.test(text)) return thresholdOf(value);
  return thresholdOf(numberOf('threshold', text, 51, 100, false));
}

function formatOf(given: GivenOptions): FormatName | undefined {
  const text = given.get('format')?.[0];
  return text === undefined ? undefined : oneOf('format', text, formatNames);
}

function changedSinceOf(given: GivenOptions): string | undefined {
  if (given.has('changed-since') && given.has('compare'))
    throw new WrongUsage(t('--compare reads the files it is given; leave out --changed-since.'));
  return given.get('changed-since')?.[0];
}

function configOf(given: GivenOptions): string | null | undefined {
  if (!given.has('no-config')) return given.get('config')?.[0];
  if (given.has('config')) throw new WrongUsage(t('--config and --no-config do not go together; leave out one.'));
  return null;
}

function serverOf(given: GivenOptions): string | undefined {
  for (const name of ['runtime', 'threads'] as const)
    if (given.has('server') && given.has(name))
      throw new WrongUsage(
        t('--{0} is for a model on this machine, and --server for one elsewhere; leave out one of the two.', name),
      );
  const text = given.get('server')?.[0];
  try {
    return text === undefined ? undefined : serverAddress(text);
  } catch (error) {
    if (!isModelProblem(error)) throw error;
    throw new WrongUsage(error.message);
  }
}

function voiceOf(choice: (typeof voiceChoices)[number]): Voice | undefined {
  return choice === 'all' ? undefined : choice;
}

/** Whether texts of an input come one by one, without what stands around them. */
function takesTexts(given: GivenOptions, by: 'lines' | 'column'): boolean {
  if (!given.has(by)) return false;
  if (given.has('lines') && given.has('column'))
    throw new WrongUsage(t('--lines and --column do not go together; leave out one.'));
  for (const name of ['compare', 'ignore-quotes', 'voice'] as const)
    if (given.has(name) && given.get(name)?.[0] !== 'all')
      throw new WrongUsage(t('--{0} needs passages, which --{1} has none of; leave out one of the two.', name, by));
  return true;
}

function checksIntent(given: GivenOptions): boolean {
  if (!given.has('check-intent')) return false;
  for (const name of ['format', 'lines', 'column', 'emotions', 'compare'] as const)
    if (given.has(name) && !(name === 'format' && isFindingFormat(formatOf(given) ?? 'table')))
      throw new WrongUsage(t('--check-intent writes a list of its own; leave out --{0}.', name));
  return true;
}

/** Throws WrongUsage where something is made once. */
function watches(given: GivenOptions): boolean {
  if (!given.has('watch')) return false;
  if (given.has('write-baseline'))
    throw new WrongUsage(t('--write-baseline is written once, and --watch goes on; leave out one of the two.'));
  const format = formatOf(given);
  if (format !== undefined && isColumnFormat(format) && !given.has('out'))
    throw new WrongUsage(t('--watch writes again and again, and {0} is one file; name it with --out.', format));
  return true;
}
