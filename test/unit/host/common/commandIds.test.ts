import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

import { commandId, commandNames } from '../../../../src/host/common/commandIds.ts';

const root = new URL('../../../../', import.meta.url);

interface Entry {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly (Entry & { readonly category?: string })[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
    readonly keybindings: readonly (Entry & { readonly key: string; readonly mac?: string })[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly description: string;
  readonly media: { readonly svg?: string; readonly markdown?: string };
  readonly completionEvents: readonly string[];
}

const { contributes }: Manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const settings = new Set(contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));
const ids = new Set(commandNames.map(commandId));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** The ids of ours among `texts`. */
function ours(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/(?:command:|onCommand:)(emotionLens\.\w+)/gi)].map(([, id]) => id ?? ''),
  );
}

suite('Commands', () => {
  test('of the manifest and of the table are the same', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).toSorted(), [...ids].toSorted());
    assert.ok(contributes.commands.every(({ category }) => category === 'Emotion Lens'));
  });

  test('in menus, keybindings and the walkthrough are known', () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(
      ({ command }) => command,
    );
    const linked = ours(steps.flatMap(({ description, completionEvents }) => [description, ...completionEvents]));
    assert.ok(linked.length > 0);
    assert.deepEqual(
      [...named, ...linked].filter((id) => !ids.has(id)),
      [],
    );
  });

  test('that take arguments stay out of the palette', () => {
    const hidden = contributes.menus['commandPalette']?.filter(({ when }) => when === 'false');
    assert.deepEqual(
      hidden?.map(({ command }) => command).toSorted(),
      ['copyScores', 'setFilter'].map((name) => `emotionLens.${name}`),
    );
  });

  test('have each its own key, on macOS one that types no character', () => {
    const bindings = contributes.keybindings.filter(({ key }) => key !== 'escape');
    const keys = bindings.flatMap(({ key, mac }) => [key, mac ?? key]);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(bindings.every(({ mac }) => mac?.includes('cmd')));
  });
});

suite('The walkthrough', () => {
  test('has its pictures and pages', () => {
    for (const { media } of steps) {
      const file = media.svg ?? media.markdown;
      assert.ok(file !== undefined && existsSync(new URL(file, root)), file);
    }
  });

  test('waits for settings that exist', () => {
    const waited = steps
      .flatMap(({ completionEvents }) => completionEvents)
      .filter((event) => event.startsWith('onSetting'));
    assert.ok(waited.length > 0);
    for (const event of waited) assert.ok(settings.has(event.slice('onSettingChanged:'.length)), event);
  });

  test('names settings that exist', () => {
    const page = readFileSync(new URL('media/walkthrough/quiet.md', root), 'utf8');
    const named = [...page.matchAll(/`(emotionLens\.[\w.]+)`/g)].map(([, key]) => key ?? '');
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((key) => !settings.has(key)),
      [],
    );
  });
});
