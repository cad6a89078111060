/** Where the newest words are. */
export type SaveStatus =
  | 'clean'
  | 'dirty'
  | 'saving'
  | 'saved'
  /** All but what cannot be sent as it stands. */
  | 'partly'
  | 'local'
  | 'refused'
  | 'conflict';

/** What the page shows of an autosaved thing. */
export interface AutosaveState<F, V> {
  readonly fields: F;
  readonly status: SaveStatus;
  readonly savedAt: Date | null;
  /** The server's refusal, while the status is `refused`. */
  readonly error: unknown;
  /** The newer version of the server, while the status is `conflict`. */
  readonly theirs: V | null;
  /** What both versions began from, while the status is `conflict` and as far as it is known. */
  readonly ground: F | null;
}

/** How a thing is saved, read again, and kept in the browser meanwhile. */
export interface AutosaveOptions<F, V extends { readonly version: number }> {
  readonly storageKey: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly view: V;
  readonly fieldsOf: (view: V) => F;
  /**
   * Whether the fields hold something that cannot be sent as it stands (a half-typed year): the rest is saved, and
   * the copy in the browser keeps what was typed.
   */
  readonly holdsUnsendable?: (fields: F) => boolean;
  /** Brings a copy that an earlier version of the page has kept into the form of today. */
  readonly renewed?: (fields: F) => F;
  readonly save: (fields: F, version: number) => Promise<V>;
  readonly fetch: () => Promise<V>;
  /** Learns every newer view, for the cache. */
  readonly onView: (view: V) => void;
  readonly isStale: (error: unknown) => boolean;
  readonly isUnreachable: (error: unknown) => boolean;
  readonly now: () => Date;
  readonly delayMs?: number;
  readonly retryMs?: number;
}
