import assert from 'node:assert/strict';

import { translationFor } from '../../../../src/core/language/translation.ts';

suite('The translation for a terminal', () => {
  test('is that of the first locale that is set: LC_ALL, LC_MESSAGES, LANG', () => {
    assert.equal(translationFor({ LANG: 'de_DE.UTF-8' }), 'de');
    assert.equal(translationFor({ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }), undefined);
    assert.equal(translationFor({ LANG: 'en_US', LC_MESSAGES: 'en_US', LC_ALL: 'zh_CN.UTF-8' }), 'zh-cn');
    assert.equal(translationFor({ LANG: 'de_DE', LC_ALL: '' }), 'de');
  });

  test('goes by language and script, whatever the region and the encoding', () => {
    for (const locale of ['de', 'de_AT@euro', 'de-CH', 'DE_de.ISO-8859-1'])
      assert.equal(translationFor({ LANG: locale }), 'de', locale);
    for (const locale of ['zh', 'zh_CN.GB18030', 'zh_SG', 'zh-Hans-HK'])
      assert.equal(translationFor({ LANG: locale }), 'zh-cn', locale);
    for (const locale of ['zh_TW', 'zh_HK.UTF-8', 'zh-Hant'])
      assert.equal(translationFor({ LANG: locale }), undefined, locale);
  });

  test('is English without a locale, for a program’s own, and for one that is none', () => {
    for (const LANG of [undefined, '', 'C', 'C.UTF-8', 'POSIX', 'fr_FR.UTF-8', '../../x', '{}', 'x'.repeat(10_000)])
      assert.equal(translationFor({ LANG, LANGUAGE: undefined }), undefined);
    assert.equal(translationFor({ LC_ALL: 'C', LANG: 'de_DE', LANGUAGE: 'de' }), undefined);
  });

  test('may be chosen before the locale by LANGUAGE, the first of it that there is', () => {
    assert.equal(translationFor({ LANG: 'en_US.UTF-8', LANGUAGE: 'fr:zh_CN:de' }), 'zh-cn');
    assert.equal(translationFor({ LANG: 'de_DE.UTF-8', LANGUAGE: 'en:de' }), undefined);
    assert.equal(translationFor({ LANG: 'de_DE.UTF-8', LANGUAGE: 'fr' }), 'de');
  });
});
