import type { ModelConfiguration } from '../../core/scoring/model/configuration.ts';
import { counted } from '../format/numbers.ts';

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
  return [
    `From ${host}, ${sizeText(bytes)} in ${counted(files.length, 'file')}: ${files.map(({ path, size }) => `${path} (${sizeText(size)})`).join(', ')}.`,
    license === undefined ? 'Its card names no licence.' : `Licence: ${license}.`,
    `${counted(labels.length, 'label')}${activation === 'sigmoid' ? ', of which several may hold at once' : ''}: ${labelsText(labels)}.`,
    ...(architecture === undefined ? [] : [`Kind: ${architecture}.`]),
    'How often it is right was not measured for Emotion Lens: it shows no odds and no accuracy of it.',
    'The files are kept on this machine. None of your text is sent.',
  ].join('\n');
}

/** The first labels by name, and how many more there are. */
export function labelsText(labels: readonly string[], most = mostLabels): string {
  const rest = labels.length - most;
  return rest > 0 ? `${labels.slice(0, most).join(', ')} and ${rest} more` : labels.join(', ');
}

/** Bytes as people write them. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${bytes < 10_000_000 ? (bytes / 1e6).toFixed(1) : Math.round(bytes / 1e6)} MB`;
}
