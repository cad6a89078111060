import { strToU8, zipSync, type Zippable } from 'fflate';

/** What a built document says about itself in its properties. */
export interface DocumentProperties {
  title?: string;
  author?: string;
  lastModifiedBy?: string;
  company?: string;
}

/** The text of a document to be built. */
export interface DocumentContent {
  paragraphs: readonly string[];
  properties?: DocumentProperties;
  header?: string;
  footer?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Zip cannot say less; a fixed time gives the same bytes for the same content. */
const EPOCH = '1980-01-01T00:00:00';

/** Builds a DOCX of plain paragraphs that Word and LibreOffice open; the same content gives the same bytes. */
export function buildDocx(content: DocumentContent): Buffer {
  const body = content.paragraphs.map((text) => wordParagraph(text)).join('');
  const { properties, header, footer } = content;
  return buildDocxFromBody(body, {
    ...(properties === undefined ? {} : { properties }),
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
  });
}

/** What surrounds the body of a DOCX; `parts` are further files of the package by their path. */
export interface DocxSurroundings extends Omit<DocumentContent, 'paragraphs'> {
  parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** Builds a DOCX around WordprocessingML that stands for itself, such as a table or a tracked change. */
export function buildDocxFromBody(body: string, surroundings: DocxSurroundings = {}): Buffer {
  const { header, footer, properties = {}, parts = {} } = surroundings;
  const margins = [
    ...(header === undefined ? [] : [{ kind: 'header', tag: 'hdr', text: header }]),
    ...(footer === undefined ? [] : [{ kind: 'footer', tag: 'ftr', text: footer }]),
  ];
  const references = margins
    .map(({ kind }) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`)
    .join('');
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(margins.map(({ kind }) => kind)),
    '_rels/.rels': packageRelationships(),
    'word/document.xml':
      `${DECLARATION}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"><w:body>${body}` +
      `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      margins.map(({ kind }) => ({ id: kind, type: `${RELATIONSHIPS}/${kind}`, target: `${kind}1.xml` })),
    ),
    'docProps/core.xml': coreProperties(properties),
    'docProps/app.xml': appProperties(properties),
    ...Object.fromEntries(
      margins.map(({ kind, tag, text }) => [
        `word/${kind}1.xml`,
        `${DECLARATION}<w:${tag} xmlns:w="${MAIN}">${wordParagraph(text)}</w:${tag}>`,
      ]),
    ),
    ...parts,
  };
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(files)) {
    zippable[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: EPOCH }];
  }
  return Buffer.from(zipSync(zippable, { level: 6 }));
}

/** One paragraph of WordprocessingML. */
export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** Text made fit to stand in XML. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function contentTypes(margins: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = [
    ['/word/document.xml', `${word}.document.main+xml`],
    ...margins.map((kind) => [`/word/${kind}1.xml`, `${word}.${kind}+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(([part, type]) => `<Override PartName="${String(part)}" ContentType="${String(type)}"/>`)
      .join('') +
    '</Types>'
  );
}

function packageRelationships(): string {
  return relationships([
    { id: 'main', type: `${RELATIONSHIPS}/officeDocument`, target: 'word/document.xml' },
    { id: 'core', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'app', type: `${RELATIONSHIPS}/extended-properties`, target: 'docProps/app.xml' },
  ]);
}

function relationships(list: readonly { id: string; type: string; target: string }[]): string {
  const items = list.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function coreProperties({ title, author, lastModifiedBy }: DocumentProperties): string {
  const field = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    field('dc:title', title) +
    field('dc:creator', author) +
    field('cp:lastModifiedBy', lastModifiedBy) +
    '</cp:coreProperties>'
  );
}

function appProperties({ company }: DocumentProperties): string {
  const inner = company === undefined ? '' : `<Company>${escapeXml(company)}</Company>`;
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `${inner}</Properties>`
  );
}
