import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { buildDocxFromBody } from '../../../src/platform/files/build-docx.js';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const emuInCentimetre = 360_000;

/** Draws lines of print as a camera would see a page. */
export function picturedPage(lines: readonly string[], width = 1240, height = 900): Buffer {
  GlobalFonts.registerFromPath(
    'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    'Page',
  );
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  context.font = '34px Page';
  lines.forEach((line, index) => {
    context.fillText(line, 90, 120 + index * 60);
  });
  return canvas.toBuffer('image/png');
}

/** Fields, hills and a sun: an illustration without a letter. */
export function landscape(width = 1200, height = 900): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#7db4e8');
  sky.addColorStop(1, '#f6e3b4');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#f2b632';
  context.beginPath();
  context.arc(width * 0.75, height * 0.25, height * 0.1, 0, Math.PI * 2);
  context.fill();
  ['#4f7d4a', '#3c6b3a', '#2c5230'].forEach((green, index) => {
    context.fillStyle = green;
    context.beginPath();
    context.ellipse(width * (0.2 + index * 0.3), height, width * 0.45, height * 0.45, 0, 0, Math.PI * 2);
    context.fill();
  });
  return canvas.toBuffer('image/png');
}

/** What a bomb begins with: a picture that claims to be as large as it can, and is never decoded. */
export const wallPicture = Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff0802000000', 'hex');

/** WordprocessingML that shows the picture of a relationship, in centimetres. */
export function wordPicture(id: string, width = 16, height = 12): string {
  const extent = `cx="${String(width * emuInCentimetre)}" cy="${String(height * emuInCentimetre)}"`;
  return (
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:extent ${extent}/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData><pic:pic xmlns:pic="${drawing}/picture"><pic:blipFill>` +
    `<a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  );
}

/** A DOCX whose body shows pictures by the ids `p1`, `p2` and so on, in the order given. */
export function docxWithPictures(body: string, pictures: readonly Buffer[]): Buffer {
  const list = pictures.map(
    (_, index) =>
      `<Relationship Id="p${String(index + 1)}" Type="${relationships}/image" Target="media/image${String(index + 1)}.png"/>`,
  );
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = { 'word/_rels/document.xml.rels': rels };
  pictures.forEach((picture, index) => {
    parts[`word/media/image${String(index + 1)}.png`] = picture;
  });
  return buildDocxFromBody(body, { parts });
}
