import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import { BlindCopyRow } from '../blind-copy.row.js';

/** One more reading of a work, ordered by the panel head though its readings do not differ too much. */
@Entity('reading_orders')
@Index('ux_reading_orders_copy', ['copyId'], { unique: true })
@Index('ix_reading_orders_round', ['roundId'])
export class ReadingOrderRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => BlindCopyRow, {
    name: 'fk_reading_orders_copy',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  copyId!: string;
  @TextColumn(1000) reason!: string;
  @RefColumn({ nullable: true }) orderedBy!: string | null;
  @TimeColumn() orderedAt!: Date;
}
