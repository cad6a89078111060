import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '../../kernel/vietnamese.js';
import { storedTime } from '../../platform/database/columns.js';
import { AuthorRow } from './author.row.js';
import { EntryFileRow } from './entry-file.row.js';
import type { EntryRow } from './entry.row.js';
import { FindingRow } from './finding.row.js';
import { SHOWN_CONFIDENCE } from './intake/domain/inspection.js';
import type { LengthLimits, QueueFilter, SimilarityLimit } from './queue-filter.js';

type Query = SelectQueryBuilder<EntryRow>;

const shownPercent = SHOWN_CONFIDENCE * 100;

/** Narrows a query over `entry` by everything that the filter names. */
export function narrow(query: Query, filter: QueueFilter): Query {
  byColumns(query, filter);
  byFile(query, filter);
  const { unitId, finding, q } = filter;
  if (unitId !== undefined) {
    query.andWhere(`entry.id IN ${authors(query, 'author.unitId = :unitId')}`, { unitId });
  }
  if (finding !== undefined) byFinding(query, finding);
  if (q !== undefined && fold(q) !== '') byWords(query, fold(q));
  return query;
}

function byColumns(query: Query, filter: QueueFilter): void {
  const { categoryId, channel, assignedTo, second, correction, now } = filter;
  if (categoryId !== undefined) query.andWhere('entry.categoryId = :categoryId', { categoryId });
  // Rows older than the column came by the web.
  if (channel === 'web') query.andWhere("(entry.channel = 'web' OR entry.channel IS NULL)");
  else if (channel !== undefined) query.andWhere('entry.channel = :channel', { channel });
  if (assignedTo === null) query.andWhere('entry.assignedTo IS NULL');
  else if (assignedTo !== undefined) query.andWhere('entry.assignedTo = :assignedTo', { assignedTo });
  if (second !== undefined) {
    query.andWhere('entry.proposedBy IS NOT NULL');
    if (second.notBy !== null) query.andWhere('entry.proposedBy <> :notBy', { notBy: second.notBy });
  }
  if (correction === 'corrected') query.andWhere('entry.correctedAt IS NOT NULL');
  else if (correction !== undefined) query.andWhere("entry.state = 'correcting'");
  if (correction === 'overdue' && now !== undefined) {
    query.andWhere('entry.correctionDueAt < :now', { now: storedTime(now) });
  }
}

function byFile(query: Query, filter: QueueFilter): void {
  const { inspected, language, length, limits, similarPercent, aboveSimilarity } = filter;
  const conditions: string[] = [];
  if (similarPercent !== undefined) {
    conditions.push('file.similarShare >= :leastShare');
    query.setParameter('leastShare', similarPercent * 100);
  }
  if (aboveSimilarity !== undefined) conditions.push(similarityCondition(query, aboveSimilarity));
  if (inspected !== undefined) {
    conditions.push('file.inspectionState = :inspection');
    query.setParameter('inspection', { yes: 'done', no: 'waiting', failed: 'failed' }[inspected]);
  }
  if (language !== undefined) {
    conditions.push(`file.language ${language === 'vi' ? '=' : '<>'} 'vi'`);
  }
  if (length !== undefined) conditions.push(lengthCondition(query, length, limits ?? []));
  if (conditions.length === 0) return;
  query.andWhere(
    `EXISTS ${sub(query, EntryFileRow, 'file', `file.id = entry.fileId AND ${conditions.join(' AND ')}`)}`,
  );
}

/** Works of a category without a limit are never above it. */
function similarityCondition(query: Query, limits: readonly SimilarityLimit[]): string {
  const conditions = limits.map(({ categoryId, percent }, at) => {
    query.setParameter(`similarCategory${String(at)}`, categoryId);
    query.setParameter(`similarShare${String(at)}`, percent * 100);
    return `(entry.categoryId = :similarCategory${String(at)} AND file.similarShare > :similarShare${String(at)})`;
  });
  return `(${conditions.join(' OR ') || '1 = 0'})`;
}

/** A work of sound or film is as long as its recording, and so is its script: either may miss its limit. */
function lengthCondition(
  query: Query,
  length: 'over' | 'under' | 'fits',
  limits: readonly LengthLimits[],
): string {
  const missing = (sign: '<' | '>', words: 'least' | 'most', ms: 'leastMs' | 'mostMs'): string[] =>
    limits.flatMap((limit, index) => {
      const at = String(index);
      query.setParameter(`limited${at}`, limit.categoryId);
      const conditions: string[] = [];
      if (limit[words] !== null) {
        query.setParameter(`${words}${at}`, limit[words]);
        conditions.push(`file.words ${sign} :${words}${at}`);
      }
      if (limit[ms] !== null) {
        query.setParameter(`${ms}${at}`, limit[ms]);
        const recording = `media.entryId = entry.id AND media.role = 'media' AND media.durationMs ${sign} :${ms}${at}`;
        conditions.push(`EXISTS ${sub(query, EntryFileRow, 'media', recording)}`);
      }
      return conditions.map((condition) => `(entry.categoryId = :limited${at} AND ${condition})`);
    });
  const any = (parts: readonly string[]): string =>
    parts.length === 0 ? '1 = 0' : `(${parts.join(' OR ')})`;
  const over = missing('>', 'most', 'mostMs');
  const under = missing('<', 'least', 'leastMs');
  if (length === 'over') return any(over);
  return length === 'under' ? any(under) : `(file.words IS NOT NULL AND NOT ${any([...over, ...under])})`;
}

function byFinding(query: Query, finding: NonNullable<QueueFilter['finding']>): void {
  const kind = finding === 'yes' || finding === 'no' ? '' : ' AND finding.kind = :kind';
  const found = sub(
    query,
    FindingRow,
    'finding',
    `finding.fileId = entry.fileId AND finding.confidencePercent >= :shownPercent${kind}`,
  );
  query.andWhere(`${finding === 'no' ? 'NOT ' : ''}EXISTS ${found}`, { shownPercent, kind: finding });
}

function byWords(query: Query, folded: string): void {
  const named = authors(query, "author.nameKey LIKE :like ESCAPE '!'");
  query.andWhere(
    `(entry.titleKey LIKE :like ESCAPE '!' OR entry.receiptNumber LIKE :upper ESCAPE '!' OR entry.id IN ${named})`,
    { like: contains(folded), upper: contains(folded.toUpperCase()) },
  );
}

/** The works of the contest by their authors: read once, where asking for each work would read them all one by one. */
function authors(query: Query, condition: string): string {
  return query
    .subQuery()
    .select('author.entryId')
    .from(AuthorRow, 'author')
    .where(`author.contestId = :contestId AND ${condition}`)
    .getQuery();
}

function sub(query: Query, row: new () => ObjectLiteral, alias: string, condition: string): string {
  return query.subQuery().select('1').from(row, alias).where(condition).getQuery();
}

function contains(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
