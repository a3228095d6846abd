import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';

import { CommandFolder } from '../../../support/commandFolder.ts';

const odd = 'odd %, name:\u{1f600} "&<\'.md';
const files = {
  'a.md': 'my anger is big, 100% & <b>so</b> “it”\n\nall the joy of it\nand the anger: a, b',
  [odd]: '<!-- emotion: joy -->\n\nall the fear of it\u0007 \ufffe',
};

suite('A list of findings', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
    for (const [name, text] of Object.entries(files)) await folder.write(name, text);
  });

  teardown(() => folder.remove());

  const written = async (format: string, ...more: readonly string[]): Promise<string> => {
    const names = more.length === 0 ? ['a.md', odd, 'gone.md'] : more;
    const { out } = await folder.run([
      ...names,
      '-f',
      format,
      '--fail-on',
      'any',
      '--max-share',
      'anger=5%',
      '--check-intent',
    ]);
    return out;
  };

  suite('as SARIF', () => {
    test('holds against the schema, with and without findings', async () => {
      const validate = sarifSchema();
      await folder.write('calm.md', 'all that is here');
      for (const names of [['a.md', odd, 'gone.md'], ['calm.md'], ['gone.md', 'calm.md']]) {
        const log: unknown = JSON.parse(await written('sarif', ...names));
        assert.ok(validate(log), JSON.stringify(validate.errors));
      }
      assert.ok(!validate({ version: '2.1.0', runs: [{ tool: {}, results: [] }] }));
    });

    test('has rules, places and names that stay', async () => {
      const { runs } = Object(JSON.parse(await written('sarif')));
      const [{ results, tool, columnKind, invocations }] = runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      assert.equal(tool.driver.version, '1.2.3');
      const rules: readonly { readonly id: string }[] = tool.driver.rules;
      assert.deepEqual(
        rules.map(({ id }) => id),
        ['emotion/anger', 'emotion/joy', 'share/anger', 'emotion/fear', 'intent/joy'],
      );
      for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
      const { artifactLocation, region } = results[1].locations[0].physicalLocation;
      assert.deepEqual(
        [artifactLocation.uri, region],
        ['a.md', { startLine: 3, startColumn: 1, endLine: 4, endColumn: 20 }],
      );
      const uris = new Set(
        results.map((each: never) => Object(each).locations[0].physicalLocation.artifactLocation.uri),
      );
      assert.deepEqual(
        [...uris].map((uri) => decodeURIComponent(String(uri))),
        ['a.md', odd],
      );
      const names = results.map((each: never) => Object(each).partialFingerprints['emotionLens/v1']);
      assert.equal(new Set(names).size, results.length);
      assert.deepEqual(
        [invocations[0].executionSuccessful, invocations[0].toolExecutionNotifications.length],
        [false, 1],
      );
    });
  });

  test('as JUnit is well-formed XML that says all of it', async () => {
    const tags: string[] = [];
    const messages: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error));
    parser.on('opentag', ({ name, attributes }) => {
      tags.push(name);
      if (name === 'failure') messages.push(String(attributes['message']));
    });
    parser.write(await written('junit')).close();
    const countOf = (name: string): number => tags.filter((tag) => tag === name).length;
    assert.deepEqual(['testsuite', 'testcase', 'failure', 'error'].map(countOf), [3, 6, 5, 1]);
    assert.equal(messages[0], 'anger 90 %: “my anger is big, 100% & so “it””');
  });

  test('as JUnit has a case that passed for a file without any', async () => {
    await folder.write('calm.md', 'all that is here');
    assert.match(
      await written('junit', 'calm.md'),
      /<testsuite name="calm\.md" tests="1" failures="0" errors="0">\n {4}<testcase name="Emotion Lens" classname="calm\.md"\/>/,
    );
  });

  test('as annotations of GitHub is a command a line, its texts escaped', async () => {
    const lines = (await written('github')).trimEnd().split('\n');
    assert.equal(lines.length, 6);
    for (const line of lines) assert.match(line, /^::warning file=[^:,\n]+(?:,\w+=[^:,\n]+)*::[^\n]+$/);
    assert.equal(
      lines[0],
      '::warning file=a.md,line=1,endLine=1,col=1,endColumn=39,title=Emotion Lens::anger 90 %25: “my anger is big, 100%25 & so “it””',
    );
    assert.match(lines[1] ?? '', /^::warning file=a\.md,line=3,endLine=4,title=/);
    assert.match(lines[3] ?? '', /^::warning file=odd %25%2C name%3A/);
    // The log of a run shows what is written as a terminal does.
    for (const line of lines) assert.doesNotMatch(line, /\p{Cc}/u);
  });

  test('as GitLab’s code quality has what GitLab asks for, and names that stay where lines move', async () => {
    const read = async (): Promise<readonly GitlabFinding[]> => JSON.parse(await written('gitlab', 'a.md', odd));
    const before = await read();
    await folder.write('a.md', `A line more.\n\n${files['a.md']}`);
    const after = await read();
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      before.map(({ fingerprint }) => fingerprint),
    );
    assert.equal(new Set(after.map(({ fingerprint }) => fingerprint)).size, after.length);
    assert.deepEqual(
      [before[0]?.location, after[0]?.location],
      [
        { path: 'a.md', lines: { begin: 1, end: 1 } },
        { path: 'a.md', lines: { begin: 3, end: 3 } },
      ],
    );
    for (const { description, check_name, severity } of after)
      assert.ok(description !== '' && check_name !== '' && severity === 'minor');
    await folder.write('calm.md', 'all that is here');
    assert.deepEqual(JSON.parse(await written('gitlab', 'calm.md')), []);
  });

  test('says nothing where nothing could be read', async () => {
    const { code, err } = await folder.run(['gone.md', '--fail-on', 'any', '-o', 'out.txt']);
    assert.equal(code, 1);
    assert.match(err, /gone\.md does not exist/);
  });
});

interface GitlabFinding {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

/** The official one, of draft 4, whose keywords mean the same here. */
function sarifSchema(): ValidateFunction {
  const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const path = new URL('schemas/sarif-2.1.0-rtm.5.json', `file://${main}`);
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
