import assert from 'node:assert/strict';

import {
  extensionModelFolder,
  extensionModelId,
  isExtensionModelId,
  missingExtension,
} from '../../../../src/host/model/extensionModels.ts';
import { modelFolder } from '../../../../src/host/model/modelFiles.ts';
import { RegisteredModels } from '../../../../src/host/model/registeredModels.ts';
import { editor, extensions, Uri } from '../../../support/vscode.ts';

const folder = (path: string): Parameters<typeof extensionModelId>[0] => Object(Uri.file(path));

/** As an update of an extension has another folder. */
function install(id: string, path: string): void {
  extensions.all.push({ id, extensionUri: Uri.file(path), isActive: true, activate: async () => undefined });
}

suite('A model that an extension brings', () => {
  setup(() => {
    editor.reset();
    install('acme.pack', '/extensions/acme.pack-1.0.0');
  });
  teardown(() => editor.reset());

  test('has an id that outlives the extension’s updates', () => {
    const id = extensionModelId(folder('/extensions/acme.pack-1.0.0/models/large one'));
    assert.equal(id, 'extension:acme.pack/models/large one');
    extensions.all.length = 0;
    install('acme.pack', '/extensions/acme.pack-1.1.0');
    assert.equal(extensionModelFolder(id ?? '')?.fsPath, '/extensions/acme.pack-1.1.0/models/large one');
  });

  test('may be the extension’s whole folder', () => {
    const id = extensionModelId(folder('/extensions/acme.pack-1.0.0'));
    assert.equal(id, 'extension:acme.pack');
    assert.equal(extensionModelFolder(id ?? '')?.fsPath, '/extensions/acme.pack-1.0.0');
  });

  test('lies in an extension, not beside one of a similar name nor above it', () => {
    for (const path of [
      '/extensions/acme.pack-1.0.0-evil/model',
      '/extensions',
      '/',
      '/extensions/acme.pack-1.0.0/../x',
    ])
      assert.equal(extensionModelId(folder(path)), undefined, path);
  });

  test('is looked for nowhere outside its extension, whatever the setting says', () => {
    for (const id of [
      'extension:acme.pack/..',
      'extension:acme.pack/a/../../..',
      'extension:acme.pack//a',
      'extension:acme.pack/a\\b',
    ]) {
      assert.equal(extensionModelFolder(id), undefined, id);
      const place = modelFolder(Object({ extensionUri: folder('/own'), globalStorageUri: folder('/storage') }), {
        path: '',
        id,
      });
      assert.equal(place.fsPath, '/storage/models/no-id');
    }
  });

  test('is missed by its extension’s name when that is gone; other ids are none of these', () => {
    assert.equal(missingExtension('extension:acme.pack/model'), undefined);
    assert.match(missingExtension('extension:acme.gone/model') ?? '', /^The extension acme\.gone, .*\.$/);
    for (const id of ['', 'owner/name'])
      assert.deepEqual([isExtensionModelId(id), missingExtension(id)], [false, undefined]);
  });
});

suite('Registered models', () => {
  const model = folder('/extensions/acme.pack-1.0.0/model');
  let models: RegisteredModels;
  setup(() => {
    editor.reset();
    install('acme.pack', '/extensions/acme.pack-1.0.0');
    models = new RegisteredModels();
  });
  teardown(() => editor.reset());
  const titles = (): readonly string[] => models.all.map(({ title }) => title);

  test('are listed by title until they are disposed, one a folder', () => {
    const first = models.add({ folder: model, title: 'Words' });
    models.add({ folder: folder('/extensions/acme.pack-1.0.0/other'), title: 'Almanac' });
    assert.deepEqual(titles(), ['Almanac', 'Words']);
    const second = models.add({ folder: model, title: 'Better Words' });
    assert.deepEqual(titles(), ['Almanac', 'Better Words']);
    first.dispose();
    first.dispose();
    assert.deepEqual(titles(), ['Almanac', 'Better Words']);
    second.dispose();
    assert.deepEqual(titles(), ['Almanac']);
  });

  test('have a title of one short line', () => {
    models.add({ folder: model, title: ' Two\r\nlines\u202E and more ' });
    assert.deepEqual(titles(), ['Two lines and more']);
    models.add({ folder: model, title: `a${'😀'.repeat(10_000)}` });
    assert.ok((titles()[0]?.length ?? 0) <= 81);
    assert.doesNotMatch(titles()[0] ?? '', /\p{Surrogate}/u);
  });

  test('are refused where they are none', () => {
    for (const wrong of [
      undefined,
      null,
      'folder',
      {},
      { folder: model },
      { folder: '/a', title: 'A' },
      { folder: model, title: ' \n' },
    ])
      assert.throws(() => models.add(wrong), TypeError);
    assert.throws(() => models.add({ folder: folder('/home/person/model'), title: 'A' }), /context\.extensionUri/);
    assert.deepEqual(titles(), []);
  });
});
