const SCANNED_BYTES = 128 * 1024;
/** EXIF, XMP and PNG text begin with one of these; pixels are never decoded. */
const MARKERS = ['Exif\0', 'http://ns.adobe.com/xap', '<x:xmpmeta', 'tEXt', 'iTXt', 'Photoshop 3.0'];
const MARKER_WINDOW = 16 * 1024;

/** Readable strings of a picture's metadata, one a line; empty if it has none. */
export function imageText(bytes: Buffer | null): string {
  if (!bytes) return '';
  const head = bytes.subarray(0, SCANNED_BYTES);
  const strings = MARKERS.flatMap((marker) => {
    const at = head.indexOf(marker, 0, 'latin1');
    if (at < 0) return [];
    const window = head.subarray(at, at + MARKER_WINDOW);
    return [...readable(window.toString('utf8')), ...readable(window.toString('utf16le'))];
  });
  return [...new Set(strings)].join('\n');
}

/** Readable strings of bytes of any kind, in the encodings that programs write names in. */
export function readableStrings(bytes: Buffer): string[] {
  const found = [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
  return [...new Set(found.flatMap(readable))];
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Whether bytes begin as a JPEG does. */
export function beginsLikeJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** Width and height that a JPEG or PNG claims; null where it claims none, and for everything else. */
export function pictureSize(bytes: Buffer): { width: number; height: number } | null {
  if (PNG_SIGNATURE.equals(bytes.subarray(0, PNG_SIGNATURE.length)) && bytes.length >= 24) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (!beginsLikeJpeg(bytes)) return null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function readable(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{M}\p{N} .,_@:/+-]{4,}/gu) ?? [];
}
