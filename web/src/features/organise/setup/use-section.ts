import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api, body } from '../../../api/client.js';
import { fieldErrors, isProblem } from '../../../api/problem.js';
import { keys } from '../../../api/query.js';
import { serverNow } from '../../../api/server-time.js';
import type { ContestView } from '../../../api/types.js';
import type { SaveStatus } from '../../../lib/autosave.js';
import type { FieldErrors } from '../../../ui/form/use-fields.js';
import { useTakeContest } from '../queries.js';
import type { SetupSection } from '../sections.js';
import { keepDraft, useDraft } from './drafts.js';

interface SectionOptions<D> {
  readonly contest: ContestView;
  readonly section: SetupSection;
  /** The contest's part as its fields show it. */
  readonly read: (contest: ContestView) => D;
  /** What can be seen to be wrong before anything is sent, by the server's names of the fields. */
  readonly check?: (draft: D) => FieldErrors;
  readonly save: (draft: D, version: number) => Promise<ContestView>;
}

/** A part of the set-up while it is edited. */
export interface SectionState<D> {
  readonly draft: D;
  readonly errors: FieldErrors;
  readonly status: SaveStatus;
  readonly savedAt: Date | null;
  /** Why it was refused, when no field can be blamed. */
  readonly problem: unknown;
  change(next: D): void;
  submit(): void;
  /** Forgets what is not saved. */
  discard(): void;
  /** When another person has changed the same part: this one stands. */
  keepMine(): void;
}

/** The key of a part's draft. */
export const draftKey = (contestId: string, section: SetupSection): string => `${contestId}.${section}`;

/**
 * Edits one part of a contest. The version guards against lost updates: when somebody else has changed another part,
 * the act is repeated on the new version; when they have changed this one, the person is asked.
 */
export function useSection<D>({ contest, section, read, check, save }: SectionOptions<D>): SectionState<D> {
  const client = useQueryClient();
  const take = useTakeContest();
  const key = draftKey(contest.id, section);
  const unsaved = useDraft(key);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [clash, setClash] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const imageOf = (view: ContestView): string => JSON.stringify(read(view));
  const draft = unsaved === null ? read(contest) : (unsaved.draft as D);

  const saving = useMutation({
    mutationFn: async ({ wish, base }: { wish: D; base: string }): Promise<ContestView | null> => {
      const known = client.getQueryData<ContestView>(keys.contest(contest.id)) ?? contest;
      if (imageOf(known) !== base) return null;
      try {
        return await save(wish, known.version);
      } catch (error) {
        if (!isProblem(error, 'conflict.stale')) throw error;
      }
      const latest = await body(
        api.GET('/api/contests/{contestId}', { params: { path: { contestId: contest.id } } }),
      );
      client.setQueryData(keys.contest(contest.id), latest);
      return imageOf(latest) === base ? save(wish, latest.version) : null;
    },
    onSuccess: (view) => {
      setClash(view === null);
      if (view === null) return;
      keepDraft(key, null);
      setSavedAt(new Date(serverNow()));
      take(view);
    },
    onError: (error) => {
      setErrors(fieldErrors(error));
    },
  });

  const send = (wish: D, base: string): void => {
    const found = check?.(wish) ?? {};
    setErrors(found);
    if (Object.keys(found).length === 0) saving.mutate({ wish, base });
  };
  const refused = saving.isError || Object.keys(errors).length > 0;
  return {
    draft,
    errors,
    savedAt,
    status: saving.isPending
      ? 'saving'
      : clash
        ? 'conflict'
        : refused
          ? 'refused'
          : unsaved !== null
            ? 'dirty'
            : savedAt === null
              ? 'clean'
              : 'saved',
    problem: Object.keys(errors).length > 0 ? null : saving.error,
    change: (next) => {
      const base = unsaved?.base ?? imageOf(contest);
      setErrors({});
      saving.reset();
      keepDraft(key, JSON.stringify(next) === base ? null : { draft: next, base });
    },
    submit: () => {
      send(draft, unsaved?.base ?? imageOf(contest));
    },
    discard: () => {
      setErrors({});
      setClash(false);
      saving.reset();
      keepDraft(key, null);
    },
    keepMine: () => {
      const known = client.getQueryData<ContestView>(keys.contest(contest.id)) ?? contest;
      const base = imageOf(known);
      setClash(false);
      keepDraft(key, { draft, base });
      send(draft, base);
    },
  };
}
