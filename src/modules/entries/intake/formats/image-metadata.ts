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

function readable(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{M}\p{N} .,_@:/+-]{4,}/gu) ?? [];
}
