import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { outcomeOf } from '../../core/trial/trialOutcome.ts';
import { answered, isFinished, type Trial, undone } from '../../core/trial/trial.ts';
import { choicesOf, trialQuestion } from '../../render/trial/question.ts';
import { trialSentence } from '../../render/trial/trialHead.ts';
import { trialResult } from '../../render/trial/trialResult.ts';
import { type FromTrial, fromTrial, type ToTrial } from '../../view/trialProtocol.ts';
import { reportErrors } from '../common/reportErrors.ts';
import type { HandlerContext } from '../commandContext.ts';
import { packagedPage } from '../webview/packagedPage.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { tell } from '../webview/tell.ts';
import { trialPage } from '../webview/pageHtml.ts';
import { columnOfPages } from '../tabs/pageColumn.ts';
import { saveAnswers } from './saveAnswers.ts';
import { showTried } from './triedPlace.ts';
import { settingsOf, writeThreshold } from './triedSettings.ts';
import { keepTrial, keptTrial } from './trialStore.ts';

/** The trial of this workspace in an editor tab; each answer is kept before the next passage is shown. */
export class TrialTab implements vscode.Disposable {
  readonly #parts: HandlerContext;
  readonly #again: () => Promise<string | undefined>;
  readonly #tab: vscode.WebviewPanel;
  readonly #listeners: vscode.Disposable;
  #isClosed = false;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  /** `again` begins another trial. In `tab`, when there is one from before the window was loaded anew. */
  constructor(parts: HandlerContext, again: () => Promise<string | undefined>, tab = newTab()) {
    this.#parts = parts;
    this.#again = again;
    this.#tab = tab;
    this.onDidClose = tab.onDidDispose;
    this.#listeners = vscode.Disposable.from(
      tab.onDidDispose(() => this.dispose()),
      tab.onDidChangeViewState(() => this.#keepBlind()),
      tab.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.threshold')) this.show();
      }),
    );
    this.#fill();
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** Closes the tab; the answers stay. */
  dispose(): void {
    this.#isClosed = true;
    this.#listeners.dispose();
    this.#keepBlind();
    this.#tab.dispose();
  }

  /** Draws the trial as it is kept. */
  show(): void {
    if (this.#isClosed) return;
    this.#keepBlind();
    const message: ToTrial = { type: 'body', html: bodyOf(this.#trial) };
    tell(this.#tab.webview, message);
  }

  get #trial(): Trial | undefined {
    return keptTrial(this.#parts.context.workspaceState);
  }

  #receive(data: unknown): void {
    const message = fromTrial(data);
    if (message !== undefined) void reportErrors(this.#parts.log, () => this.#do(message));
  }

  async #do(message: FromTrial): Promise<string | undefined> {
    const trial = this.#trial;
    if (trial === undefined || message.type === 'ready') {
      this.show();
      return undefined;
    }
    switch (message.type) {
      case 'answer': {
        const label = choicesOf(trial)[message.choice];
        // A key pressed twice answers one question.
        const isNext = message.question === trial.answers.length;
        return label === undefined || !isNext ? undefined : this.#keep(answered(trial, { label }));
      }
      case 'skip':
        return message.question === trial.answers.length ? this.#keep(answered(trial, { skipped: true })) : undefined;
      case 'undo':
        return this.#keep(undone(trial));
      case 'difference':
        return showTried(trial.passages[message.index]);
      case 'apply':
        return apply(trial);
      case 'save':
        return saveAnswers(trial, this.#parts);
      case 'again':
        return this.#again();
      default:
        return message satisfies never;
    }
  }

  async #keep(trial: Trial): Promise<undefined> {
    await keepTrial(this.#parts.context.workspaceState, trial);
    this.show();
  }

  /** Nobody labels blind who sees what the model says of a passage beside the question. */
  #keepBlind(): void {
    const trial = this.#trial;
    this.#parts.paused.areAll = !this.#isClosed && this.#tab.visible && trial !== undefined && !isFinished(trial);
  }

  #fill(): void {
    const { extensionUri } = this.#parts.context;
    this.#tab.iconPath = tabIcon(extensionUri);
    this.#tab.webview.html = trialPage(packagedPage(this.#tab.webview, extensionUri, 'trial.js'));
  }
}

function bodyOf(trial: Trial | undefined): string {
  if (trial === undefined) return trialSentence(t('There is no trial here yet.'));
  if (!isFinished(trial)) return trialQuestion(trial);
  const { agreement, probability } = settingsOf(trial).thresholds;
  const set = agreement ?? probability;
  return trialResult(trial, set === undefined ? trial.threshold : set * 100);
}

async function apply(trial: Trial): Promise<undefined> {
  const { suggestion } = outcomeOf(trial);
  if (isFinished(trial) && suggestion.kind === 'threshold') await writeThreshold(trial, suggestion.threshold);
}

function newTab(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel('emotionLens.trial', t('Try It on Your Own Writing'), columnOfPages(), {
    enableFindWidget: true,
  });
}
