import { createHash } from 'node:crypto';
import { fold } from '../../../../kernel/vietnamese.js';
import { identityKeyOf } from '../../domain/author.js';
import type { ListWork } from './list-work.js';

/**
 * By what the same row of a unit's list is known again: the unit's own code where the list has one, else first
 * author and title. Two imports of one list can never enter a work twice, whatever happens between them.
 */
export function sourceKeyOf(unitId: string, work: Pick<ListWork, 'code' | 'title' | 'authors'>): string {
  const [first] = work.authors;
  const author =
    first === undefined ? '' : (identityKeyOf(first.fullName, first.birthYear) ?? fold(first.fullName));
  const own = work.code === '' ? ['work', author, fold(work.title)] : ['code', fold(work.code)];
  return `list:${createHash('sha256')
    .update(JSON.stringify([unitId, ...own]))
    .digest('hex')}`;
}
