import { posix } from 'node:path';
import { countWords } from '../../../../kernel/words.js';
import { readXml, type XmlElement } from '../containers/xml.js';
import type { BoundedZip } from '../containers/zip.js';
import type { InspectionLimits } from '../domain/limits.js';
import { relationshipsOf } from './docx-package.js';
import type { ShownPicture, ShownPictures } from './inner-pictures.js';

const EMU_IN_POINT = 12_700;
/** Enough to tell that there is text. */
const MOST_TEXT = 10_000;

/** The pictures that the main part of a DOCX shows, in the order of the text. */
export async function docxPictures(
  zip: BoundedZip,
  main: string,
  limits: InspectionLimits,
): Promise<ShownPictures> {
  const bytes = await zip.read(main);
  const targets = await pictureTargets(zip, main, limits);
  if (bytes === null || targets.size === 0) return { shown: [], alone: false };
  const shown: ShownPicture[] = [];
  let area: number | null = null;
  let inText = false;
  let text = '';
  const note = (key: string | undefined): void => {
    const part = targets.get(key ?? '');
    if (key !== undefined && part !== undefined) shown.push({ key, part, area });
  };
  readXml(bytes, limits, {
    open: (element) => {
      const { name, attributes } = element;
      inText = name === 't';
      if (name === 'extent') area = extentOf(element);
      else if (name === 'shape' || name === 'rect') area = shapeArea(attributes.get('style') ?? '');
      else if (name === 'blip') note(attributes.get('embed'));
      else if (name === 'imagedata') note(attributes.get('id'));
    },
    close: ({ name }) => {
      inText = false;
      if (name === 'p' && text.length < MOST_TEXT) text += '\n';
    },
    text: (words) => {
      if (inText && text.length < MOST_TEXT) text += words;
    },
  });
  return { shown, alone: countWords(text) < limits.minWords };
}

async function pictureTargets(
  zip: BoundedZip,
  main: string,
  limits: InspectionLimits,
): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(main);
  const name = posix.join(folder, '_rels', `${posix.basename(main)}.rels`);
  const pictures = (await relationshipsOf(zip, name, limits)).filter(
    ({ type, external }) => type === 'image' && !external,
  );
  return new Map(
    pictures.map(({ id, target }) => [
      id,
      target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    ]),
  );
}

function extentOf({ attributes }: XmlElement): number | null {
  const area = (Number(attributes.get('cx')) / EMU_IN_POINT) * (Number(attributes.get('cy')) / EMU_IN_POINT);
  return area > 0 ? area : null;
}

/** Shapes of older versions of Word say their size in a style: "width:451pt;height:638pt". */
function shapeArea(style: string): number | null {
  const width = Number(/(?:^|;)\s*width:([\d.]+)pt/u.exec(style)?.[1] ?? 0);
  const height = Number(/(?:^|;)\s*height:([\d.]+)pt/u.exec(style)?.[1] ?? 0);
  return width * height > 0 ? width * height : null;
}
