import { countWords } from '../../../../kernel/words.js';
import { readXml } from '../containers/xml.js';
import type { InspectionLimits } from '../domain/limits.js';
import type { ShownPicture, ShownPictures } from './inner-pictures.js';

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12 };
/** Enough to tell that there is text. */
const MOST_TEXT = 10_000;

/** The pictures that the content of an ODT shows, in the order of the text. */
export function odtPictures(content: Buffer, limits: InspectionLimits): ShownPictures {
  const shown: ShownPicture[] = [];
  let area: number | null = null;
  let paragraphs = 0;
  let text = '';
  readXml(content, limits, {
    open: ({ name, attributes }) => {
      if (name === 'p' || name === 'h') paragraphs += 1;
      if (name === 'frame') area = areaOf(attributes.get('width'), attributes.get('height'));
      const href = name === 'image' ? attributes.get('href') : undefined;
      if (href !== undefined) shown.push({ key: href, part: href.replace(/^\.\//u, ''), area });
    },
    close: ({ name }) => {
      if (name !== 'p' && name !== 'h') return;
      paragraphs -= 1;
      if (text.length < MOST_TEXT) text += '\n';
    },
    text: (words) => {
      if (paragraphs > 0 && text.length < MOST_TEXT) text += words;
    },
  });
  return { shown, alone: shown.length > 0 && countWords(text) < limits.minWords };
}

function areaOf(width: string | undefined, height: string | undefined): number | null {
  const area = pointsOf(width) * pointsOf(height);
  return area > 0 ? area : null;
}

function pointsOf(length: string | undefined): number {
  const [, number, unit] = /^([\d.]+)(pt|in|cm|mm|pc)$/u.exec(length ?? '') ?? [];
  return Number(number ?? 0) * (POINTS[unit ?? ''] ?? 0);
}
