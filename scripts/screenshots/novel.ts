/** A novel of a dozen chapters, made for a picture: what it is about changes from chapter to chapter, and most of it is quiet. */

type Mood = 'joy' | 'love' | 'sadness' | 'fear' | 'anger' | 'surprise' | 'quiet';

const sentences: Readonly<Record<Mood, readonly string[]>> = {
  joy: [
    'I am so happy, she wrote that night; I have never been so delighted with a day in all my life.',
    'They laughed and danced until the lamps burned low, happy as they had not been for years.',
    'It was a wonderful morning, and she felt cheerful and glad of everything she saw.',
  ],
  love: [
    'She loved him tenderly, and felt his gentle hand close around hers.',
    'He wrote that he longed for her, and that he was fond of every word she sent.',
    'Her heart was warm and full of love for the child who slept beside her.',
  ],
  sadness: [
    'She felt miserable and utterly alone, and wept for the house that was gone.',
    'He was heartbroken; all that they had hoped for was lost, and nobody came.',
    'It grieved her to see the empty chair, and she cried for a long time.',
  ],
  fear: [
    'She was terrified of the dark shape that moved behind the door.',
    'He felt afraid, so afraid that his hands shook and he could not lift the lamp.',
    'A horrible dread came over her when the steps began again below.',
  ],
  anger: [
    'She was furious that he had lied to her, and she hated him for what he did.',
    'He shouted at them all, enraged and bitter about the money they had taken.',
    'I am so angry I could scream, she said, and threw the letter into the fire.',
  ],
  surprise: [
    'She was amazed; she had never expected to find the old ship in the garden.',
    'He stared, astonished, for the letter was in his own hand.',
    'It was such a strange and surprising thing that nobody spoke.',
  ],
  quiet: [
    'The road went along the river for a mile and then over the bridge to the mill.',
    'On Tuesdays the boat came with the post, the flour and two barrels of lamp oil.',
    'There were four rooms on the upper floor, and the windows looked to the north.',
    'He put the keys on the table and began to count the sacks by the wall.',
    'The clerk read the list aloud, and the others wrote down the numbers.',
  ],
};

const chapters: readonly (readonly [title: string, moods: readonly Mood[]])[] = [
  ['The House by the River', ['joy', 'quiet', 'joy']],
  ['A Letter from the Coast', ['surprise', 'love', 'quiet']],
  ['The Summer Fair', ['joy', 'joy', 'love']],
  ['What the Miller Saw', ['surprise', 'fear', 'quiet']],
  ['The Locked Room', ['fear', 'fear', 'surprise']],
  ['Three Nights', ['fear', 'fear', 'sadness']],
  ['The Account Book', ['quiet', 'anger', 'quiet']],
  ['A Quarrel', ['anger', 'anger', 'sadness']],
  ['The Flood', ['fear', 'sadness', 'sadness']],
  ['After the Water', ['sadness', 'sadness', 'quiet']],
  ['The Mill Turns Again', ['quiet', 'surprise', 'joy']],
  ['An Evening in September', ['love', 'joy', 'love']],
];

/** Its files by their names in the workspace: chapters, the index that puts them in order, and one it does not name. */
export function novelFiles(): Readonly<Record<string, string>> {
  const named = chapters.map(([title, moods], index) => {
    return [`novel/chapter-${index + 1}.md`, chapterText(title, moods, index)] as const;
  });
  const links = chapters.map(([title], index) => `- [${title}](chapter-${index + 1}.md)`);
  return {
    ...Object.fromEntries(named),
    'novel/SUMMARY.md': ['# Summary', '', ...links, ''].join('\n'),
    'novel/characters.md': '# Characters\n\nThe miller, his daughter, the clerk, and a man from the coast.\n',
  };
}

/** Four chapters of it as they are rewritten, one of them with the same moods, and one more. */
export function novelRevised(): Readonly<Record<string, string>> {
  const moods: Readonly<Record<number, readonly Mood[]>> = {
    2: ['joy', 'sadness', 'sadness'],
    4: ['joy', 'love', 'joy'],
    6: ['quiet', 'anger', 'quiet'],
    8: ['fear', 'fear', 'joy'],
  };
  const rewritten = Object.entries(moods).map(([chapter, each]) => {
    const [title] = chapters[Number(chapter)] ?? [''];
    return [`novel/chapter-${Number(chapter) + 1}.md`, chapterText(title, each, Number(chapter))] as const;
  });
  return {
    ...Object.fromEntries(rewritten),
    'novel/chapter-7.md': `${chapterText('The Account Book', ['quiet', 'anger', 'quiet'], 6)}\nThe book lay open on the table.\n`,
    'novel/chapter-13.md': chapterText('The Lamp in the Window', ['love', 'surprise', 'joy'], 12),
  };
}

/** Some thirty paragraphs; of three one has a mood, at places that look like chance. */
function chapterText(title: string, moods: readonly Mood[], chapter: number): string {
  const paragraphs = Array.from({ length: 24 + ((chapter * 7) % 15) }, (_, index) => {
    const chance = (index * 17 + chapter * 5 + ((index * index) % 7)) % 10;
    const mood: Mood = chance < 5 ? (moods[Math.floor((index * moods.length) / 40)] ?? 'quiet') : 'quiet';
    const from = sentences[mood];
    return [0, 1].map((step) => from[(index + step + chapter) % from.length]).join(' ');
  });
  return `# ${title}\n\n${paragraphs.join('\n\n')}\n`;
}
