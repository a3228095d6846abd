import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { count, decimal } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { ModelConfiguration } from '../../core/scoring/model/configuration.ts';

/** A model that could be downloaded, as far as it is known before anything of it is. */
export interface ModelOffer {
  readonly host: string;
  readonly license?: string;
  readonly configuration: ModelConfiguration;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

const mostLabels = 12;

/** What a person should know before a download, a line each. */
export function offerText({ host, license, configuration, files }: ModelOffer): string {
  const { labels, activation, architecture } = configuration;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const names = listed(files.map(({ path, size }) => `${path} (${sizeText(size)})`));
  return [
    plural(files.length, {
      one: t('From {0}, {1} in {2} file: {3}.', host, sizeText(bytes), count(files.length), names),
      other: t('From {0}, {1} in {2} files: {3}.', host, sizeText(bytes), count(files.length), names),
    }),
    license === undefined ? t('Its card names no licence.') : t('Licence: {0}.', license),
    activation === 'sigmoid'
      ? plural(labels.length, {
          one: t('{0} label, of which several may hold at once: {1}.', count(labels.length), labelsText(labels)),
          other: t('{0} labels, of which several may hold at once: {1}.', count(labels.length), labelsText(labels)),
        })
      : plural(labels.length, {
          one: t('{0} label: {1}.', count(labels.length), labelsText(labels)),
          other: t('{0} labels: {1}.', count(labels.length), labelsText(labels)),
        }),
    ...(architecture === undefined ? [] : [t('Kind: {0}.', architecture)]),
    t('How often it is right was not measured for Emotion Lens: it shows no odds and no accuracy of it.'),
    t('The files are kept on this machine. None of your text is sent.'),
  ].join('\n');
}

/** The first labels by name, and how many more there are. */
export function labelsText(labels: readonly string[], most = mostLabels): string {
  const rest = labels.length - most;
  const names = labels.map(emotionName);
  return rest > 0 ? t('{0} and {1} more', names.slice(0, most).join(t(', ')), rest) : names.join(t(', '));
}

/** Bytes as people write them. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, { one: t('{0} byte', count(bytes)), other: t('{0} bytes', count(bytes)) });
  if (bytes < 1_000_000) return t('{0} kB', Math.round(bytes / 1_000));
  return t('{0} MB', bytes < 10_000_000 ? decimal(bytes / 1e6, 1) : Math.round(bytes / 1e6));
}
