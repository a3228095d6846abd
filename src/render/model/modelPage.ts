import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import type { Figures } from '../../core/scoring/figures.ts';
import type { ModelInfo, RuntimeChoice, Thresholds } from '../../core/scoring/modelInfo.ts';
import { percent, wholeOfHundred } from '../../core/scoring/percent.ts';
import { leastOf } from '../../core/scoring/verdict.ts';
import { figureTables } from './figureTables.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';
import { modelCard } from './modelCard.ts';
import { runtimeText } from '../format/modelText.ts';

export interface ModelPage {
  /** Absent when the model could not be loaded. */
  readonly model?: ModelInfo;
  /** Why it could not, in one sentence. */
  readonly problem?: string;
  /** Where its files are, or undefined for the model in the package. */
  readonly folder: string | undefined;
  readonly choice: RuntimeChoice;
  readonly onWindows: boolean;
  /** What holds in the active document. */
  readonly thresholds: Thresholds;
  readonly figures: Figures | undefined;
  /** The text of the folder's README.md. */
  readonly card: string | undefined;
}

/** Everything a person should know before trusting the model, as Markdown. */
export function modelPage(page: ModelPage): string {
  const { model, folder, figures, problem, card } = page;
  return [
    `# ${t('About the model')}`,
    ...(problem === undefined ? [] : [sentences(`**${t('The model is not loaded.')}**`, markdownText(problem))]),
    facts(page),
    `## ${t('Where the scores are computed')}`,
    runtimeText(page.choice, model ?? {}, page.onWindows),
    `## ${t('When an emotion is named')}`,
    t(
      'A text has a clear emotion only when all three hold; else the verdict is “no clear emotion”, with the reason. The settings can change each.',
    ),
    thresholdTable(page.thresholds, model?.thresholds ?? figures?.thresholds),
    ...figureTables(figures),
    `## ${t('Known limits')}`,
    list(folder === undefined ? [...limits(), ...packagedLimits()] : limits()),
    `## ${t('Licences')}`,
    folder === undefined
      ? list(packagedLicences())
      : t('Those of a model of your own are for its maker to name; its card may say more.'),
    ...(card === undefined || card.trim() === '' ? [] : [`## ${t('The model’s card')}`, modelCard(card)]),
    '',
  ].join('\n\n');
}

const limits = (): readonly string[] => [
  t(
    'It goes by words. Irony, implied feeling and mixed feelings are often missed, negation is half understood, and nonsense can get a label.',
  ),
  t(
    'It tells what a text sounds like, not what its author or its reader feels, and is no ground for judging a person.',
  ),
  t('A text longer than the model reads at once is read in overlapping stretches, and says so.'),
];

const packagedLimits = (): readonly string[] => [
  t('It knows English only. Emoji are not in its vocabulary.'),
  t(
    'It was made from tweets and comments: politeness (“I’m afraid I don’t know one”) can pass for fear, and love and surprise are rare in what it learnt from.',
  ),
];

const packagedLicences = (): readonly string[] => [
  t('The base of the weights, all-MiniLM-L6-v2: Apache-2.0'),
  t('GoEmotions, the comments it learnt from: Apache-2.0'),
  t('dair-ai/emotion (CARER), the tweets it learnt from: for educational and research purposes'),
  t('Emotion Lens itself: MIT'),
];

function facts({ model, folder, figures }: ModelPage): string {
  const rows = [
    [t('Name'), markdownText(model?.name ?? figures?.name ?? t('unknown'))],
    [t('Folder'), folder === undefined ? t('in the package of Emotion Lens') : markdownText(folder)],
    ...(model === undefined
      ? []
      : [
          [t('Labels'), model.labels.map((label) => markdownText(emotionName(label))).join(t(', '))],
          ...(model.thresholds.neutral === undefined
            ? []
            : [[t('Its label for no clear emotion'), markdownText(model.thresholds.neutral)]]),
          [t('Reads at once'), t('{0} tokens', count(model.windowTokens))],
        ]),
  ];
  return markdownTable([t('Model'), t('Value')], rows).replace('---:', '---');
}

function thresholdTable(inForce: Thresholds, own: Thresholds | undefined): string {
  const row = (name: string, value: (thresholds: Thresholds) => string): readonly string[] => [
    name,
    value(inForce),
    own === undefined ? '–' : value(own),
  ];
  return markdownTable(
    [t('It takes'), t('Now'), t('Suggested for the model')],
    [
      inForce.agreement === undefined
        ? row(t('Probability of the best label, at least'), ({ probability }) => percent(probability))
        : row(t('People of 100 who would agree, at least'), ({ agreement = inForce.agreement ?? 0 }) =>
            String(wholeOfHundred(agreement)),
          ),
      ...Object.keys(inForce.labels ?? {}).map((label) =>
        row(t('Instead for {0}, a probability of at least', markdownText(emotionName(label))), (thresholds) => {
          const least = leastOf(label, thresholds);
          return least === undefined ? '–' : percent(least);
        }),
      ),
      row(t('Distance to the second label’s probability, at least'), ({ margin }) =>
        t('{0} points', Math.round(margin * 100)),
      ),
      row(t('Words, at least'), ({ minimumWords }) => count(minimumWords)),
    ],
  );
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
