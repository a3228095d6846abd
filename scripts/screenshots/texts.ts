/** The drafts and intents that examples lack, made for a picture. */

/** The draft before: two paragraphs in the other order, one that was cut since, one that was written another way. */
export function earlier(text: string): string {
  const [title = '', first = '', second = '', third = '', ...rest] = text.split('\n\n');
  return [
    title,
    second,
    first,
    'Nobody had told her how cold it would be, and she hated them all for it.',
    ...rest,
    third,
  ].join('\n\n');
}

/** Three intents: of a section that is as it should be, of a passage that feels like nothing, of a section that is not. */
export function withIntents(text: string): string {
  return text
    .replace('## The Glass Falls\n', (heading) => `${heading}\n<!-- emotion: fear -->\n`)
    .replace('Ines lit the lamp early.', (beginning) => `<!-- emotion: surprise -->\n${beginning}`)
    .replace('## Morning\n', (heading) => `${heading}\n<!-- emotion: joy -->\n`);
}

/** More is said: at the end of each section, so that the dialogue has an arc of its own. */
export function withDialogue(text: string): string {
  const spoken: Readonly<Record<string, string>> = {
    'The Glass Falls': '"I am so happy for you," Marrick had said in spring, "you will be home for the apples."',
    Midnight: '"I am afraid," she said aloud, to hear a voice. "I am terrified, and nobody will come."',
    Morning: '"You liars," she shouted at the wind. "I hate every one of you! You make me furious!"',
    'The Second Boat': '"I am so lonely," she told the gulls. "It is all lost, and I am miserable."',
  };
  return text.replaceAll(/^## (.*)$/gm, (heading, title: string) =>
    Object.hasOwn(spoken, title) ? `${spoken[title]}\n\n${heading}` : heading,
  );
}

/** Names its emotions: what a stand-in for a server's model counts. */
export const lettersText = `# Letters from the harbour

It was a joy to see the boats come in, a joy I had not known for years.

All night there was fear in the house, fear of the wind and of the sea.

My anger is gone by now, but I remember the anger of that winter well.

The harbour office opens at nine and closes at five.
`;
