import type { EntryView } from '../../../api/types.js';
import type { Crumb } from '../../../ui/page.js';

/** Where an entry belongs: to the person's own entries, or to the unit that sent it. */
export function crumbOf(entry: EntryView, ownLabel: string): Crumb {
  const { sentByUnit, contestId } = entry;
  return sentByUnit === null
    ? { label: ownLabel, href: '/bai-du-thi' }
    : { label: sentByUnit.name, href: `/cuoc-thi/${contestId}/don-vi` };
}
