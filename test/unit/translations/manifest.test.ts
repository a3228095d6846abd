import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../../scripts/paths.ts';
import { keyOf, manifestBundles } from '../../../scripts/translations/manifest.ts';

/** What the editor shows of a manifest, by the names of its fields. */
const shown = new Set([
  'altText',
  'category',
  'contents',
  'deprecationMessage',
  'description',
  'displayName',
  'enumDescriptions',
  'enumItemLabels',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'name',
  'patternErrorMessage',
  'placeholder',
  'shortTitle',
  'title',
]);
/** What is said to programs, and stays English: how a tool is called, and what goes into it. */
const spokenToPrograms = /\.languageModelTools\[\d+\]\.(?:name|inputSchema)\b/;
/** The extension's own name, the same in every language. */
const ownNames = ['Emotion Lens', 'emotion-lens'];

const { bare, keys } = stringsOf(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const bundles = manifestBundles();
const english = bundles.get('en') ?? {};
const languages = [...bundles].filter(([language]) => language !== 'en');

suite('The languages of the manifest', () => {
  test('are English, German and Chinese', () => {
    assert.deepEqual([...bundles.keys()].toSorted(), ['de', 'en', 'zh-cn']);
  });

  test('say all that is shown: nothing of it is written out in package.json', () => {
    assert.ok(keys.size > 80);
    assert.deepEqual(bare, []);
  });

  for (const [language, sentences] of bundles)
    test(`have a sentence for each key and no other, in the same order: ${language}`, () => {
      assert.deepEqual([...keys].toSorted(), Object.keys(sentences).toSorted());
      assert.deepEqual(Object.keys(sentences), Object.keys(english));
      assert.deepEqual(
        Object.entries(sentences).filter(([, sentence]) => sentence.trim() === ''),
        [],
      );
    });

  for (const [language, sentences] of languages)
    test(`keep what is no language, code, links and settings: ${language}`, () => {
      for (const [key, sentence] of Object.entries(sentences))
        assert.deepEqual(machineParts(sentence), machineParts(english[key] ?? ''), key);
    });

  for (const [language, sentences] of bundles)
    test(`name a command as the palette does: ${language}`, () => {
      const titles = new Set(Object.entries(sentences).flatMap(([key, title]) => (isTitle(key) ? [title] : [])));
      const texts = [...Object.values(sentences), ...walkthroughPages(language)];
      const named = texts.flatMap((text) =>
        [...text.matchAll(/\*\*Emotion Lens: (.+?)\*\*/g)].map(([, title = '']) => title),
      );
      assert.ok(named.length > 4);
      assert.deepEqual(
        named.filter((title) => !titles.has(title)),
        [],
      );
    });

  for (const [language] of languages)
    test(`have the pages of the walkthrough: ${language}`, () => {
      for (const page of ['trust', 'quiet']) {
        const path = join(root, 'media', 'walkthrough', `${page}.nls.${language}.md`);
        assert.ok(existsSync(path), path);
        assert.deepEqual(settingsIn(readFileSync(path, 'utf8')), settingsIn(walkthroughPage(`${page}.md`)));
      }
    });
});

function stringsOf(manifest: unknown): { readonly bare: readonly string[]; readonly keys: ReadonlySet<string> } {
  const bare: string[] = [];
  const keys = new Set<string>();
  const visit = (value: unknown, field: string, path: string): void => {
    if (typeof value === 'string') {
      const key = keyOf(value);
      if (key !== undefined) keys.add(key);
      else if (shown.has(field) && !ownNames.includes(value) && !spokenToPrograms.test(path))
        bare.push(`${path}: ${value}`);
    } else if (Array.isArray(value))
      for (const [index, each] of value.entries()) visit(each, field, `${path}[${index}]`);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) visit(each, name, `${path}.${name}`);
  };
  visit(manifest, '', 'package.json');
  return { bare, keys };
}

/** Code in backticks, the ends of links, settings between number signs; in any order, a language has its own. */
function machineParts(sentence: string): readonly string[] {
  return (sentence.match(/`[^`]+`|\]\([^)]+\)|#[\w.]+#/g) ?? []).toSorted();
}

function settingsIn(text: string): readonly string[] {
  return text.match(/`emotionLens\.[\w.]+`/g) ?? [];
}

function isTitle(key: string): boolean {
  return key.startsWith('command.');
}

function walkthroughPages(language: string): readonly string[] {
  const ending = language === 'en' ? '.md' : `.nls.${language}.md`;
  return ['trust', 'quiet'].map((page) => walkthroughPage(page + ending));
}

function walkthroughPage(name: string): string {
  return readFileSync(join(root, 'media', 'walkthrough', name), 'utf8');
}
