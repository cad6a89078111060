import type { Link } from './chain.js';

// While codes are sealed an act may be named in full only if it tells of nothing on either side of the wall:
// the order and the figures of acts on entries and on copies could help to join them.
const shownWhileSealed: ReadonlySet<string> = new Set(['contest', 'round', 'account', 'invitation']);

/** What a reader of the record sees of an act beside who, when and what kind. */
export interface ShownSubject {
  readonly kind: string;
  readonly id: string | null;
  readonly facts: Link['facts'];
}

/** The subject and the facts of an act, without what must not be seen while the contest is sealed. */
export function shownSubject(link: Link, sealed: boolean): ShownSubject {
  const { subjectKind: kind, subjectId: id, facts } = link;
  return sealed && !shownWhileSealed.has(kind) ? { kind, id: null, facts: {} } : { kind, id, facts };
}
