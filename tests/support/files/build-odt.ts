import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml, type DocumentContent } from '../../../src/platform/files/build-docx.js';

const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['manifest', 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
]
  .map(([prefix, uri]) => `xmlns:${String(prefix)}="${String(uri)}"`)
  .join(' ');

/** Builds an OpenDocument text of plain paragraphs; `body` is added as XML, `parts` as further files. */
export function buildOdt(
  content: DocumentContent & {
    body?: string;
    manifest?: string;
    parts?: Readonly<Record<string, Uint8Array>>;
  },
): Buffer {
  const { paragraphs, properties = {}, header, body = '', manifest = '', parts = {} } = content;
  const lines = paragraphs.map((text) => `<text:p>${escapeXml(text)}</text:p>`).join('');
  const headerXml =
    header === undefined ? '' : `<style:header><text:p>${escapeXml(header)}</text:p></style:header>`;
  const creator =
    properties.author === undefined ? '' : `<dc:creator>${escapeXml(properties.author)}</dc:creator>`;
  const files: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': root(
      'document-content',
      `<office:body><office:text>${lines}${body}</office:text></office:body>`,
    ),
    'styles.xml': root(
      'document-styles',
      `<office:master-styles><style:master-page style:name="Standard">${headerXml}</style:master-page></office:master-styles>`,
    ),
    'meta.xml': root('document-meta', `<office:meta>${creator}</office:meta>`),
    'META-INF/manifest.xml': `<manifest:manifest ${NAMESPACES}>${manifest}</manifest:manifest>`,
  };
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries(files)) {
    zippable[name] = [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }];
  }
  for (const [name, bytes] of Object.entries(parts)) zippable[name] = [bytes, { level: 6 }];
  return Buffer.from(zipSync(zippable));
}

function root(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${NAMESPACES}>${inner}</office:${name}>`;
}
