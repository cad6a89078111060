import { api, body } from '../../../api/client.js';
import type { ContestPatch, ContestView } from '../../../api/types.js';

/** Changes basic fields. */
export function patchContest(contestId: string, patch: ContestPatch): Promise<ContestView> {
  return body(api.PATCH('/api/contests/{contestId}', { params: { path: { contestId } }, body: patch }));
}

/** Whether the rules of a contest may still be written. */
export function isDraft(contest: ContestView): boolean {
  return contest.state === 'draft';
}

/** What was typed, or nothing. */
export function textOrNull(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}
