import { setImmediate } from 'node:timers/promises';

import type { HandlerContext } from '../../src/host/commandContext.ts';
import { Explanations } from '../../src/host/editor/explanations.ts';
import { PausedDocuments } from '../../src/host/analysis/pausedDocuments.ts';
import type { Analysis } from '../../src/core/document/analysis/analysis.ts';
import type { ModelInfo } from '../../src/core/scoring/modelInfo.ts';
import { FakeClassifier } from './fakeClassifier.ts';
import { EventEmitter, Uri } from './vscode.ts';

/** What commands work on, with the classifier and everything around it faked; a test may look into all of it. */
export class CommandParts {
  readonly classifier = new FakeClassifier();
  readonly replaced = new EventEmitter<void>();
  readonly announced: string[] = [];
  readonly hovers: number[] = [];
  readonly logged: string[] = [];
  readonly noted: string[] = [];
  readonly paused = new PausedDocuments();
  /** What is kept with the workspace. */
  readonly memory = new Map<string, unknown>();
  readonly corrections = new Map<string, string | null>();
  /** What is known of every document. */
  analysis: Analysis | undefined;
  /** What asking for a document's analysis does. */
  request: (signal?: AbortSignal) => Promise<Analysis | undefined> = async () => this.analysis;
  /** Whether there is something to show in a hover. */
  isHoverThere = (): boolean => true;
  readonly selections = { of: () => [], onDidChange: new EventEmitter().event };
  readonly explanations: Explanations;

  constructor() {
    this.explanations = new Explanations(Object(this.#parts()));
  }

  get context(): HandlerContext {
    return Object({ ...this.#parts(), explanations: this.explanations });
  }

  /** Puts another model in place, as a setting does: what the one before still reads is lost. */
  replaceModel(id: string): void {
    this.classifier.info = { ...this.classifier.info, id };
    this.replaced.fire();
  }

  /** Puts another model in place where the one before is asked to classify for this time, counted from one. */
  replaceModelAt(time: number, info: Partial<ModelInfo>): void {
    const { classifier } = this;
    const classify = classifier.classify.bind(classifier);
    let times = 0;
    classifier.classify = async (...args) => {
      times += 1;
      if (times === time) {
        classifier.info = { ...classifier.info, ...info };
        this.replaced.fire();
      }
      return classify(...args);
    };
  }

  /** Settles when the classifier has been asked so often. */
  async calls(count: number): Promise<void> {
    for (let turn = 0; this.classifier.calls.length < count; turn += 1) {
      if (turn > 1000) throw new Error(`The model was asked ${this.classifier.calls.length} times.`);
      await setImmediate();
    }
  }

  #parts(): object {
    const { classifier, replaced, selections, corrections } = this;
    return {
      platform: { circularLinks: async () => [], openReadings: async () => undefined },
      context: {
        extensionUri: Uri.parse('file:/extension'),
        globalStorageUri: Uri.parse('file:/storage'),
        workspaceState: {
          get: (key: string) => this.memory.get(key),
          update: async (key: string, value: unknown) => void this.memory.set(key, value),
        },
        subscriptions: [],
      },
      model: Object.assign(classifier, {
        onDidReplace: replaced.event,
        onDidChangeState: new EventEmitter().event,
        state: { type: 'stopped' },
      }),
      documents: {
        of: () => this.analysis,
        follows: () => this.analysis !== undefined,
        request: (_: unknown, signal?: AbortSignal) => this.request(signal),
        onDidChange: new EventEmitter().event,
      },
      selections,
      corrections: { all: corrections },
      paused: this.paused,
      announcements: { show: (sentence: string) => this.announced.push(sentence) },
      hovers: {
        showAt: async (_: unknown, offset: number) => {
          if (this.isHoverThere()) this.hovers.push(offset);
          return this.isHoverThere();
        },
      },
      log: {
        error: (error: unknown) => this.logged.push(String(error)),
        info: (line: string) => this.noted.push(line),
      },
    };
  }
}
