import assert from 'node:assert/strict';
import fc from 'fast-check';

import { optionNames } from '../../../src/cli/options.ts';
import { WrongUsage } from '../../../src/cli/optionValues.ts';
import { commandOf } from '../../../src/cli/arguments/commandOf.ts';
import type { Request } from '../../../src/cli/request.ts';

function request(...args: readonly string[]): Request {
  const command = commandOf(args);
  assert.equal(command.type, 'analyse');
  return command.type === 'analyse' ? command.request : assert.fail();
}

function complaint(...args: readonly string[]): string {
  try {
    commandOf(args);
  } catch (error) {
    assert(error instanceof WrongUsage);
    return error.message;
  }
  return assert.fail('nothing was wrong');
}

suite('A command line', () => {
  test('without options takes everything from the model', () => {
    const { model, ...rest } = request('a.md', '-');
    assert.deepEqual(rest, {
      inputs: ['a.md', '-'],
      stdinFilename: undefined,
      format: undefined,
      out: undefined,
      lines: false,
      column: undefined,
      voice: undefined,
      compare: undefined,
      ignoreQuotes: false,
      stringKeys: [],
      checkIntent: false,
      gates: [],
      baseline: undefined,
      writesBaseline: false,
      changedSince: undefined,
      config: undefined,
      assertions: [],
      emotions: [],
      thresholds: {},
      englishOnly: true,
      textKind: undefined,
      maximumKilobytes: undefined,
      watch: false,
      quiet: false,
      verbose: false,
    });
    assert.equal(model.folder, undefined);
    assert.equal(model.runtime, 'auto');
    assert(model.threads >= 1);
  });

  test('takes every option, long, short, with a space or a sign of equality', () => {
    const all = ['-fjsonl', '--lines', '-e', 'joy, fear', '--emotions=anger', '-t', '60', '--margin=0.2'];
    const more = [
      '--minimum-words',
      '5',
      '--any-language',
      '--text-kind',
      'story',
      '--stdin-filename',
      'x.md',
      '--max-size',
      '10',
    ];
    const last = ['-m', 'models/a', '--runtime', 'wasm', '--threads=2', '-w', '-q', '-v', '--out', 'o.jsonl', 'in.md'];
    assert.deepEqual(request(...all, ...more, ...last), {
      inputs: ['in.md'],
      stdinFilename: 'x.md',
      format: 'jsonl',
      out: 'o.jsonl',
      lines: true,
      column: undefined,
      voice: undefined,
      compare: undefined,
      ignoreQuotes: false,
      stringKeys: [],
      checkIntent: false,
      gates: [],
      baseline: undefined,
      writesBaseline: false,
      changedSince: undefined,
      config: undefined,
      assertions: [],
      emotions: ['joy', 'fear', 'anger'],
      thresholds: { agreement: 0.6, probability: 0.6, margin: 0.2, minimumWords: 5 },
      englishOnly: false,
      textKind: 'story',
      maximumKilobytes: 10,
      model: { server: undefined, folder: 'models/a', runtime: 'wasm', threads: 2 },
      watch: true,
      quiet: true,
      verbose: true,
    } satisfies Request);
  });

  test('adds up the keys of strings that are prose, however often they are given', () => {
    const { stringKeys } = request('--string-keys', 'message, title', '--string-keys=**.description', 'a.json');
    assert.deepEqual(stringKeys, ['message', 'title', '**.description']);
  });

  test('holds as said last', () => {
    assert.equal(request('-f', 'csv', '-f', 'json').format, 'json');
  });

  test('has file names behind two dashes', () => {
    assert.deepEqual(request('--', '--lines', '-x').inputs, ['--lines', '-x']);
  });

  test('asks for help or the version whatever else it says', () => {
    assert.deepEqual(commandOf(['a.md', '--format', 'none', '-h']), { type: 'help' });
    assert.deepEqual(commandOf(['-V']), { type: 'version' });
  });

  test('names a misspelt option and the one near it', () => {
    assert.equal(complaint('--fromat', 'csv'), 'There is no option --fromat. Did you mean --format?');
    assert.equal(complaint('--treshold=.5'), 'There is no option --treshold. Did you mean --threshold?');
    assert.equal(complaint('-z'), 'There is no option -z. See --help.');
  });

  test('names the values there are', () => {
    assert.equal(
      complaint('-f', 'tabel'),
      '--format takes table, json, jsonl, csv, svg, html, md, parquet, arrow, findings, sarif, junit, github, gitlab, not "tabel". Did you mean table?',
    );
    assert.equal(complaint('--runtime', 'gpu'), '--runtime takes auto, native, wasm, not "gpu".');
  });

  test('names the limits of a number', () => {
    assert.equal(complaint('-t', '1.5'), '--threshold takes a number from 51 to 100, not "1.5".');
    assert.equal(complaint('--margin', '-0.1'), '--margin takes a number from 0 to 1, not "-0.1".');
    assert.equal(complaint('--minimum-words', '2.5'), '--minimum-words takes a whole number from 1 to 100, not "2.5".');
    assert.equal(complaint('--threads', '0x10'), '--threads takes a whole number from 1 to 32, not "0x10".');
    assert.equal(complaint('-t', 'NaN'), '--threshold takes a number from 51 to 100, not "NaN".');
  });

  test('takes a threshold of earlier versions, a probability', () => {
    for (const given of ['.6', '0.6', '0.60']) assert.deepEqual(request('-t', given).thresholds, { probability: 0.6 });
    assert.deepEqual(request('-t', '1').thresholds, { probability: 1 });
    assert.deepEqual(request('-t', '0').thresholds, { probability: 0 });
  });

  test('misses no value', () => {
    assert.equal(complaint('--format'), '--format needs a value.');
    assert.equal(complaint('--format', '--lines'), '--format needs a value.');
    assert.equal(complaint('--out='), '--out needs a value.');
    assert.match(complaint('a.md', ''), /^An empty name leads to nothing/);
    assert.match(complaint('mcp', ''), /^An empty name leads to nothing/);
    assert.equal(complaint('--lines=yes'), '--lines takes no value.');
  });

  test('is understood or complained of in one sentence or two, never more', () => {
    const word = fc.oneof(
      fc.constantFrom(...optionNames).map((name) => `--${name}`),
      fc.constantFrom('-f', '-t', '--', '-', '0.5', 'csv', 'a.md', '--no-lines', '-xq', '--__proto__', '--toString'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        try {
          const command = commandOf(args);
          if (command.type === 'analyse') assert(command.request.maximumKilobytes !== 0);
        } catch (error) {
          assert(error instanceof WrongUsage);
          assert.match(error.message, /[.?]$/);
        }
      }),
    );
  });
});

suite('The command line of a server for assistants', () => {
  test('takes folders, and the options of the model and the verdict', () => {
    const command = commandOf(['mcp', '--margin', '0.2', 'novel', '-m', 'other', '--any-language']);
    assert.equal(command.type, 'mcp');
    const { inputs, thresholds, model, englishOnly } = command.type === 'mcp' ? command.request : assert.fail();
    assert.deepEqual([inputs, thresholds, model.folder, englishOnly], [['novel'], { margin: 0.2 }, 'other', false]);
  });

  test('takes no option of an output', () => {
    for (const option of ['-fjson', '-oout', '--lines', '-ejoy', '--check-intent', '--compare=a', '--voice=dialogue'])
      assert.match(complaint('mcp', option), /^mcp writes what an assistant asks for; leave out --/, option);
    assert.equal(commandOf(['mcp', '--help']).type, 'help');
  });

  test('is none where a file of that name is meant', () => {
    assert.deepEqual(request('./mcp').inputs, ['./mcp']);
    assert.deepEqual(request('a.md', 'mcp').inputs, ['a.md', 'mcp']);
  });
});
