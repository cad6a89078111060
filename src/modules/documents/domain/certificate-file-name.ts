import type { CertificateModel } from './certificate.js';

const LONGEST_BYTES = 180;
// Forbidden by Windows, or in its name space of devices and hidden files.
const UNSAFE = /[\p{C}<>:"/\\|?*]/gu;

/** Names of single certificates in an archive: numbered, so they are unique and stay in the given order. */
export function certificateFileNames(models: readonly CertificateModel[]): string[] {
  const digits = Math.max(3, String(models.length).length);
  return models.map((model, index) => {
    const number = String(index + 1).padStart(digits, '0');
    return `${number} - ${certificateBaseName(model)}.pdf`;
  });
}

/** "Giải A - Lò Minh Hùng và 2 tác giả": readable, in Vietnamese, safe on every file system. */
export function certificateBaseName(model: CertificateModel): string {
  const [first, ...others] = model.recipients;
  const people = others.length > 0 ? `${first?.name ?? ''} và ${others.length} tác giả` : (first?.name ?? '');
  return shorten(`${clean(model.prizeName)} - ${clean(people)}`);
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[/\\]/g, '-')
    .replace(UNSAFE, '')
    .replace(/^\.+/, '')
    .trim();
}

function shorten(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > LONGEST_BYTES) short = [...short].slice(0, -1).join('');
  return short.replace(/[ .]+$/u, '');
}
