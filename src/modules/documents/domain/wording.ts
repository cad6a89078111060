import { DomainError } from '../../../kernel/domain-error.js';

/** The placeholders of a certificate's wording, with what each stands for. */
export const WORDING_PLACEHOLDERS = {
  danh_xung: '"tác giả", or "nhóm tác giả" when there are several',
  tac_gia: 'the names; stands alone on its line, and is the largest thing on the page',
  don_vi: 'the unit',
  giai: 'the prize',
  the_loai: 'the category',
  tac_pham: 'the title of the work',
  cuoc_thi: 'the contest',
  co_quan: 'the issuing body',
  so_quyet_dinh: 'number of the decision',
  ngay_quyet_dinh: 'date of the decision, as official papers write it',
  so_vao_so: 'number in the register',
} as const;

/** A placeholder's name. */
export type WordingField = keyof typeof WORDING_PLACEHOLDERS;

/** The text for each placeholder; an empty one takes its optional part, or else its line, out. */
export type WordingValues = Readonly<Record<WordingField, string>>;

/** A stretch of a line: plain text, or the value of a placeholder, which rendering may emphasise. */
export interface WordingSegment {
  readonly text: string;
  readonly field: WordingField | null;
}

/** One filled line; `alone` names the placeholder that is all it holds. */
export interface FilledLine {
  readonly segments: readonly WordingSegment[];
  readonly alone: WordingField | null;
}

/**
 * The usual wording. A part in square brackets is left out when a placeholder in it has no value; so is a
 * whole line when one outside brackets has none.
 */
export const DEFAULT_WORDING = [
  'Chứng nhận {danh_xung}',
  '{tac_gia}',
  '{don_vi}',
  'Đạt {giai}[, thể loại {the_loai}]',
  '[với tác phẩm “{tac_pham}”]',
  'tại {cuoc_thi}',
].join('\n');

const RECIPIENT_LINE = '{tac_gia}';

type Part = readonly WordingSegment[];

/** Throws when a template cannot be used: unknown placeholder, open bracket, no line for the names. */
export function checkWording(template: string): void {
  const lines = templateLines(template);
  lines.forEach((line, index) => {
    if (!isBalanced(line)) throw new DomainError('certificate.malformed-wording', { line: index + 1 });
  });
  const unknown = [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !isField(name));
  if (unknown.length > 0) {
    const names = [...new Set(unknown)].map((name) => `{${name}}`).join(', ');
    throw new DomainError('certificate.unknown-placeholder', { names });
  }
  const own = lines.filter((line) => line === RECIPIENT_LINE).length;
  const mentions = template.split(RECIPIENT_LINE).length - 1;
  if (own !== 1 || mentions !== 1) {
    throw new DomainError('certificate.wording-without-recipient', { placeholder: RECIPIENT_LINE });
  }
}

/** Fills a template. Throws what `checkWording` throws. */
export function composeWording(template: string, values: WordingValues): FilledLine[] {
  checkWording(template);
  return templateLines(template).flatMap((line) => {
    const filled = fillLine(line, values);
    return filled ? [filled] : [];
  });
}

function templateLines(template: string): string[] {
  return template
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim());
}

function fillLine(line: string, values: WordingValues): FilledLine | null {
  const segments: WordingSegment[] = [];
  for (const part of line.split(/(\[[^\]]*\])/)) {
    const optional = part.startsWith('[');
    const filled = fillPart(optional ? part.slice(1, -1) : part, values);
    if (isComplete(filled)) segments.push(...filled);
    else if (!optional) return null;
  }
  if (segments.every(({ text }) => text.trim() === '')) return null;
  const [only] = segments;
  return { segments, alone: segments.length === 1 && only ? only.field : null };
}

function fillPart(part: string, values: WordingValues): Part {
  return part
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const name = /^\{(.*)\}$/.exec(text)?.[1];
      return name !== undefined && isField(name)
        ? { text: values[name].normalize('NFC').trim(), field: name }
        : { text, field: null };
    });
}

function isComplete(part: Part): boolean {
  return part.every(({ text, field }) => field === null || text !== '');
}

function isField(name: string): name is WordingField {
  return Object.hasOwn(WORDING_PLACEHOLDERS, name);
}

/** Brackets and braces close in order, and neither stands within its own kind. */
function isBalanced(line: string): boolean {
  const open: string[] = [];
  for (const char of line) {
    if (char === '[' || char === '{') {
      if (open.includes(char) || open.includes('{')) return false;
      open.push(char);
    } else if (char === ']' && open.pop() !== '[') return false;
    else if (char === '}' && open.pop() !== '{') return false;
  }
  return open.length === 0;
}
