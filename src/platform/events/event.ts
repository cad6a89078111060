/** Facts that may stand in the public record: never a name, a contact or a text somebody wrote. */
export type RecordFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened, written in the same unit of work as what it tells of. */
export interface DomainEvent<P = unknown> {
  /** Module and past tense: `entries.entry-submitted`. */
  readonly type: string;
  readonly contestId: string | null;
  /** What it happened to. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** What the chained record keeps. */
  readonly facts: RecordFacts;
  /** What handlers need; encrypted at rest. */
  readonly payload: P;
}

/** A kind of event, with the type of its payload: exported by a module's index. */
export interface EventType<P> {
  readonly type: string;
  /** Makes an event of this kind. */
  make(event: Omit<DomainEvent<P>, 'type'>): DomainEvent<P>;
}

/** Declares a kind of event. */
export function eventType<P>(type: string): EventType<P> {
  return { type, make: (event) => ({ type, ...event }) };
}
