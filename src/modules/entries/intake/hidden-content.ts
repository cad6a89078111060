import type { ExtractedDocument, Segment } from './domain/extracted-document.js';
import type { HiddenContent, HiddenKind } from './domain/inspection.js';

/** What the name of a part says of its content, where the reader of the format did not say it. */
const kindsByPart: readonly (readonly [RegExp, HiddenKind])[] = [
  [/comments\w*\.xml$|annotations?$|atnauthor|atnid|^doc:annotations/iu, 'comment'],
  [/^pdf:annotations/u, 'annotation'],
  [/attachments/u, 'attachment'],
  [/bookmark|bkmk|destinations/u, 'bookmark'],
  [/customXml/iu, 'custom-data'],
  [/\.rels$/u, 'link'],
  [/fldinst/u, 'field-code'],
  [/revtbl|^ole:/u, 'author-mark'],
  [/alternative/u, 'alt-text'],
];

/** Lists what of a document a reader does not see, each kind once for each part. */
export function hiddenContentOf({ segments, hiddenRanges }: ExtractedDocument): HiddenContent[] {
  const found = segments.filter(({ place }) => place === 'hidden').map((one) => contentOf(one));
  if (hiddenRanges.length > 0) found.push({ kind: 'white-text', part: 'body:white' });
  return found.filter(
    ({ kind, part }, index) => found.findIndex((one) => one.kind === kind && one.part === part) === index,
  );
}

function contentOf({ kind, part }: Segment): HiddenContent {
  return { kind: kind ?? kindsByPart.find(([pattern]) => pattern.test(part))?.[1] ?? 'hidden-text', part };
}
