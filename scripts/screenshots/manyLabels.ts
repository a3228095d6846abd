/** A model with the 28 labels of GoEmotions, each with a probability of its own, that goes by a few words; and a text with them. */
import { tinyModelFiles, writeModel } from '../../test/support/tinyModels/tinyModel.ts';
import { temporaryFolder } from '../paths.ts';

const words: Readonly<Record<string, readonly string[]>> = {
  admiration: ['splendid', 'masterly'],
  amusement: ['laughed', 'funny'],
  anger: ['furious'],
  annoyance: ['nuisance', 'again'],
  approval: ['agreed'],
  caring: ['tucked', 'gently'],
  confusion: ['puzzled'],
  curiosity: ['wondered'],
  desire: ['longed'],
  disappointment: ['hoped'],
  disapproval: ['wrong'],
  disgust: ['rotten'],
  embarrassment: ['blushed'],
  excitement: ['raced'],
  fear: ['trembling'],
  gratitude: ['thank', 'thanked'],
  grief: ['mourned'],
  joy: ['delighted', 'sang'],
  love: ['loved'],
  nervousness: ['fidgeted'],
  optimism: ['tomorrow'],
  pride: ['proud'],
  realization: ['understood'],
  relief: ['safe'],
  remorse: ['sorry'],
  sadness: ['wept', 'lonely'],
  surprise: ['suddenly'],
  neutral: ['table', 'letter'],
};

/** Writes the model and gives the folder's absolute path. */
export async function writeManyLabels(): Promise<string> {
  const folder = temporaryFolder();
  await writeModel(folder, tinyModelFiles({ type: 'roberta', labels: words, isMultiLabel: true }));
  return folder;
}

export const manyLabelsText = `# The Regatta

## Morning

The boats lay along the quay, and the letter of the committee was nailed to the door.

Everybody said it was a splendid day, a masterly day, and nobody had seen one like it.

Ida loved the smell of tar and rope, and she loved the noise before the start.

Her brother fidgeted with the sheet until the knot came out of it.

“You are proud of that knot,” she said, “and I am proud of you.”

Old Marten laughed at the two of them, since a knot is a funny thing to be proud of.

## The Start

The gun went off suddenly, before the flag was down.

They raced past the mole, and the whole harbour raced along the wall beside them.

That was wrong, the harbour master said, and he wrote it down as wrong.

It was a nuisance, that gun, and now they would have to begin again.

Marten was furious, and said so to the gun, the flag and the harbour master.

Ida wondered what the other boats would do, and she wondered whether they had seen it.

## The Squall

The first wind took the sail, and her brother sat trembling under the boom.

She was puzzled for a moment by the quiet in it.

Then she understood what the colour of the water had been telling them.

They were safe behind the island when it came, all of them safe, every boat.

Nobody sang, and then somebody sang, and they were delighted to hear that it was Marten.

## Evening

She tucked the blanket round her brother, gently, and put the lamp where he could see it.

“I am sorry about the sheet,” he said, “I am sorry.”

He had hoped for the cup, and he had hoped for it since the winter.

She thanked Marten, and Marten said that there was nothing to thank him for.

There would be another race tomorrow, and the wind would be better tomorrow.

On the table stood the cup that nobody had won.
`;
