import type { SeededRandom } from '../kernel/random.js';
import {
  acts,
  forms,
  headings,
  hows,
  kinds,
  patterns,
  places,
  subjects,
  things,
  wheres,
  whos,
} from './words.js';

/** An essay of the demo. */
export interface DemoEssay {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Draws one of a list each time it is asked. */
type Pick = (list: readonly string[]) => string;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What stands for each kind of blank, drawn anew for each blank. */
function fillings(pick: Pick, random: SeededRandom, subject: string): Readonly<Record<string, () => string>> {
  return {
    s: () => subject,
    place: () => `${pick(wheres)} ${pick(places[0])} ${pick(places[1])}`,
    who: () => pick(whos),
    act: () => pick(acts),
    thing: () => `${pick(things)} ${pick(kinds)}`,
    how: () => pick(hows),
    n: () => String(3 + random.int(95)),
    month: () => `tháng ${1 + random.int(12)} năm ${2009 + random.int(16)}`,
  };
}

/** A sentence of the bank with its blanks filled: two essays hardly ever share one. */
function sentence(pick: Pick, fill: Readonly<Record<string, () => string>>): string {
  const filled = pick(patterns).replace(/\{(\w+)\}/gu, (_, kind: string) => fill[kind]?.() ?? '');
  return capital(filled);
}

/**
 * Writes an essay of about the number of words asked for. Its sentences are drawn from a bank of our own
 * with so many fillings that two essays hardly share a run of three words; their turns of phrase they share.
 */
export function writeEssay(random: SeededRandom, words: number): DemoEssay {
  const pick: Pick = (list) => list[random.int(list.length)] ?? '';
  const subject = pick(subjects);
  const title = `${pick(forms)} ${subject}`;
  const fill = fillings(pick, random, subject);
  const paragraphs = [title, sentence(pick, fill)];
  let written = 30;
  let part = 0;
  while (written < words) {
    if (paragraphs.length % 4 === 2 && part < headings.length) {
      paragraphs.push(headings[part] ?? '');
      part += 1;
    }
    const body = Array.from({ length: 4 + random.int(4) }, () => sentence(pick, fill)).join(' ');
    paragraphs.push(body);
    written += body.split(' ').length;
  }
  return { title, paragraphs };
}
