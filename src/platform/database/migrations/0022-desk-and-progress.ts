import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTable, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** Marks and notes of judges in their works; reminders, judges who left a round, and since when one is open. */
export class DeskAndProgress1764100000022 implements MigrationInterface {
  readonly name = 'DeskAndProgress1764100000022';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'sheet_marks',
      [id(), ref('sheetId'), ref('markKey'), int('start'), int('end'), longText('note'), time('writtenAt')],
      [index('ux_sheet_marks_key', ['sheetId', 'markKey'], true)],
      [foreignKey('fk_sheet_marks_sheet', 'sheetId', 'score_sheets', 'CASCADE')],
    );
    await createTable(
      runner,
      'judge_reminders',
      [id(), ref('roundId'), ref('judgeId'), ref('remindedBy', 'null'), time('remindedAt')],
      [index('ix_judge_reminders_round', ['roundId', 'judgeId'])],
      [foreignKey('fk_judge_reminders_judge', 'judgeId', 'judges', 'CASCADE')],
    );
    await createTable(
      runner,
      'round_leaves',
      [id(), ref('roundId'), ref('judgeId'), text('reason', 1000), ref('replacedBy', 'null'), time('leftAt')],
      [index('ux_round_leaves_judge', ['roundId', 'judgeId'], true)],
      [foreignKey('fk_round_leaves_judge', 'judgeId', 'judges', 'CASCADE')],
    );
    await addColumns(runner, 'judging_rounds', [time('releasedAt', 'null'), int('anchors', 'null')]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
