import { type ParseArgsConfig, parseArgs } from 'node:util';

import { t } from '@vscode/l10n';

import { isOptionName, type OptionName, optionNames, optionRow, options } from '../options.ts';
import { suggestedOption, WrongUsage } from '../optionValues.ts';
import type { Command } from '../request.ts';
import { requestOf } from './requestOf.ts';

/** Throws WrongUsage. An option given twice holds as given last; names, keys and gates add up. */
export function commandOf(args: readonly string[]): Command {
  return args[0] === 'mcp' ? servedOf(commandWith(args.slice(1))) : commandWith(args).command;
}

interface Given {
  readonly command: Exclude<Command, { readonly type: 'mcp' }>;
  readonly options: readonly OptionName[];
}

/** Options that say something of an output that a server has not. */
const ofOutput: ReadonlySet<OptionName> = new Set([
  'format',
  'out',
  'lines',
  'emotions',
  'check-intent',
  'voice',
  'compare',
  'stdin-filename',
  'column',
  'fail-on',
  'max-share',
  'baseline',
  'write-baseline',
  'changed-since',
  'watch',
]);

function servedOf({ command, options: given }: Given): Command {
  const wrong = given.find((name) => ofOutput.has(name));
  if (wrong !== undefined) throw new WrongUsage(t('mcp writes what an assistant asks for; leave out --{0}.', wrong));
  return command.type === 'analyse' ? { ...command, type: 'mcp' } : command;
}

function commandWith(args: readonly string[]): Given {
  const given = new Map<OptionName, readonly string[]>();
  const inputs: string[] = [];
  for (const token of tokensOf(args)) {
    if (token.kind === 'positional') {
      // A variable of a script that holds nothing; as a path it would be the whole working folder.
      if (token.value === '')
        throw new WrongUsage(t('An empty name leads to nothing; leave it out, or name files, folders or globs.'));
      inputs.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOptionName(name)) throw new WrongUsage(t('There is no option {0}.', rawName) + suggestedOption(rawName));
    if (options[name].type === 'boolean') {
      if (inlineValue === true) throw new WrongUsage(t('{0} takes no value.', rawName));
      given.set(name, []);
      continue;
    }
    const swallowed = inlineValue !== true && /^-[^\d.]/.test(value ?? '');
    if (value === undefined || value === '' || swallowed) throw new WrongUsage(t('{0} needs a value.', rawName));
    given.set(name, addsUp(name) ? [...(given.get(name) ?? []), value] : [value]);
  }
  const names = [...given.keys()];
  if (given.has('help')) return { command: { type: 'help' }, options: names };
  if (given.has('version')) return { command: { type: 'version' }, options: names };
  return { command: { type: 'analyse', request: requestOf(given, inputs) }, options: names };
}

/** Options that hold as often as they are given. */
function addsUp(name: OptionName): boolean {
  return name === 'emotions' || name === 'string-keys' || name === 'fail-on' || name === 'max-share';
}

/** What stands on the command line, unchecked: parseArgs' own sentences name neither the near option nor the limits. */
function tokensOf(args: readonly string[]) {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    optionNames.map((name) => {
      const { type, short } = optionRow(name);
      return [name, { type, ...(short !== undefined && { short }) }];
    }),
  );
  return parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true }).tokens;
}
