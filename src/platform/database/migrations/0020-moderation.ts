import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTable, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** What a round does about readings that lie apart, and what people have done about them. */
export class Moderation1764100000020 implements MigrationInterface {
  readonly name = 'Moderation1764100000020';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'contest_rounds', [
      longText('deviation', 'null'),
      text('method', 12, 'null'),
      longText('tieKeys', 'null'),
    ]);
    await discussions(runner);
    await createTable(
      runner,
      'reconciliations',
      [
        ...[id(), ref('roundId'), ref('copyId'), text('kind', 10), text('question', 24, 'null')],
        ...[longText('scores'), int('total'), longText('reason'), longText('minutes')],
        ...[longText('basis'), longText('judgeIds'), ref('madeBy', 'null'), time('madeAt')],
        time('supersededAt', 'null'),
      ],
      [index('ix_reconciliations_round', ['roundId']), index('ix_reconciliations_copy', ['copyId'])],
      [foreignKey('fk_reconciliations_copy', 'copyId', 'blind_copies', 'CASCADE')],
    );
    await createTable(
      runner,
      'reading_orders',
      [
        id(),
        ref('roundId'),
        ref('copyId'),
        text('reason', 1000),
        ref('orderedBy', 'null'),
        time('orderedAt'),
      ],
      [index('ux_reading_orders_copy', ['copyId'], true), index('ix_reading_orders_round', ['roundId'])],
      [foreignKey('fk_reading_orders_copy', 'copyId', 'blind_copies', 'CASCADE')],
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}

async function discussions(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'discussions',
    [
      ...[id(), ref('roundId'), ref('copyId'), text('question', 24), text('state', 8), int('version')],
      ...[longText('seats'), longText('basis'), longText('proposal', 'null')],
      ...[time('openedAt'), time('endedAt', 'null'), time('stalledAt', 'null')],
    ],
    [index('ix_discussions_round', ['roundId', 'state']), index('ix_discussions_copy', ['copyId'])],
    [foreignKey('fk_discussions_copy', 'copyId', 'blind_copies', 'CASCADE')],
  );
  await createTable(
    runner,
    'discussion_messages',
    [
      ...[id(), ref('discussionId'), int('place'), ref('judgeId'), text('kind', 12)],
      ...[longText('text'), longText('scores', 'null'), int('total', 'null'), time('at')],
    ],
    [index('ux_discussion_messages_place', ['discussionId', 'place'], true)],
    [foreignKey('fk_discussion_messages_discussion', 'discussionId', 'discussions', 'CASCADE')],
  );
}
