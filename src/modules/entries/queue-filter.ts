import type { Channel } from './entry.row.js';
import type { EntryState } from './domain/entry.machine.js';
import type { FindingKind } from './intake/domain/inspection.js';

/** How long a work of a category may be, with the tolerance: its text in words, its recording in milliseconds; null is no limit. */
export interface LengthLimits {
  readonly categoryId: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly leastMs: number | null;
  readonly mostMs: number | null;
}

/** How much of a work of a category other works may have. */
export interface SimilarityLimit {
  readonly categoryId: string;
  readonly percent: number;
}

/** What the secretariat looks for; what is absent does not narrow the queue. */
export interface QueueFilter {
  readonly states?: readonly EntryState[] | undefined;
  readonly categoryId?: string | undefined;
  readonly unitId?: string | undefined;
  /** Only works with findings, only works without, or only those with findings of a kind. */
  readonly finding?: 'yes' | 'no' | FindingKind | undefined;
  readonly length?: 'over' | 'under' | 'fits' | undefined;
  /** What `length` measures by. */
  readonly limits?: readonly LengthLimits[] | undefined;
  /** At least so many percent of the words stand in another work too. */
  readonly similarPercent?: number | undefined;
  /** Only works of which other works have more than their category allows. */
  readonly aboveSimilarity?: readonly SimilarityLimit[] | undefined;
  readonly language?: 'vi' | 'other' | undefined;
  readonly channel?: Channel | undefined;
  /** The account of a secretary; null for works that nobody has. */
  readonly assignedTo?: string | null | undefined;
  readonly inspected?: 'yes' | 'no' | 'failed' | undefined;
  /** Waiting for a second person: any, or those that this account may confirm. */
  readonly second?: { readonly notBy: string | null } | undefined;
  readonly correction?: 'open' | 'overdue' | 'corrected' | undefined;
  /** Which moment `overdue` means. */
  readonly now?: Date | undefined;
  /** Part of a title, an author's name or a receipt number; accents do not matter. */
  readonly q?: string | undefined;
}

/** Orders of the queue; with `-` in front falling. */
export const queueSorts = ['arrival', '-arrival', 'title', 'words', '-words', 'due'] as const;
/** An order of the queue. */
export type QueueSort = (typeof queueSorts)[number];

/** A page of a list, counted from 1. */
export interface PageWish {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: QueueSort | undefined;
}

/** How many received works of a contest there are. */
export interface QueueCounts {
  readonly waiting: number;
  readonly correcting: number;
  readonly appealed: number;
  readonly eligible: number;
  readonly ineligible: number;
  /** Of those that wait: with findings, for a second person, corrected, given to nobody, given to the reader. */
  readonly withFindings: number;
  readonly second: number;
  readonly corrected: number;
  readonly unassigned: number;
  readonly mine: number;
  /** Corrections whose day has passed. */
  readonly overdue: number;
}

/** The received works before and after one, in the order of arrival. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}
