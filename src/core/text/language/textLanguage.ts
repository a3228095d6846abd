import { detectAll } from 'tinyld/light';

/** `unknown` where the text does not say. */
export type Language = 'english' | 'other' | 'unknown';

/** UTF-16 units looked at, spread over the document. */
const sampleLength = 4_000;
const fewestLetters = 60;

/** Words that hold English together and that the other languages written in Latin letters seldom share. */
const english =
  /\b(?:the|and|of|to|is|are|was|were|with|for|that|this|it|you|your|not|be|by|from|or|have|has|had|he|she|they|we|my|his|her|their|can|will|would|but|if|when|which|what|how|there|its|it's|don't|i'm)\b/g;

/** Share of such words above which a text is English whatever the trigrams say, and below which they may say otherwise. */
const surelyEnglish = 0.15;
const perhapsEnglish = 0.08;

/** The trigrams' accuracy, 0 to 1, from which another language is certain; a few names sway the trigrams of a short text. */
const certain = 0.3;
const certainWhenShort = 0.4;
const fewLetters = 200;

/**
 * Whether a document is in English, from a sample of its passages. Calls it another language only when sure: a text
 * in doubt, or of fewer than 60 letters, is `unknown`.
 */
export function detectLanguage(texts: readonly string[]): Language {
  return languageOf(sampleOf(texts));
}

/** The language of one document as it changes: looked at again only when the sample is another. */
export class LanguageDetector {
  #sample = '';
  #language: Language = 'unknown';

  detect(texts: readonly string[]): Language {
    const sample = sampleOf(texts);
    if (sample !== this.#sample) {
      this.#sample = sample;
      this.#language = languageOf(sample);
    }
    return this.#language;
  }
}

function languageOf(sample: string): Language {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return denseScript(sample, letters) ? 'other' : 'unknown';
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return 'other';
  const lower = sample.toLowerCase().replaceAll('’', "'");
  const share = (lower.match(english)?.length ?? 0) / (lower.match(/[\p{L}']+/gu)?.length ?? 1);
  if (share >= surelyEnglish) return 'english';
  if (share >= perhapsEnglish) return 'unknown';
  const best = detectAll(lower)[0];
  if (best === undefined) return 'unknown';
  if (best.lang === 'en') return 'english';
  return best.accuracy >= (letters < fewLetters ? certainWhenShort : certain) ? 'other' : 'unknown';
}

/** Twenty characters of Chinese or Japanese say as much as sixty letters. */
function denseScript(sample: string, letters: number): boolean {
  const dense = sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return dense >= fewestLetters / 3 && dense > letters / 2;
}

/** The beginnings of up to twenty texts, evenly spread; of a single text, its beginning. */
function sampleOf(texts: readonly string[]): string {
  const count = Math.min(texts.length, 20);
  const each = Math.floor(sampleLength / Math.max(count, 1));
  return Array.from(
    { length: count },
    (_, index) => texts[Math.floor((index * texts.length) / count)]?.slice(0, each) ?? '',
  ).join('\n');
}
