import type { Page } from 'playwright-core';

import { eventually, frameWith, runCommand } from '../../test/support/workbench.ts';
import { manyLabelsText, writeManyLabels } from './manyLabels.ts';
import { novelFiles, novelRevised } from './novel.ts';
import { type Shot, views } from './shot.ts';
import {
  classify,
  goTo,
  hoverOver,
  showComparison,
  showCorrection,
  showDialogue,
  showExplanation,
  showFolder,
  showIntents,
  showReport,
  showServer,
  showSidebar,
  showTrial,
} from './stages.ts';
import { earlier, lettersText, withDialogue, withIntents } from './texts.ts';
import { showManuscript, showMoods, showWorkspace } from './workspaceStages.ts';

/** Every picture in media/screenshots/. None shows anything that hangs on the exact figures of a model. */
export const shots: readonly Shot[] = [
  {
    name: 'light',
    theme: 'Default Light Modern',
    file: 'postmortem.md',
    settings: { 'emotionLens.overviewRuler.enabled': true },
    async stage(page) {
      await showSidebar(page);
      await goTo(page, 'postmortem.md', 'To everybody');
    },
  },
  {
    name: 'browser',
    theme: 'Default Light Modern',
    file: 'story.md',
    kind: 'web',
    async stage(page) {
      await showSidebar(page);
      await goTo(page, 'story.md', 'She could not believe it');
    },
  },
  ...(['de', 'zh-cn'] as const).map((language): Shot => ({
    name: `language-${language}`,
    theme: 'Default Light Modern',
    file: 'story.md',
    language,
    stage: showHover,
  })),
  {
    name: 'server',
    theme: 'Default Light Modern',
    file: 'story.md',
    text: () => lettersText,
    stage: (page) => showServer(page, 'All night'),
  },
  {
    name: 'high-contrast',
    theme: 'Default High Contrast',
    file: 'story.md',
    async stage(page) {
      const sidebar = await showSidebar(page);
      await goTo(page, 'story.md', 'She could not believe it');
      await sidebar.getByText('Show as table').click();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'selection',
    theme: 'Default Dark Modern',
    file: 'story.md',
    async stage(page) {
      const sidebar = await showSidebar(page);
      await goTo(page, 'story.md', 'It was the feed pipe');
      await classify(page, 'She cursed him by name, she cursed the harbour board');
      await classify(page, 'The oil was hot. She held on.');
      await sidebar.getByRole('radio', { name: 'Selection' }).check();
    },
  },
  ...views.slice(0, 2).map(([suffix, theme]): Shot => ({
    name: `many-labels${suffix}`,
    theme,
    file: 'story.md',
    model: writeManyLabels,
    text: () => manyLabelsText,
    async stage(page) {
      await showSidebar(page);
      await goTo(page, 'story.md', '## Morning');
    },
  })),
  {
    name: 'about-the-model',
    theme: 'Default Light Modern',
    file: 'story.md',
    async stage(page) {
      await page.keyboard.press('Control+B');
      await runCommand(page, 'Emotion Lens: About the Model');
      const about = await eventually(() => frameWith(page, 'text=How often it is right'));
      await about.getByRole('heading', { name: 'How often it is right' }).evaluate((heading) => {
        heading.ownerDocument.defaultView?.scrollTo(0, heading.getBoundingClientRect().top - 20);
      });
    },
  },
  ...views.flatMap(([suffix, theme]): readonly Shot[] => [
    { name: `editor${suffix}`, theme, file: 'story.md', stage: showHover },
    {
      name: `explanation${suffix}`,
      theme,
      file: 'story.md',
      stage: (page) => showExplanation(page, 'story.md', 'She felt utterly alone.'),
    },
    { name: `intents${suffix}`, theme, file: 'story.md', text: withIntents, stage: showIntents },
    {
      name: `correction${suffix}`,
      theme,
      file: 'story.md',
      stage: (page) => showCorrection(page, 'story.md', 'It was the dog she heard first.'),
    },
    { name: `dialogue${suffix}`, theme, file: 'story.md', text: withDialogue, stage: showDialogue },
    { name: `report${suffix}`, theme, file: 'story.md', stage: showReport },
    { name: `trial${suffix}`, theme, file: 'story.md', stage: showTrial },
    { name: `workspace${suffix}`, theme, file: 'story.md', besides: novelFiles, stage: showWorkspace },
    {
      name: `moods${suffix}`,
      theme,
      file: 'story.md',
      besides: novelFiles,
      settings: { 'emotionLens.workspace.explorerMoods': true },
      stage: showMoods,
    },
    { name: `manuscript${suffix}`, theme, file: 'story.md', besides: novelFiles, stage: showManuscript },
    { name: `comparison${suffix}`, theme, file: 'story.md', committed: earlier, stage: showComparison },
    {
      name: `folder${suffix}`,
      theme,
      file: 'story.md',
      besides: novelFiles,
      committed: earlier,
      rewritten: novelRevised,
      stage: showFolder,
    },
  ]),
];

async function showHover(page: Page): Promise<void> {
  await showSidebar(page);
  await goTo(page, 'story.md', 'She climbed back up');
  await hoverOver(page, 'She caught the rope');
}
