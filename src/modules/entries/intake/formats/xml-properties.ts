import { readXml } from '../containers/xml.js';
import type { Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';

const MAX_VALUES = 2_000;

/** Every text and attribute of a small XML part as a segment of its own, named after the element it stands in. */
export function propertySegments(
  bytes: Buffer | null,
  part: string,
  place: Segment['place'],
  limits: InspectionLimits,
): Segment[] {
  if (!bytes) return [];
  const segments: Segment[] = [];
  const path: string[] = [];
  const add = (text: string): void => {
    const trimmed = text.trim();
    if (trimmed && segments.length < MAX_VALUES) {
      segments.push({ place, part: `${part}#${path.at(-1) ?? ''}`, text: trimmed });
    }
  };
  readXml(bytes, limits, {
    open: ({ name, attributes }) => {
      path.push(attributes.get('name') ?? name);
      for (const value of attributes.values()) if (!/^[\w{}-]*$/u.test(value)) add(value);
    },
    close: () => path.pop(),
    text: add,
  });
  return segments;
}
