import { entityText } from '../markdown/entities.ts';
import type { Cut } from '../passage/plainText.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { type Markup, type MarkupBlock, proseBlock } from './markupBlocks.ts';
import { PartBuilder } from './partBuilder.ts';

const time = String.raw`(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}`;
const timing = new RegExp(`^\\s*(${time})\\s*-->\\s*(${time})`);

/** Tags, and what is said to a player: `{\an8}`. */
const tag = /<[^<>]{0,200}>|\{\\[^{}]{0,200}\}|&[a-zA-Z]{1,30};|&#\w{1,8};/g;
/** Sounds and who speaks, for people who do not hear: `[door slams]`, `MARTHA:`; notes of music. */
const sound = /\[[^[\]]{0,200}\]|[♪♫♬]+/g;
const speaker = /^[\s\-–—]*(?:\p{Lu}[\p{Lu}\p{Nd} .'’#-]{1,40}:(?=\s|$)|>>+)/u;
const dash = /^\s*[-–—](?!-)\s*/;
const sentenceEnd = /[.!?…♪]["'”’)\]]*\s*$/;

/** A sentence over more cues than this, or over a silence, ends all the same. */
const mostCues = 8;
const longestSilence = 3;

/** Subtitles, SubRip or WebVTT: cues that make a sentence together are one passage; of a cue with two speakers each is one. */
export function subtitlesMarkup(text: string): Markup {
  const blocks: MarkupBlock[] = [];
  const part = new PartBuilder();
  let [cues, ended, before] = [0, -1, ''];
  const flush = (): void => {
    const taken = part.take();
    if (taken !== undefined) blocks.push(proseBlock(taken));
    [cues, before] = [0, ''];
  };
  for (const { from, to, lines } of cuesOf(linesOf(text))) {
    if (cues >= mostCues || from - ended > longestSilence || from < ended - 1) flush();
    for (const [index, line] of lines.entries()) {
      const changesSpeaker = dash.test(line.text) || speaker.test(line.text);
      if (changesSpeaker || (index === 0 && sentenceEnd.test(before))) flush();
      part.space();
      keepLine(text, line, part);
      before = line.text.replace(tag, '');
    }
    cues += 1;
    ended = to;
  }
  flush();
  return { blocks };
}

interface Cue {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** A cue goes from its times to the next empty line; what stands before them is its number. */
function cuesOf(lines: readonly Line[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, from, to] = timing.exec(lines[at]?.text ?? '') ?? [];
    if (from === undefined || to === undefined) continue;
    const said: Line[] = [];
    for (let line = lines[at + 1]; line !== undefined && !isBlank(line); line = lines[at + 1]) {
      if (timing.test(line.text)) {
        // No empty line between two cues: the number of the next is no speech.
        if (/^\s*\d+\s*$/.test(said.at(-1)?.text ?? '')) said.pop();
        break;
      }
      said.push(line);
      at += 1;
    }
    cues.push({ from: secondsOf(from), to: secondsOf(to), lines: said });
  }
  return cues;
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
}

function keepLine(text: string, { start, text: line }: Line, part: PartBuilder): void {
  const cuts = cutsOf(line);
  let at = 0;
  for (const cut of cuts) {
    if (cut.start < at) continue;
    part.keep(text, start + at, start + cut.start);
    if (cut.text !== '' && cut.text !== ' ') part.stand(start + cut.start, start + cut.end, cut.text);
    at = cut.end;
  }
  part.keep(text, start + at, start + line.length);
}

function cutsOf(line: string): readonly Cut[] {
  const cuts: Cut[] = [];
  const opening = speaker.exec(line)?.[0].length ?? dash.exec(line)?.[0].length ?? 0;
  if (opening > 0) cuts.push({ start: 0, end: opening, text: '' });
  for (const { 0: found, index } of line.matchAll(tag))
    cuts.push({
      start: index,
      end: index + found.length,
      text: found.startsWith('&') ? (entityText(found) ?? found) : '',
    });
  for (const { 0: found, index } of line.matchAll(sound))
    cuts.push({ start: index, end: index + found.length, text: '' });
  return cuts.toSorted((a, b) => a.start - b.start);
}
