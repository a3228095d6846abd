/** `npm run l10n`: sorts the translations in `l10n` and says what they lack. */
import { bundlePaths, readBundle, sentencesOfSource, writeBundle, wrongIn } from './translations/bundle.ts';

const { sentences, unreadable } = sentencesOfSource();
for (const place of unreadable)
  console.log(`${place}: t() takes a sentence that is written out, so that it can be translated.`);
for (const [language, path] of bundlePaths()) {
  const bundle = readBundle(path);
  writeBundle(path, bundle);
  const wrong = wrongIn(bundle, sentences);
  for (const { key, problem } of wrong) console.log(`${language}: ${problem}: ${key}`);
  console.log(`${language}: ${Object.keys(bundle).length} translations, ${wrong.length} to do.`);
}
