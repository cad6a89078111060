import type { DeskSheet } from '../../../api/types.js';

const open: ReadonlySet<string> = new Set(['assigned', 'started', 'returned']);

/** The next sheet that waits to be handed in: after the one given, then from the top of the list. */
export function nextOpen(items: readonly DeskSheet[], afterId: string | null): DeskSheet | null {
  const here = afterId === null ? -1 : items.findIndex((item) => item.sheetId === afterId);
  const round = [...items.slice(here + 1), ...items.slice(0, Math.max(0, here))];
  return round.find((item) => open.has(item.state)) ?? null;
}
