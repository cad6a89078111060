import type { BoundedZip } from '../../intake/containers/zip.js';
import type { MergedCells } from '../domain/list-sheet.js';

const mostMerged = 20_000;

/** The part of the workbook that holds its first sheet, which is the one that read-excel-file reads. */
export async function firstSheetPart(zip: BoundedZip): Promise<string | null> {
  const workbook = (await zip.read('xl/workbook.xml'))?.toString('utf8') ?? '';
  const links = (await zip.read('xl/_rels/workbook.xml.rels'))?.toString('utf8') ?? '';
  const id = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/u.exec(workbook)?.[1];
  const link = [...links.matchAll(/<Relationship\b[^>]*>/gu)].find(([tag]) => attribute(tag, 'Id') === id);
  const target = link === undefined ? undefined : attribute(link[0], 'Target');
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Which cells of a sheet were made one; read-excel-file gives their value in the first cell only. */
export function mergedCells(xml: string): MergedCells[] {
  const found: MergedCells[] = [];
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(
    /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu,
  )) {
    found.push({
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
      left: column(left),
      right: column(right),
    });
    if (found.length >= mostMerged) break;
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1];
}

/** "A" is 0, "AA" is 26. */
function column(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
