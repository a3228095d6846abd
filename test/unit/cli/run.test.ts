import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { link, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

import type { ModelRequest } from '../../../src/cli/request.ts';
import { run, type Surroundings } from '../../../src/cli/run.ts';
import { ModelProblem } from '../../../src/core/scoring/classifier.ts';
import { FakeClassifier } from '../../support/fakeClassifier.ts';

class DisposableFake extends FakeClassifier {
  disposed = false;

  dispose(): void {
    this.disposed = true;
  }
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly model: ModelRequest | undefined;
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await setImmediate();
}

const text = (stream: PassThrough): string => String(stream.read() ?? '');
/** Whose reader has gone. */
const closedPipe = (): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
const bigJoy = (): Readable => Readable.from(['my joy is big']);

suite('The command line', () => {
  let folder = '';
  let classifier = new DisposableFake();
  let interrupted = new AbortController();

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    classifier = new DisposableFake();
    interrupted = new AbortController();
  });

  teardown(() => rm(folder, { recursive: true }));

  async function ran(args: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<Ran> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    let model: ModelRequest | undefined;
    const code = await run(args, {
      cwd: folder,
      stdin: Readable.from([]),
      stdout,
      stderr,
      signal: interrupted.signal,
      version: () => '1.2.3',
      readFigures: () => undefined,
      modelFiles: () => [join(folder, 'model.onnx')],
      openModel: (request) => {
        model = request;
        return classifier;
      },
      ...surroundings,
    });
    if (model !== undefined) assert(classifier.disposed);
    return { code, out: text(stdout), err: text(stderr), model };
  }

  /** What is said to a command line that ends with `code` and writes nothing. */
  async function sentence(code: number, ...args: readonly string[]): Promise<string> {
    classifier = new DisposableFake();
    const given = await ran(args);
    assert.deepEqual([given.code, given.out], [code, '']);
    return given.err;
  }

  const file = (name: string, text: string | Uint8Array): Promise<void> => writeFile(join(folder, name), text);

  test('reads what comes through a pipe when no file is named', async () => {
    const { code, out, err } = await ran(['-f', 'jsonl'], { stdin: Readable.from(['my joy', ' is big\n']) });
    assert.equal(code, 0);
    assert.match(out, /^\{"file":"-","line":1,"start":0,"end":13,"text":"my joy is big",.*"verdict":"joy"\}\n$/);
    assert.equal(err, '');
  });

  test('writes a file of columns byte by byte, and none on a terminal', async () => {
    await file('a.md', 'my joy is big, é 😊');
    for (const format of ['arrow', 'parquet']) {
      classifier = new DisposableFake();
      assert.equal((await ran(['a.md', '-f', format, '-o', 'out'])).code, 0);
      const bytes = await readFile(join(folder, 'out'));
      assert(bytes.includes('my joy is big, é 😊'));
      const mark = format === 'arrow' ? 'ARROW1' : 'PAR1';
      assert.deepEqual([bytes.indexOf(mark), bytes.lastIndexOf(mark)], [0, bytes.length - mark.length]);
      const stdout = Object.assign(new PassThrough(), { isTTY: true });
      const { code, err } = await ran(['a.md', '-f', format], { stdout });
      assert.deepEqual(
        [code, err, text(stdout)],
        [2, `emotion-lens: ${format} is no text for a terminal; name a file with --out.\n`, ''],
      );
    }
  });

  test('keeps to dialogue or narration', async () => {
    await file('a.md', '“My joy is big,” he said.\n\nall the fear of it');
    const rows = async (voice: string): Promise<readonly string[]> => {
      classifier = new DisposableFake();
      const { out } = await ran(['a.md', '-f', 'csv', '--voice', voice]);
      return [...out.matchAll(/^a\.md,(\d)/gm)].map(([, line]) => line ?? '');
    };
    assert.deepEqual([await rows('all'), await rows('dialogue'), await rows('narration')], [['1', '3'], ['1'], ['3']]);
    const { code, err } = await ran(['a.md', '--lines', '--voice', 'dialogue']);
    assert.equal(code, 2);
    assert.match(err, /--voice needs passages/);
  });

  suite('compares a file with an older draft', () => {
    const [older, newer] = [
      'the joy of it all\n\nit is what it is',
      'the fear of it all\n\nit is what it is\n\nmore of this',
    ];

    setup(async () => {
      await file('older.md', older);
      await file('newer.md', newer);
    });

    test('as a list on a terminal', async () => {
      const { code, out, err } = await ran(['newer.md', '--compare', 'older.md']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(
        out,
        /^Emotions of newer\.md compared with older\.md: 1 passage with another emotion, 1 added; 1 unchanged\.\n/,
      );
      assert.match(out, /\njoy +50\.0 % +0 % +−50\.0\n/);
      assert.match(out, /\nAnother emotion: 1\n.* was joy → is fear  rewritten  newer\.md:1  the fear of it all\n/);
    });

    test('in every other format, into a file', async () => {
      const beginnings = {
        html: '<!doctype',
        md: '# Emotions',
        csv: 'change,',
        json: '{"model"',
        jsonl: '{"change"',
        svg: '<svg',
      };
      for (const [format, beginning] of Object.entries(beginnings)) {
        classifier = new DisposableFake();
        const { code, out } = await ran(['newer.md', '-c', 'older.md', '-f', format, '-o', 'out']);
        assert.deepEqual([code, out], [0, '']);
        const written = await readFile(join(folder, 'out'), 'utf8');
        assert(written.startsWith(beginning), written.slice(0, 40));
        assert.match(written, /fear/);
      }
    });

    test('that comes through a pipe, as the kind of text the file is', async () => {
      const { code, out } = await ran(['newer.md', '-c', '-', '-f', 'jsonl'], {
        stdin: Readable.from([`# A heading\n\n${older}`]),
      });
      assert.equal(code, 0);
      const changes = out
        .trimEnd()
        .split('\n')
        .map((line) => Object(JSON.parse(line)));
      assert.deepEqual(
        changes.map(({ change }) => change),
        ['rewritten', 'added'],
      );
    });

    test('and not with nothing, which is what a command that failed sends through its pipe', async () => {
      for (const args of [
        ['newer.md', '-c', '-'],
        ['-', '-c', 'older.md', '-f', 'json'],
        ['-c', 'older.md'],
      ]) {
        assert.equal(
          await sentence(1, ...args),
          'emotion-lens: Nothing came through the pipe to compare; check the command before it.\n',
        );
      }
      await file('older.md', '');
      assert.match((await ran(['newer.md', '-c', 'older.md'])).out, /: 0 passages with another emotion, 3 added; 0 un/);
    });

    test('by what the filter lets through, reading no text twice', async () => {
      const { out } = await ran(['newer.md', '-c', 'older.md', '-e', 'anger', '-f', 'csv']);
      assert.equal(out.trimEnd().split('\r\n').length, 1);
      assert.equal(classifier.calls.flat().length, 4);
    });

    test('and says in a sentence what cannot be compared', async () => {
      await file('binary.txt', new Uint8Array([1, 0, 2]));
      assert.match(await sentence(2, 'newer.md', '-c', 'nowhere.md'), /: nowhere\.md does not exist; [^\n]+\.\n$/);
      await link(join(folder, 'newer.md'), join(folder, 'link.md'));
      for (const same of ['./newer.md', 'link.md'])
        assert.match(await sentence(2, 'newer.md', '-c', same), /cannot be compared with itself; [^\n]+\.\n$/);
      await rm(join(folder, 'link.md'));
      assert.match(
        await sentence(2, '.', '-c', 'older.md'),
        /takes one file on each side, not the \d of \.; name one\.\n$/,
      );
      assert.match(await sentence(2, '-', '-c', '-'), /only one can come through the standard input; name a file\.\n$/);
      assert.match(await sentence(1, 'newer.md', '-c', 'binary.txt'), /binary\.txt is not text [^\n]+\.\n$/);
      assert.match(await sentence(2, 'newer.md', '-c', 'older.md', '--lines'), /--compare needs passages/);
      assert.match(
        await sentence(2, 'newer.md', '-c', 'older.md', '-f', 'arrow'),
        /--compare has no arrow to write; [^\n]+\.\n$/,
      );
      assert.match(await sentence(2, 'newer.md', '-c', 'older.md', '--check-intent'), /leave out --compare\.\n$/);
    });
  });

  test('leaves out block quotes when asked', async () => {
    await file('a.md', '> all the joy of it\n\nall the fear of it');
    const { out } = await ran(['a.md', '-f', 'csv', '--ignore-quotes']);
    assert.deepEqual(
      [...out.matchAll(/^a\.md,(\d)/gm)].map(([, line]) => line),
      ['3'],
    );
    assert.match((await ran(['a.md', '-l', '--ignore-quotes'])).err, /--ignore-quotes needs passages/);
  });

  test('calls a report by the name of its file, and says where that is', async () => {
    await mkdir(join(folder, 'drafts'));
    await file('drafts/a.md', 'all the joy of it');
    const written = async (format: string, ...more: readonly string[]): Promise<string> => {
      classifier = new DisposableFake();
      await ran(['drafts/a.md', '-f', format, '-o', 'out', ...more]);
      return readFile(join(folder, 'out'), 'utf8');
    };
    assert.match(
      await written('html'),
      /<title>Emotions of a\.md<\/title>.*<p class="quiet">Read from drafts\/a\.md\.<\/p>/s,
    );
    assert.match(await written('svg'), /<title>Arc of a\.md<\/title>/);
    assert.match(await written('md', '--voice', 'narration'), /^# Emotions of a\\\.md, narration alone\n/);
  });

  test('checks intents: each with its place, 0 when none is missed', async () => {
    await file('a.md', '# Dark\n<!-- emotion: FEAR -->\nall the fear of it\n\n<!-- emotion: none -->\nwhat is it now');
    const { code, out } = await ran(['a.md', '--check-intent']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      '✓ met      a.md:2  fear: 55.6 % of 9 words (section “Dark”)',
      '✓ met      a.md:5  none: 100 % of 4 words (“what is it now”)',
      '',
      '2 intents: 2 met',
      '',
    ]);
  });

  test('checks intents: 1 on a miss, 2 on a misspelt emotion with a suggestion', async () => {
    await file('missed.md', '<!-- emotion: joy -->\nall the fear of it');
    await file('misspelt.md', '<!-- emotion: feer -->\nall the fear of it');
    const missed = await ran(['missed.md', '--check-intent']);
    assert.equal(missed.code, 1);
    assert.match(missed.out, /^✗ missed {3}missed\.md:1 {2}joy: 0 % of 5 words, fear 100 % \(“all the fear of it”\)\n/);
    classifier = new DisposableFake();
    const misspelt = await ran(['missed.md', 'misspelt.md', '--check-intent']);
    assert.equal(misspelt.code, 2);
    assert.match(misspelt.out, /! unknown {2}misspelt\.md:1 {2}feer: .*“feer”\. Did you mean fear\?/);
    assert.match(misspelt.out, /\n2 intents: 1 missed, 1 unknown\n$/);
  });

  test('checks intents: says so when none is stated, and takes no format beside it', async () => {
    await file('a.md', 'all the fear of it');
    const { code, out } = await ran(['a.md', '--check-intent']);
    assert.equal(code, 0);
    assert.match(out, /^No intent is stated\./);
    const wrong = await ran(['a.md', '--check-intent', '--format', 'json']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /leave out --format\./);
  });

  test('reads a pipe as Markdown when its name says so', async () => {
    const args = ['-f', 'csv', '--stdin-filename', 'mail.md'];
    const { out } = await ran(args, { stdin: Readable.from(['# joy\n\nfear `of` it all\n']) });
    assert.match(out, /\r\nmail\.md,3,7,23,fear,.*,fear it all\r\n$/);
  });

  test('asks what to read at a terminal', async () => {
    const { code, out, err } = await ran([], { stdin: Object.assign(Readable.from([]), { isTTY: true }) });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^emotion-lens: Nothing to read: [^\n]+\n$/);
  });

  test('lays the user’s limits over the model’s', async () => {
    const cases = [
      [['--threshold', '0.9'], '"verdict":"joy"}'],
      [['--threshold', '0.95'], '"verdict":"none","reason":"belowThreshold"}'],
      [['--margin', '0.9'], '"verdict":"none","reason":"tooClose"}'],
      [['--minimum-words', '5'], '"verdict":"none","reason":"tooShort"}'],
    ] as const;
    for (const [args, verdict] of cases) {
      const { out } = await ran(['-f', 'jsonl', ...args], { stdin: bigJoy() });
      assert.equal(/"verdict":.*\}/.exec(out)?.[0], verdict);
    }
  });

  test('gives each line its row, the empty ones too', async () => {
    const args = ['--lines', '-f', 'csv'];
    const { out } = await ran(args, { stdin: Readable.from(['my joy is big\r\n\r\nno\n']) });
    assert.deepEqual(
      out.split('\r\n').map((row) => row.split(',').slice(1, 6).join(' ')),
      ['line start end verdict reason', '1 0 13 joy ', '2 15 15 none tooShort', '3 17 19 none tooShort', ''],
    );
  });

  test('keeps the rows of the emotions of interest, in any case of letters', async () => {
    const stdin = Readable.from(['my joy is big\n\nmy fear is big\n\nno\n\nan anger of mine']);
    const { code, out } = await ran(['-f', 'jsonl', '-e', 'Fear,NONE'], { stdin });
    assert.equal(code, 0);
    assert.deepEqual(
      [...out.matchAll(/"verdict":"(\w+)"/g)].map((match) => match[1]),
      ['fear', 'none'],
    );
  });

  test('knows only the emotions of the model', async () => {
    const { code, out, err } = await ran(['-e', 'angr']);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      'emotion-lens: This model has no emotion "angr"; it has joy, anger, fear, none. Did you mean anger?\n',
    );
  });

  test('says of each input that cannot be read why, and reads the rest', async () => {
    await file('a.md', 'my joy is big');
    await file('b.md', 'a\0b');
    await file('c.md', 'x'.repeat(2_000));
    const args = ['.', 'no.md', '-f', 'jsonl', '--max-size', '1'];
    const { code, out, err } = await ran(args);
    assert.equal(code, 1);
    assert.match(out, /^\{"file":"a\.md"[^\n]*\n$/);
    assert.deepEqual(err.split('\n'), [
      'emotion-lens: b.md is not text (it holds zero bytes); leave it out.',
      'emotion-lens: c.md is larger than 1 kB; raise the limit with --max-size.',
      'emotion-lens: no.md does not exist; check the name and the folder.',
      '',
    ]);
    assert.deepEqual(
      { ...(await ran([...args, '--quiet'])), model: undefined },
      { code, out, err: '', model: undefined },
    );
  });

  test('tells the way on for data, by its options and not by the settings of the editor', async () => {
    await file('a.csv', 'id,text\n1,my joy\n');
    await file('b.json', '{"text": "my joy"}');
    await file('c.rb', 'puts 1');
    const { code, err } = await ran(['a.csv', 'b.json', 'c.rb']);
    assert.equal(code, 1);
    const ways = err.split('\n').map((line) => line.match(/--[a-z-]+/g) ?? []);
    assert.deepEqual(ways, [['--column', '--lines'], ['--string-keys'], ['--lines'], []]);
    assert.doesNotMatch(err, /setting|selection/);
  });

  test('says a wrong option before it opens the model', async () => {
    assert.deepEqual(await ran(['--lins']), {
      code: 2,
      out: '',
      err: 'emotion-lens: There is no option --lins. Did you mean --lines?\n',
      model: undefined,
    });
  });

  test('hands the model’s options on', async () => {
    const { model } = await ran(['--model', 'm', '--runtime', 'wasm', '--threads', '3']);
    assert.deepEqual(model, { folder: 'm', server: undefined, runtime: 'wasm', threads: 3 });
  });

  test('says where the texts go before a server gets them, and that others can read them on the way', async () => {
    const { model, err } = await ran(['--server', 'http://gpu:8080/', '-'], { stdin: bigJoy() });
    assert.equal(model?.server, 'http://gpu:8080');
    assert.match(err, /^emotion-lens: The texts go to gpu:8080, unencrypted, to be read there\.\n/);
    classifier = new DisposableFake();
    const quiet = await ran(['-q', '--server', 'https://gpu', '-'], { stdin: bigJoy() });
    assert.equal(quiet.err, '');
  });

  test('a server and what computes on this machine do not go together, nor does a key in an address', async () => {
    for (const option of ['runtime', 'threads'])
      assert.match(
        await sentence(2, '--server', 'http://gpu', `--${option}`, option === 'runtime' ? 'wasm' : '2'),
        /is for a model on this machine, and --server for one elsewhere; leave out one of the two\.\n$/,
      );
    assert.match(await sentence(2, '--server', 'https://me:secret@gpu'), /is no address of a server\..*key in it\.\n$/);
    assert.match(await sentence(2, '--server'), /--server needs a value\.\n$/);
  });

  test('says what the model’s process says where that is asked for, line by line', async () => {
    classifier.failure = new ModelProblem('The folder holds no model.');
    const openModel = (_: ModelRequest, log: (lines: string) => void): DisposableFake => {
      log('Error: ENOENT\n    at open');
      return classifier;
    };
    const details = 'emotion-lens: Error: ENOENT\nemotion-lens:     at open\n';
    const problem = 'emotion-lens: The folder holds no model.';
    assert.equal((await ran(['-q', '--verbose'], { openModel })).err, `${details}${problem}\n`);
    assert.equal((await ran(['-q'], { openModel })).err, `${problem} --verbose says more.\n`);
  });

  test('says why the model cannot be used', async () => {
    classifier.failure = new ModelProblem('The folder holds no model; choose another one.');
    assert.deepEqual(
      { ...(await ran(['-q'])), model: undefined },
      {
        code: 2,
        out: '',
        err: 'emotion-lens: The folder holds no model; choose another one. --verbose says more.\n',
        model: undefined,
      },
    );
  });

  test('writes to a file, but not over one it reads', async () => {
    await file('a.md', 'my joy is big');
    const { code, out } = await ran(['a.md', '-f', 'jsonl', '-o', 'out.jsonl']);
    assert.deepEqual([code, out], [0, '']);
    assert.match(await readFile(join(folder, 'out.jsonl'), 'utf8'), /"verdict":"joy"\}\n$/);

    const refused = await ran(['.', '-o', './a.md']);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /^emotion-lens: \.\/a\.md is one of the files to read; [^\n]*\n$/);
    assert.equal(await readFile(join(folder, 'a.md'), 'utf8'), 'my joy is big');
  });

  test('writes over none of its inputs and none of the model’s files, whatever their names', async () => {
    await mkdir(join(folder, 'sub'));
    await file('a.md', 'my joy is big');
    await file('b.md', 'my joy was big');
    await file('model.onnx', 'the weights');
    await symlink('../b.md', join(folder, 'sub', 'soft.md'));
    await symlink('.', join(folder, 'here'));
    await link(join(folder, 'b.md'), join(folder, 'hard.jsonl'));
    const outs = ['b.md', './sub/../b.md', 'sub/soft.md', 'here/b.md', 'hard.jsonl', join(folder, 'b.md')];
    const inputs = [['b.md'], ['a.md', 'b.md'], ['.'], ['*.md'], ['sub'], ['a.md', '--compare', 'b.md']];
    for (const out of outs) {
      for (const given of inputs)
        assert.match(await sentence(2, ...given, '-o', out), / is one of the files to read; [^\n]*\n$/);
    }
    assert.match(await sentence(2, 'a.md', '-o', './model.onnx'), / is a file of the model; [^\n]*\n$/);
    assert.deepEqual(
      await Promise.all(['a.md', 'b.md', 'model.onnx'].map((name) => readFile(join(folder, name), 'utf8'))),
      ['my joy is big', 'my joy was big', 'the weights'],
    );
  });

  test('writes over no configuration and no baseline that it goes by, whatever their names', async () => {
    await file('a.md', 'my anger is big');
    await file('.emotionlensrc.json', '{ "files": ["*.md"], "failOn": ["anger"], "baseline": "known.json" }');
    assert.equal((await ran(['--write-baseline'])).code, 0);
    const names = ['.emotionlensrc.json', 'known.json'];
    const texts = (): Promise<readonly string[]> =>
      Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const before = await texts();
    for (const name of names) {
      await link(join(folder, name), join(folder, `hard ${name}`));
      for (const out of [name, `hard ${name}`, join(folder, name)])
        assert.match(await sentence(2, '-o', out), / is one of the files to read; [^\n]*\n$/);
    }
    assert.deepEqual(await texts(), before);
  });

  test('writes over no file that comes in or goes out as a stream', async () => {
    await file('a.md', 'my joy is big');
    const path = join(folder, 'a.md');
    const handle = await open(path, 'a+');
    try {
      const stdin = Object.assign(createReadStream(path), { fd: handle.fd });
      const { code, err } = await ran(['-o', 'a.md'], { stdin });
      assert.equal(code, 2);
      assert.match(err, /: a\.md is one of the files to read; /);
      classifier = new DisposableFake();
      const stdout = Object.assign(new PassThrough(), { fd: handle.fd });
      assert.match((await ran(['a.md'], { stdout })).err, /: The output would go into one of the files to read; /);
    } finally {
      await handle.close();
    }
    assert.equal(await readFile(path, 'utf8'), 'my joy is big');
  });

  test('keeps an earlier output until the new one is whole', async () => {
    await file('a.md', 'my joy is big');
    await file('out.csv', 'earlier');
    const kept = async (): Promise<void> => {
      assert.equal(await readFile(join(folder, 'out.csv'), 'utf8'), 'earlier');
      assert.deepEqual((await readdir(folder)).toSorted(), ['a.md', 'out.csv']);
    };
    classifier.hold();
    const working = ran(['a.md', '-f', 'csv', '-o', 'out.csv']);
    await until(() => classifier.calls.length > 0);
    assert.equal(await readFile(join(folder, 'out.csv'), 'utf8'), 'earlier');
    interrupted.abort();
    assert.equal((await working).code, 130);
    await kept();

    interrupted = new AbortController();
    classifier = new DisposableFake();
    classifier.classify = () => Promise.reject(new ModelProblem('The model is ill.'));
    assert.equal((await ran(['a.md', '-f', 'csv', '-o', 'out.csv'])).code, 2);
    await kept();

    classifier = new DisposableFake();
    const unread = await ran(['a.md', '--compare', 'a.md', '-o', 'out.csv']);
    assert.equal(unread.code, 2);
    await kept();
  });

  test('keeps an earlier comparison when a draft cannot be read', async () => {
    await file('a.md', 'my joy is big');
    await file('b.md', new Uint8Array([1, 0, 2]));
    await file('out', 'earlier');
    assert.equal((await ran(['a.md', '--compare', 'b.md', '-o', 'out'])).code, 1);
    assert.equal(await readFile(join(folder, 'out'), 'utf8'), 'earlier');
  });

  test('says why it cannot write', async () => {
    const { code, err } = await ran(['-o', 'no/folder.csv']);
    assert.deepEqual(
      [code, err],
      [2, 'emotion-lens: no/folder.csv could not be written (ENOENT); choose another place with --out.\n'],
    );
  });

  test('ends quietly when the reader of its output goes away', async () => {
    const closed = closedPipe();
    const { code, err } = await ran(['-f', 'csv'], { stdout: closed, stdin: bigJoy() });
    assert.deepEqual([code, err], [0, '']);
    assert.equal((await ran(['--help'], { stdout: closed })).code, 0);
  });

  test('holds its gates, whoever reads the output to its end', async () => {
    for (const format of ['findings', 'junit', 'csv', 'html']) {
      const { code } = await ran(['--fail-on', 'joy', '-f', format], { stdout: closedPipe(), stdin: bigJoy() });
      assert.equal(code, 3, format);
    }
    assert.equal((await ran(['--fail-on', 'anger'], { stdout: closedPipe(), stdin: bigJoy() })).code, 0);
  });

  test('ends at an interruption, whatever it waits for', async () => {
    classifier.hold();
    const working = ran(['-f', 'csv'], { stdin: bigJoy() });
    setTimeout(() => interrupted.abort(), 10);
    assert.deepEqual([(await working).code, (await working).err], [130, '']);
  });

  test('ends at an interruption while nobody types', async () => {
    const waiting = ran(['-'], { stdin: new Readable({ read: () => {} }) });
    setTimeout(() => interrupted.abort(), 10);
    assert.equal((await waiting).code, 130);
  });

  test('shows its progress on a terminal, and takes it away', async () => {
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    await ran(['-f', 'csv'], { stderr, stdin: bigJoy() });
    const shown = String(stderr.read());
    assert(shown.startsWith('\r\u001b[KLoading the model…'));
    assert(shown.endsWith('\r\u001b[K'));
  });

  test('shows help and version', async () => {
    const help = await ran(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /^emotion-lens \[options\]/);
    assert.equal((await ran(['--version'])).out, '1.2.3\n');
  });
});
