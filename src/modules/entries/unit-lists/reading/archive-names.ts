import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

const utf8Flag = 0x800;
const unicodePathField = 0x7075;

/** An entry's name as the archive holds it. */
export interface RawName {
  readonly fileNameRaw: Buffer;
  readonly generalPurposeBitFlag: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

/**
 * Names of files in a ZIP: UTF-8 where the archive says so, where a field of its own holds it, or where the bytes
 * can be nothing else (macOS says nothing and writes UTF-8); else CP437 as the format has it, or the Vietnamese
 * code page of old Windows where that gives words with Vietnamese letters.
 */
export function decodeNames(entries: readonly RawName[]): string[] {
  return entries.map(({ fileNameRaw, generalPurposeBitFlag, extraFields }) => {
    const field = extraFields.find(({ id }) => id === unicodePathField);
    if (field !== undefined && field.data.length > 5) return clean(field.data.subarray(5).toString('utf8'));
    if ((generalPurposeBitFlag & utf8Flag) !== 0 || isUtf8(fileNameRaw))
      return clean(fileNameRaw.toString('utf8'));
    const vietnamese = iconv.decode(fileNameRaw, 'windows-1258');
    return clean(
      /[\u0300-\u036fĂăĐđƠơƯư]/u.test(vietnamese.normalize('NFD'))
        ? vietnamese
        : iconv.decode(fileNameRaw, 'cp437'),
    );
  });
}

function clean(name: string): string {
  return name.normalize('NFC');
}
