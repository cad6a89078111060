import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { storedTime } from '../../platform/database/columns.js';
import { Database } from '../../platform/database/database.js';
import { type EntryState, screenedStates } from './domain/entry.machine.js';
import { EntryRow } from './entry.row.js';
import { FindingRow } from './finding.row.js';
import { SHOWN_CONFIDENCE } from './intake/domain/inspection.js';
import type { Neighbours, PageWish, QueueCounts, QueueFilter, QueueSort } from './queue-filter.js';
import { narrow } from './queue-narrowing.store.js';

const shownPercent = SHOWN_CONFIDENCE * 100;

/** What the queue is counted by: state, and what is open about a work. */
interface CountLine {
  readonly state: EntryState;
  readonly total: number | string;
  readonly second: number | string;
  readonly corrected: number | string;
  readonly unassigned: number | string;
  readonly mine: number | string;
  readonly overdue: number | string;
}

type Order = readonly [column: string, direction: 'ASC' | 'DESC'];
const orders: Readonly<Record<QueueSort, Order>> = {
  arrival: ['entry.submittedAt', 'ASC'],
  '-arrival': ['entry.submittedAt', 'DESC'],
  title: ['entry.titleKey', 'ASC'],
  words: ['words', 'ASC'],
  '-words': ['words', 'DESC'],
  due: ['entry.correctionDueAt', 'ASC'],
};

const wordsOf = '(SELECT f.words FROM entry_files f WHERE f.id = entry.fileId)';

/**
 * What comes after a work in a rising or falling order. Both engines sort what has no value before everything that
 * has one, and the id decides between equals.
 */
function beyondOf(value: string, here: string | number | null, rising: boolean): string {
  const sign = rising ? '>' : '<';
  const [known, unknown] = [`${value} IS NOT NULL`, `${value} IS NULL`];
  if (here === null) {
    const same = `${unknown} AND entry.id ${sign} :id`;
    return rising ? `(${known} OR (${same}))` : `(${same})`;
  }
  const other = `${value} ${sign} :value OR (${value} = :value AND entry.id ${sign} :id)`;
  return rising ? `(${other})` : `(${other} OR ${unknown})`;
}

/** The received works of a contest in the order of arrival: the query twin of the screening policy. */
@Injectable()
export class ScreeningQueueStore {
  constructor(private readonly database: Database) {}

  async page(
    contestId: string,
    filter: QueueFilter,
    { page, pageSize, sort = 'arrival' }: PageWish,
  ): Promise<{ ids: string[]; total: number }> {
    const query = this.narrowed(contestId, filter);
    const total = await query.getCount();
    const rows = await ordered(query, orders[sort])
      .offset((page - 1) * pageSize)
      .limit(pageSize)
      .getRawMany<{ id: string }>();
    return { ids: rows.map((row) => row.id), total };
  }

  /** All works that match, in order: for acts on many, and for lists that are taken away. */
  async ids(contestId: string, filter: QueueFilter, sort: QueueSort = 'arrival'): Promise<string[]> {
    const rows = await ordered(this.narrowed(contestId, filter), orders[sort]).getRawMany<{ id: string }>();
    return rows.map((row) => row.id);
  }

  async counts(contestId: string, reader: string | null, now: Date): Promise<QueueCounts> {
    const lines = await this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .select('entry.state', 'state')
      .addSelect('COUNT(*)', 'total')
      .addSelect(countWhere('entry.proposedBy IS NOT NULL'), 'second')
      .addSelect(countWhere('entry.correctedAt IS NOT NULL'), 'corrected')
      .addSelect(countWhere('entry.assignedTo IS NULL'), 'unassigned')
      .addSelect(countWhere('entry.assignedTo = :reader'), 'mine')
      .addSelect(countWhere('entry.correctionDueAt < :now'), 'overdue')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.state IN (:...states)', { states: screenedStates })
      .setParameters({ reader: reader ?? '', now: storedTime(now) })
      .groupBy('entry.state')
      .getRawMany<CountLine>();
    const of = (state: EntryState, what: keyof Omit<CountLine, 'state'> = 'total'): number =>
      Number(lines.find((line) => line.state === state)?.[what] ?? 0);
    return {
      waiting: of('submitted'),
      correcting: of('correcting'),
      appealed: of('appealed'),
      eligible: of('eligible'),
      ineligible: of('ineligible'),
      withFindings: await this.narrowed(contestId, { states: ['submitted'], finding: 'yes' }).getCount(),
      second: of('submitted', 'second'),
      corrected: of('submitted', 'corrected'),
      unassigned: of('submitted', 'unassigned'),
      mine: of('submitted', 'mine'),
      overdue: of('correcting', 'overdue'),
    };
  }

  /** How many works that wait each secretary has. */
  async loads(contestId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.narrowed(contestId, { states: ['submitted'] })
      .select('entry.assignedTo', 'accountId')
      .addSelect('COUNT(*)', 'count')
      .andWhere('entry.assignedTo IS NOT NULL')
      .groupBy('entry.assignedTo')
      .getRawMany<{ accountId: string; count: number | string }>();
    return new Map(rows.map((row) => [row.accountId, Number(row.count)]));
  }

  /** How many findings each file has that are sure enough to be shown. */
  async findingCounts(fileIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (fileIds.length === 0) return new Map();
    const rows = await this.database
      .rows(FindingRow)
      .createQueryBuilder('finding')
      .select('finding.fileId', 'fileId')
      .addSelect('COUNT(*)', 'count')
      .where('finding.fileId IN (:...fileIds)', { fileIds })
      .andWhere('finding.confidencePercent >= :shownPercent', { shownPercent })
      .groupBy('finding.fileId')
      .getRawMany<{ fileId: string; count: number | string }>();
    return new Map(rows.map((row) => [row.fileId, Number(row.count)]));
  }

  /** What stands before and after a work in the queue, in the order in which the queue is read. */
  async neighbours(
    { id, contestId }: EntryRow,
    filter: QueueFilter,
    sort: QueueSort = 'arrival',
  ): Promise<Neighbours> {
    const [column, direction] = orders[sort];
    const value = column === 'words' ? wordsOf : column;
    const here = await this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .select(value, 'value')
      .where('entry.id = :id', { id })
      .getRawOne<{ value: string | number | null }>();
    const beside = async (forward: boolean): Promise<string | null> => {
      const rising = (direction === 'ASC') === forward;
      const beyond = beyondOf(value, here?.value ?? null, rising);
      const found = await ordered(
        this.narrowed(contestId, filter).andWhere(beyond, { value: here?.value, id }),
        [column, rising ? 'ASC' : 'DESC'],
      )
        .limit(1)
        .getRawOne<{ id: string }>();
      return found?.id ?? null;
    };
    return { previous: await beside(false), next: await beside(true) };
  }

  private narrowed(contestId: string, filter: QueueFilter): SelectQueryBuilder<EntryRow> {
    const { states: wanted } = filter;
    const states = screenedStates.filter((state) => wanted === undefined || wanted.includes(state));
    const query = this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.state IN (:...states)', { states });
    return narrow(query, filter);
  }
}

function ordered(
  query: SelectQueryBuilder<EntryRow>,
  [column, direction]: Order,
): SelectQueryBuilder<EntryRow> {
  const selected = query.clone().select('entry.id', 'id');
  if (column === 'words') selected.addSelect(wordsOf, 'words');
  return selected.orderBy(column, direction).addOrderBy('entry.id', direction);
}

function countWhere(condition: string): string {
  return `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
}
