import type { Pdf } from '../../../platform/pdf/document.js';
import { INK } from '../../../platform/pdf/colors.js';
import { breakLines, drawLine, type TextLine, type TextRun } from '../../../platform/pdf/text-lines.js';
import { certificateWording, DEFAULT_KIND, type CertificateModel } from '../domain/certificate.js';
import type { FilledLine, WordingField, WordingSegment } from '../domain/wording.js';
import { NAME_LEADING, setNames } from './certificate-names.js';
import { drawDivider } from './divider.js';

/** The room between heading and signature, in points from the top left. */
export interface BodyRoom {
  readonly center: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

interface Block {
  readonly lines: readonly TextLine[];
  readonly leading: number;
  /** Room above the first line. */
  readonly gap: number;
}

interface SetBody {
  readonly title: Block;
  readonly blocks: readonly Block[];
  readonly height: number;
}

const DIVIDER = 17;
const LARGEST_TITLE = 34;
const SMALLEST_SCALE = 0.4;

/** Draws the name of the paper and the wording, as large as the room allows and spread over it. */
export function drawCertificateBody(doc: Pdf, model: CertificateModel, accent: string, room: BodyRoom): void {
  const wording = certificateWording(model);
  const available = room.bottom - room.top;
  let scale = 1;
  let body = setBody(doc, model, wording, { accent, width: room.width, scale });
  while (body.height > available && scale > SMALLEST_SCALE) {
    scale -= 0.03;
    body = setBody(doc, model, wording, { accent, width: room.width, scale });
  }
  const spare = Math.max(0, available - body.height);
  let y = room.top + Math.min(26, spare * 0.4);
  y = drawBlock(doc, body.title, room.center, y);
  const divider = y + DIVIDER * 0.55;
  drawDivider(doc, { center: room.center, y: divider, width: 150, accent });
  y += DIVIDER + Math.min(12, spare * 0.15);
  const between = Math.min(7, (spare * 0.3) / Math.max(1, body.blocks.length));
  for (const block of body.blocks) y = drawBlock(doc, block, room.center, y) + between;
}

function drawBlock(doc: Pdf, block: Block, center: number, top: number): number {
  let y = top + block.gap;
  for (const line of block.lines) {
    // The baseline leaves a fifth of the line below it, where the dots of ạ and ợ stand.
    drawLine(doc, line, { x: center, baseline: y + line.size * block.leading * 0.79, align: 'center' });
    y += line.size * block.leading;
  }
  return y;
}

interface Setting {
  readonly accent: string;
  readonly width: number;
  readonly scale: number;
}

function setBody(
  doc: Pdf,
  model: CertificateModel,
  wording: readonly FilledLine[],
  setting: Setting,
): SetBody {
  const { scale } = setting;
  const names = setNames(doc, model.recipients, { width: setting.width * 0.94, height: 118 * scale });
  const blocks = wording.map((line): Block => {
    if (line.alone === 'tac_gia') return { lines: names.lines, leading: NAME_LEADING, gap: 1 * scale };
    const runs = line.segments.map((segment) => styled(segment, line, setting));
    const width = setting.width * (line.alone === null ? 0.9 : 0.84);
    return { lines: breakLines(doc, runs, width, 'balanced'), leading: 1.36, gap: 3 * scale };
  });
  const size = Math.min(LARGEST_TITLE * scale, names.size * 0.86);
  const title: TextRun = {
    text: (model.kind ?? DEFAULT_KIND).normalize('NFC').toLocaleUpperCase('vi'),
    font: 'serif-bold',
    size,
    color: setting.accent,
    spacing: size * 0.06,
  };
  const titleBlock = { lines: breakLines(doc, [title], setting.width, 'balanced'), leading: 1.36, gap: 0 };
  const height = [titleBlock, ...blocks].reduce((sum, block) => sum + heightOf(block), DIVIDER);
  return { title: titleBlock, blocks, height };
}

function heightOf(block: Block): number {
  return block.lines.reduce((sum, line) => sum + line.size * block.leading, block.gap);
}

const EMPHASIS: Partial<Record<WordingField, Pick<TextRun, 'font' | 'size'>>> = {
  giai: { font: 'serif-bold', size: 21 },
  the_loai: { font: 'serif-bold', size: 16 },
  tac_pham: { font: 'serif-bold-italic', size: 17.5 },
  cuoc_thi: { font: 'serif-bold', size: 16 },
};

function styled(segment: WordingSegment, line: FilledLine, { accent, scale }: Setting): TextRun {
  const style = (segment.field && EMPHASIS[segment.field]) ?? { font: 'serif', size: 16 };
  const size = style.size * scale * (line.alone === 'giai' ? 1.2 : 1);
  return { text: segment.text, font: style.font, size, color: segment.field === 'giai' ? accent : INK };
}
