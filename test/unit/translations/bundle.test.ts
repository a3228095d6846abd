import assert from 'node:assert/strict';

import { bundlePaths, readBundle, sentencesOfSource, wrongIn } from '../../../scripts/translations/bundle.ts';
import { sentencesIn } from '../../../scripts/translations/sentences.ts';
import { manifestBundles } from '../../../scripts/translations/manifest.ts';

const { sentences, unreadable } = sentencesOfSource();
const bundles = [...bundlePaths()].map(([language, path]) => [language, readBundle(path)] as const);

suite('The translations of what the program says', () => {
  test('are German and Chinese, as those of the manifest', () => {
    const languages = bundles.map(([language]) => language);
    assert.deepEqual(languages, ['de', 'zh-cn']);
    assert.deepEqual(
      languages,
      [...manifestBundles().keys()].filter((language) => language !== 'en'),
    );
  });

  test('can be had: every sentence is written out where it is said', () => {
    assert.ok(sentences.size > 500);
    assert.deepEqual(unreadable, []);
  });

  for (const [language, bundle] of bundles) {
    test(`are whole, with the same placeholders and nothing left over: ${language}`, () => {
      assert.deepEqual(wrongIn(bundle, sentences), []);
    });

    test(`are sorted, as npm run l10n leaves them: ${language}`, () => {
      const keys = Object.keys(bundle);
      assert.deepEqual(
        keys,
        keys.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    });

    test(`keep settings, commands’ icons, code and markup: ${language}`, () => {
      for (const [key, { message }] of sentences)
        assert.deepEqual(machineParts(bundle[key] ?? ''), machineParts(message), key);
    });

    test(`call a command as the palette does: ${language}`, () => {
      const titles = commandTitles(language);
      let named = 0;
      for (const [key, { message }] of sentences)
        for (const [, said = ''] of [...message.matchAll(/“(?:Emotion Lens: )?([^”]+)”/g), ['', message]]) {
          const title = titles.get(said);
          if (title === undefined) continue;
          named += 1;
          assert.ok(bundle[key]?.includes(title), `${key} → ${bundle[key] ?? ''}, not “${title}”`);
        }
      assert.ok(named > 10);
    });
  }

  test('keep a number and its percent sign on one line, in the manifest too', () => {
    const said = [
      ...[...sentences.values()].map(({ message }) => message),
      ...[...bundles, ...manifestBundles()].flatMap(([, bundle]) => Object.values(bundle)),
    ];
    const loose = /\d[ -]%/;
    assert.ok(said.some((sentence) => /\d\u00a0%/.test(sentence)));
    assert.deepEqual(
      said.filter((sentence) => loose.test(sentence)),
      [],
    );
  });

  test('of a language with one plural form name the number in each', () => {
    const chinese = readBundle(bundlePaths().get('zh-cn') ?? '');
    const wordy = Object.entries(chinese).filter(([key]) => /^\{0\} \w+s$/.test(key) && key.slice(0, -1) in chinese);
    assert.ok(wordy.length > 2);
    for (const [key, text] of wordy) assert.equal(chinese[key.slice(0, -1)], text, key);
  });
});

const program = (line: string): string => `import { t } from '@vscode/l10n';\n${line}\n`;

suite('The sentences of a program', () => {
  test('are found wherever t is called, in templates and in each other too', () => {
    const { found } = sentencesIn(
      program("const a = `${t(\"It isn't\")} ${t('Say “{0}”', t('inner'))}`; b({ one: t(\n  'one',\n) });"),
    );
    assert.deepEqual(
      found.map(({ key, line }) => `${line} ${key}`),
      ["2 It isn't", '2 Say “{0}”', '2 inner', '2 one'],
    );
  });

  test('have their comment in the key, so that one word may have two translations', () => {
    const { found } = sentencesIn(program("t({ message: 'from {0}', args: [host], comment: 'a server' });"));
    assert.deepEqual(
      found.map(({ key, message }) => ({ key, message })),
      [{ key: 'from {0}/a server', message: 'from {0}' }],
    );
  });

  test('that nobody can translate are told by their line', () => {
    for (const call of ['t(sentence)', 't(`of ${name}`)', "t('a' + b)", 't()', 't({ message: name })'])
      assert.deepEqual(sentencesIn(program(`x();\n${call}`)).unreadable, [3], call);
  });

  test('are those of the library’s t alone', () => {
    assert.deepEqual(sentencesIn("import { t } from './t.ts';\nt('a'); u.t('b');").found, []);
    assert.deepEqual(sentencesIn(program("u.t('b'); tt('c'); // t('d')")).found, []);
  });

  test('are missing, left over or of other placeholders', () => {
    const said = new Map(['a {0}', 'b {0} {0}', 'c'].map((key) => [key, { message: key }]));
    assert.deepEqual(wrongIn({ 'a {0}': 'A', 'b {0} {0}': 'B {0}', d: 'D' }, said), [
      { key: 'c', problem: 'missing' },
      { key: 'a {0}', problem: 'other placeholders' },
      { key: 'd', problem: 'left over' },
    ]);
  });
});

/** The titles of commands in a language, by the English ones. */
function commandTitles(language: string): ReadonlyMap<string, string> {
  const own = manifestBundles().get(language) ?? {};
  return new Map(
    Object.entries(manifestBundles().get('en') ?? {})
      .filter(([key]) => key.startsWith('command.'))
      .map(([key, title]) => [title, own[key] ?? '']),
  );
}

/** Names of settings, icons, code in backticks and bold marks; a language has an order of its own. */
function machineParts(sentence: string): readonly string[] {
  return (sentence.match(/`[^`]+`|\$\([\w-]+\)|emotionLens(?:\.\w+)+|\*\*|https?:\/\/|--[a-z-]+/g) ?? []).toSorted();
}
