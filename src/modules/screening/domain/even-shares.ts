/** How many works somebody has already. */
export interface Load {
  readonly accountId: string;
  readonly waiting: number;
}

/** Gives works out so that all have as many in the end as can be; who has most already gets least. */
export function evenShares(ids: readonly string[], loads: readonly Load[]): Map<string, string[]> {
  const shares = new Map<string, string[]>(loads.map(({ accountId }) => [accountId, []]));
  const totals = loads.map((load) => ({ ...load }));
  for (const id of ids) {
    const least = totals.reduce((best, one) => (one.waiting < best.waiting ? one : best), totals[0] ?? none);
    shares.get(least.accountId)?.push(id);
    (least as { waiting: number }).waiting += 1;
  }
  return shares;
}

const none: Load = { accountId: '', waiting: 0 };
