import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { type ModelConfiguration, modelConfigurationOf } from '../core/scoring/model/configuration.ts';
import { askForJson, persist } from './answer.ts';
import type { Hub } from './hub.ts';
import { neededFiles } from './neededFiles.ts';
import { readRepository, type Repository, type RepositoryFile } from './repository.ts';

/** What a person is told of a model before anything of it is downloaded. */
export interface ModelDescription {
  readonly repository: Repository;
  readonly configuration: ModelConfiguration;
  /** What would be downloaded. */
  readonly files: readonly RepositoryFile[];
}

const mostBytes = 1024 * 1024;

/**
 * Asks a hub for a model's list of files and its configuration, a few kilobytes. Rejects with ModelProblem where it has no
 * public model of that id or none that would work here, and with the signal's reason.
 */
export async function describeModel(hub: Hub, id: string, signal: AbortSignal): Promise<ModelDescription> {
  const repository = await readRepository(hub, id, signal);
  const files = neededFiles(repository);
  const path = `/${repository.id}/resolve/${repository.revision}/config.json`;
  const config = await persist(hub, signal, () => askForJson(hub, path, { signal, limit: mostBytes }));
  const configuration = modelConfigurationOf(config);
  const { labels, architecture } = configuration;
  if (labels.length === 0 || architecture?.endsWith('ForSequenceClassification') === false)
    throw new ModelProblem(t('{0} does not label texts. Choose a model for text classification.', repository.id));
  return { repository, configuration, files };
}
