/** Sentences of no book, put together so that every paragraph is another: 50 words each on average. */
const openings = [
  'She opened the letter',
  'He waited by the door',
  'They walked along the river',
  'The house stood empty',
  'I looked for the key',
];
const middles = [
  'and laughed out loud, the way she had not laughed since the spring',
  'while the rain fell on the roof and nobody came up the stairs',
  'and was afraid of what the morning would bring to the village',
  'although the train had left an hour before and the lamps were lit',
  'and hated the sound of the bell that called them all to dinner',
];
const endings = [
  'It was the third winter',
  'Nobody had asked',
  'The dog slept on',
  'There was bread on the table',
  'The clock had stopped',
];

/**
 * A Markdown document of about `words` words in paragraphs of about 50, or of 25 and their multiples, with a heading every
 * 20. Paragraphs have numbers from `first` on: with others, they are others.
 */
export function proseOf(words: number, wordsOfParagraph = 50, first = 0): string {
  const paragraphs: string[] = [];
  for (let index = 0; index * wordsOfParagraph < words; index += 1) {
    const number = first + index;
    if (index % 20 === 0) paragraphs.push(`## Part ${index / 20 + 1}`);
    const pick = (list: readonly string[], by: number): string => list[(number * by + by) % list.length] ?? '';
    const sentences = Array.from(
      { length: wordsOfParagraph / 25 },
      (_, sentence) =>
        `${pick(openings, sentence + 1)} ${pick(middles, sentence + 2)}. ${pick(endings, sentence + 3)} in room ${number}.`,
    );
    paragraphs.push(sentences.join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** Sentences of each text, in turn: what is written is short more often than long. */
const sentencesOfText = [1, 1, 2, 1, 3, 1, 4, 1];

/** Texts from a sentence to a paragraph of four, each another: 33 words on average, in no order of length. */
export function mixedTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    const length = sentencesOfText[number % sentencesOfText.length] ?? 1;
    const pick = (list: readonly string[], by: number): string => list[(number * by + by) % list.length] ?? '';
    const sentences = Array.from(
      { length },
      (_each, index) => `${pick(openings, index + 1)} ${pick(middles, index + 2)}`,
    );
    return `${sentences.join('. ')} in room ${number}.`;
  });
}
