import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SettingsGroup {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, { readonly order?: number }>>;
}

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly icon: string;
  readonly keywords: readonly string[];
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly activationEvents: readonly string[];
  readonly capabilities: Readonly<
    Record<
      string,
      {
        readonly supported: boolean | 'limited';
        readonly description?: string;
        readonly restrictedConfigurations?: readonly string[];
      }
    >
  >;
  readonly contributes: {
    readonly configuration: readonly SettingsGroup[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const root = join(import.meta.dirname, '..', '..');
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

suite('The manifest', () => {
  test('starts the extension with the languages that are read by themselves, and never with the editor', () => {
    const byThemselves = Object.entries(manifest.contributes.configurationDefaults)
      .filter(([, values]) => values['emotionLens.automatic'] === true)
      .map(([block]) => `onLanguage:${block.slice(1, -1)}`);
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !event.startsWith('onWebviewPanel:')).toSorted(),
      byThemselves.toSorted(),
    );
  });

  test('has an icon of 256 by 256 pixels, as PNG', () => {
    const icon = readFileSync(join(root, manifest.icon));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
  });

  test('has at most five keywords, the strongest first', () => {
    assert.ok(manifest.keywords.length <= 5);
    assert.equal(manifest.keywords[0], 'emotion');
  });

  test('says where it is limited, and how, and lists no settings that a workspace cannot set anyway', () => {
    const { capabilities } = manifest;
    assert.deepEqual(
      Object.entries(capabilities).map(([name, { supported }]) => `${name}: ${supported}`),
      ['untrustedWorkspaces: limited', 'virtualWorkspaces: limited'],
    );
    for (const [name, { description, restrictedConfigurations = ['…'] }] of Object.entries(capabilities)) {
      assert.equal(description, `%capabilities.${name}%`);
      assert.notDeepEqual(restrictedConfigurations, []);
    }
    const properties = Object.assign({}, ...manifest.contributes.configuration.map((group) => group.properties));
    for (const key of [
      'model.path',
      'model.id',
      'model.hub',
      'runtime',
      'server.url',
      'server.fallback',
      'server.modelFolder',
    ])
      assert.equal(properties[`emotionLens.${key}`].scope, 'machine', key);
  });

  test('says what the Marketplace shows beside the extension', () => {
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.match(manifest.galleryBanner.theme, /^(dark|light)$/);
    assert.equal(manifest['pricing'], 'Free');
    for (const key of ['displayName', 'description', 'publisher', 'license', 'repository', 'bugs', 'homepage', 'qna'])
      assert.ok(manifest[key] !== undefined, key);
    assert.equal(manifest['sponsor'], undefined);
  });

  test('has each setting once, in a titled group, in an order that is the one of its file', () => {
    const { configuration } = manifest.contributes;
    assert.deepEqual(
      configuration.map(({ title, order }) => `${order} ${title}`),
      ['1 %settings.display%', '2 %settings.reading%', '3 %settings.verdict%', '4 %settings.model%'],
    );
    const keys = configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.equal(new Set(keys).size, keys.length);
    for (const { properties } of configuration) {
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(
        orders,
        orders.map((_, index) => index + 1),
      );
    }
  });
});
