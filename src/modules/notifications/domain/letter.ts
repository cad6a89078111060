import type { Locale, Sentence } from '../../../kernel/locale.js';
import { escapeHtml } from './html.js';

/** A part of a letter between greeting and closing. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** A link that is the purpose of the letter. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** Names and values, one pair a line. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] };

/** A letter before it is set as text and as HTML. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  /** Whom it addresses, or null where the name is not known. */
  readonly to: string | null;
  readonly blocks: readonly Block[];
  /** In whose name it is written: the contest's organisers, or null for the program itself. */
  readonly from: string | null;
}

const greetings: Sentence = { vi: 'Kính gửi', en: 'Dear' };
const nobody: Sentence = { vi: 'Ông/Bà', en: 'Sir or Madam' };
const closings: Sentence = { vi: 'Trân trọng,', en: 'Yours sincerely,' };
const program: Sentence = { vi: 'Hệ thống Chấm Kín', en: 'Chấm Kín' };
const automatic: Sentence = {
  vi: 'Thư này được gửi tự động. Vui lòng không trả lời thư này.',
  en: 'This mail was sent automatically. Please do not reply to it.',
};

/** Paragraph. */
export const text = (words: string): Block => ({ kind: 'text', text: words });
/** Link. */
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });
/** Pairs of name and value. */
export const facts = (...pairs: readonly (readonly [name: string, value: string])[]): Block => ({
  kind: 'facts',
  facts: pairs,
});

/** The letter for somebody who has no account that opens the page. */
export function withoutLinks(letter: Letter): Letter {
  return { ...letter, blocks: letter.blocks.filter(({ kind }) => kind !== 'link') };
}

function greeting({ locale, to }: Letter): string {
  return `${greetings[locale]} ${to ?? nobody[locale]},`;
}

function signature({ locale, from }: Letter): string {
  return from ?? program[locale];
}

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  const { locale } = letter;
  const body = letter.blocks.map((block) => {
    switch (block.kind) {
      case 'text':
        return block.text;
      case 'link':
        return `${block.label}:\n${block.url}`;
      case 'facts':
        return block.facts.map(([name, value]) => `- ${name}: ${value}`).join('\n');
    }
  });
  const closing = `${closings[locale]}\n${signature(letter)}`;
  return [greeting(letter), ...body, closing, `-- \n${automatic[locale]}`].join('\n\n').concat('\n');
}

const style = {
  body: 'margin:0;padding:24px;background:#f5f5f4;font-family:Arial,Helvetica,sans-serif;color:#1c1917',
  sheet: 'max-width:560px;margin:0 auto;padding:28px 32px;background:#ffffff;font-size:15px;line-height:1.55',
  button:
    'display:inline-block;padding:10px 18px;background:#7f1d1d;color:#ffffff;text-decoration:none;border-radius:4px',
  name: 'padding:3px 16px 3px 0;color:#57534e;vertical-align:top',
  value: 'padding:3px 0;vertical-align:top;word-break:break-word',
  small: 'color:#57534e;font-size:13px',
} as const;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeHtml(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'link': {
      const url = escapeHtml(block.url);
      const button = `<p><a href="${url}" style="${style.button}">${escapeHtml(block.label)}</a></p>`;
      return `${button}<p style="${style.small};word-break:break-all">${url}</p>`;
    }
    case 'facts': {
      const rows = block.facts.map(
        ([name, value]) =>
          `<tr><td style="${style.name}">${escapeHtml(name)}</td><td style="${style.value}">${escapeHtml(value)}</td></tr>`,
      );
      return `<table role="presentation" style="border-collapse:collapse">${rows.join('')}</table>`;
    }
  }
}

/** The letter as HTML without anything that is loaded from elsewhere. */
export function letterHtml(letter: Letter): string {
  const { locale } = letter;
  const parts = [
    `<p>${escapeHtml(greeting(letter))}</p>`,
    ...letter.blocks.map(blockHtml),
    `<p>${closings[locale]}<br>${escapeHtml(signature(letter))}</p>`,
    `<p style="${style.small}">${automatic[locale]}</p>`,
  ];
  const head = `<meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title>`;
  const sheet = `<div style="${style.sheet}">${parts.join('')}</div>`;
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body style="${style.body}">${sheet}</body></html>`;
}
