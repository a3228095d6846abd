import { availableParallelism } from 'node:os';

import type { RuntimeChoice } from '../../core/scoring/modelInfo.ts';
import { type ClientOptions, ModelClient } from '../client.ts';
import { Child, type ChildOptions } from './child.ts';

export interface ModelProcessOptions extends ClientOptions, Pick<ChildOptions, 'bundle' | 'translation'> {
  /** Absolute path of the model's folder. */
  readonly folder: string;
  readonly runtime: RuntimeChoice;
  /** Processor threads, at most half the cores are used. */
  readonly threads: number;
  /** True where somebody works beside it: the process then has below-normal priority. */
  readonly background?: boolean;
}

/** The model in a child process. */
export class ModelProcess extends ModelClient {
  constructor({ bundle, translation, folder, runtime, threads, background = false, ...options }: ModelProcessOptions) {
    const most = Math.max(1, Math.floor(availableParallelism() / 2));
    const request = { folder, runtime, threads: Math.max(1, Math.min(threads, most)) };
    const child: ChildOptions = { bundle, background, ...(translation !== undefined && { translation }) };
    super((events) => new Child(child, events), request, options);
  }
}
