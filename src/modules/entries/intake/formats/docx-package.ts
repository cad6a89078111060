import { readXml } from '../containers/xml.js';
import type { BoundedZip } from '../containers/zip.js';
import type { Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';

/** A relationship of an OPC part, with what it points to. */
export interface Relationship {
  id: string;
  source: string;
  type: string;
  target: string;
  external: boolean;
}

const OFFICE_FILES = /\.(?:docx|xlsx|pptx)$/iu;

/** The main part of a package, or null if there is none (then it is no Office document). */
export async function mainPart(zip: BoundedZip, limits: InspectionLimits): Promise<string | null> {
  const relationships = await relationshipsOf(zip, '_rels/.rels', limits);
  const main = relationships.find((one) => one.type === 'officeDocument' && !one.external);
  return main ? main.target.replace(/^\//u, '') : null;
}

/** The relationships that a .rels part lists; empty if it does not exist. */
export async function relationshipsOf(
  zip: BoundedZip,
  name: string,
  limits: InspectionLimits,
): Promise<Relationship[]> {
  const bytes = await zip.read(name);
  const found: Relationship[] = [];
  if (!bytes) return found;
  readXml(bytes, limits, {
    open: ({ name: element, attributes }) => {
      if (element !== 'Relationship') return;
      found.push({
        id: attributes.get('Id') ?? '',
        source: name,
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: attributes.get('Target') ?? '',
        external: attributes.get('TargetMode') === 'External',
      });
    },
  });
  return found;
}

/** Refuses packages that can run something, before any of their text is read. */
export async function refuseActiveContent(zip: BoundedZip, limits: InspectionLimits): Promise<void> {
  const { names } = zip;
  if (names.some((name) => /vbaProject|vbaData/iu.test(name))) throw new Refusal('has-macros');
  const types = await zip.read('[Content_Types].xml');
  if (!types) throw new Refusal('corrupt');
  readXml(types, limits, {
    open: ({ attributes }) => {
      if (/macroEnabled|vbaProject/iu.test(attributes.get('ContentType') ?? ''))
        throw new Refusal('has-macros');
    },
  });
  if (names.some((name) => /(?:^|\/)activeX\//iu.test(name)))
    throw new Refusal('active-content', { what: 'ActiveX' });
  const embedded = names.filter((name) => /(?:^|\/)embeddings\/./u.test(name));
  // Charts and tables of Office are common and are simply left out; packages of other kinds carry programs.
  const other = embedded.find((name) => !OFFICE_FILES.test(name));
  if (other !== undefined) throw new Refusal('active-content', { what: other.split('/').at(-1) ?? other });
}

/** What relationships give away and refer to. */
export function relationshipFacts(relationships: readonly Relationship[]): {
  segments: Segment[];
  reasons: Reason[];
} {
  const segments = relationships
    .filter((one) => one.external)
    .map<Segment>((one) => ({
      place: one.type === 'attachedTemplate' ? 'metadata' : 'hidden',
      part: one.source,
      text: decodeTarget(one.target),
    }));
  const outside = relationships.some((one) => one.external && one.type !== 'hyperlink');
  return { segments, reasons: outside ? [{ code: 'external-reference' }] : [] };
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
