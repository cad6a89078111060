import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.js';
import {
  type Channel,
  type EntryState,
  type FindingKind,
  type QueueSort,
  queueSorts,
} from '../../entries/index.js';

export type QueueState = 'waiting' | 'correcting' | 'appealed' | 'eligible' | 'ineligible' | 'all';
export const queueStates: readonly QueueState[] = [
  'waiting',
  'correcting',
  'appealed',
  'eligible',
  'ineligible',
  'all',
];
const findings: readonly ('yes' | 'no' | FindingKind)[] = [
  'yes',
  'no',
  'name',
  'pen-name',
  'unit',
  'phone',
  'email',
  'citizen-id',
  'bank-account',
  'address',
  'profile-link',
];
const channels: readonly Channel[] = ['web', 'unit', 'post', 'hand', 'email'];

/** What narrows the queue; what is absent does not. */
export class QueueQuery extends PageQuery {
  /** Those that wait, unless said otherwise. */
  @IsOptional() @IsIn(queueStates) state?: QueueState;
  @IsOptional() @IsString() @Length(1, 36) categoryId?: string;
  @IsOptional() @IsString() @Length(1, 36) unitId?: string;
  /** Any findings, none, or findings of a kind. */
  @IsOptional() @IsIn(findings) finding?: 'yes' | 'no' | FindingKind;
  @IsOptional() @IsIn(['over', 'under', 'fits']) length?: 'over' | 'under' | 'fits';
  /** At least so many percent of the words stand in another work too. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) similar?: number;
  /** Only works of which other works have more than their category allows. */
  @IsOptional() @IsIn(['above']) similarity?: 'above';
  @IsOptional() @IsIn(['vi', 'other']) language?: 'vi' | 'other';
  @IsOptional() @IsIn(channels) channel?: Channel;
  /** `me`, `none`, or the account of a secretary. */
  @IsOptional() @IsString() @Length(1, 36) assigned?: string;
  @IsOptional() @IsIn(['yes', 'no', 'failed']) inspected?: 'yes' | 'no' | 'failed';
  /** Waiting for a second person: any, or those that the reader may confirm. */
  @IsOptional() @IsIn(['waiting', 'mine']) second?: 'waiting' | 'mine';
  @IsOptional() @IsIn(['open', 'overdue', 'corrected']) correction?: 'open' | 'overdue' | 'corrected';
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsIn([...queueSorts]) sort?: QueueSort;
}

export class QueueItemView {
  entryId!: string;
  receiptNumber!: string;
  title!: string;
  categoryName!: string | null;
  authorNames!: string[];
  unitName!: string | null;
  words!: number | null;
  findings!: number;
  state!: EntryState;
  submittedAt!: string | null;
  channel!: Channel;
  /** Name of the secretary who is to screen it. */
  assignedTo!: string | null;
  /** Somebody found it ineligible; a second person is awaited. */
  secondWaiting!: boolean;
  correctionDueAt!: string | null;
  overdue!: boolean;
  /** A corrected version was handed in and nobody has decided since. */
  corrected!: boolean;
  /** Part of the words that at least one other work has, 0 to 1; null before the comparison. */
  similarShare!: number | null;
  /** Above what its category allows. */
  exceedsSimilarity!: boolean;
}

export class QueueCountsView {
  waiting!: number;
  correcting!: number;
  appealed!: number;
  eligible!: number;
  ineligible!: number;
  /** Of those that wait. */
  withFindings!: number;
  second!: number;
  corrected!: number;
  unassigned!: number;
  mine!: number;
  /** Corrections whose day has passed. */
  overdue!: number;
}

export class QueueView {
  items!: QueueItemView[];
  total!: number;
  page!: number;
  pageSize!: number;
  counts!: QueueCountsView;
  /** When the list was read: an act on what was chosen from it leaves out what has changed since. */
  asOf!: string;
}
