import { Entity, ForeignKey } from 'typeorm';
import type { ProblemParams } from '../../kernel/domain-error.js';
import type { ProblemCode } from '../../kernel/problems.js';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import { JudgingRoundRow } from './judging-round.row.js';

/** open → closed, or refused by what was found; a later order takes its place. */
export const closingOrderStates = ['open', 'closed', 'refused'] as const;
/** State of an order to close a round. */
export type ClosingOrderState = (typeof closingOrderStates)[number];

/** The last order to close a round whose sheets are too many to be checked within a request. */
@Entity('closing_orders')
export class ClosingOrderRow {
  /** The round's id. */
  @ForeignKey(() => JudgingRoundRow, {
    name: 'fk_closing_orders_round',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @IdColumn()
  id!: string;
  @RefColumn() contestId!: string;
  /** How often closing the round was ordered. */
  @IntColumn() number!: number;
  @TextColumn(12) state!: ClosingOrderState;
  /** Version of the round that was to be closed; of a refused order the one at which it was refused. */
  @IntColumn() roundVersion!: number;
  @TextColumn(1000, { nullable: true }) reason!: string | null;
  /** The panel head; null for the program itself. */
  @RefColumn({ nullable: true }) orderedBy!: string | null;
  @TimeColumn() orderedAt!: Date;
  /** Works whose sheets have been read, of so many; null before somebody began. */
  @IntColumn({ nullable: true }) done!: number | null;
  @IntColumn() total!: number;
  /** Why the round could not be closed. */
  @TextColumn(60, { nullable: true }) problem!: ProblemCode | null;
  @JsonColumn({ nullable: true }) params!: ProblemParams | null;
  @TimeColumn({ nullable: true }) endedAt!: Date | null;
}
