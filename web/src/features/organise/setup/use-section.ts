import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api, body } from '../../../api/client.js';
import { fieldErrors, isProblem } from '../../../api/problem.js';
import { keys } from '../../../api/query.js';
import { serverNow } from '../../../api/server-time.js';
import type { ContestView } from '../../../api/types.js';
import type { SaveStatus } from '../../../lib/autosave-types.js';
import type { FieldErrors } from '../../../ui/form/use-fields.js';
import { useTakeContest } from '../queries.js';
import type { SetupSection } from '../sections.js';
import { keepDraft, type Unsaved, useDraft } from './drafts.js';

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
  readonly change: (next: D) => void;
  readonly submit: () => void;
  /** Forgets what is not saved. */
  readonly discard: () => void;
  /** When another person has changed the same part: this one stands. */
  readonly keepMine: () => void;
}

/** The key of a part's draft. */
export const draftKey = (contestId: string, section: SetupSection): string => `${contestId}.${section}`;

interface Wish<D> {
  readonly draft: D;
  readonly base: string;
}

/**
 * Sends a draft on the version that is known. When somebody else has changed another part, it is sent again on the new
 * version; when they have changed this one, nothing is sent and the answer is null.
 */
function useSending<D>(
  { contest, save }: Pick<SectionOptions<D>, 'contest' | 'save'>,
  imageOf: (view: ContestView) => string,
): (wish: Wish<D>) => Promise<ContestView | null> {
  const client = useQueryClient();
  return async ({ draft, base }) => {
    const known = client.getQueryData<ContestView>(keys.contest(contest.id)) ?? contest;
    if (imageOf(known) !== base) return null;
    try {
      return await save(draft, known.version);
    } catch (error) {
      if (!isProblem(error, 'conflict.stale')) throw error;
    }
    const latest = await body(
      api.GET('/api/contests/{contestId}', { params: { path: { contestId: contest.id } } }),
    );
    client.setQueryData(keys.contest(contest.id), latest);
    return imageOf(latest) === base ? save(draft, latest.version) : null;
  };
}

/** What is written in a part, or, when nothing is, what stands on the server. */
function draftOf<D>(unsaved: Unsaved | null, standing: D): D {
  return unsaved === null ? standing : (unsaved.draft as D);
}

interface Facts {
  readonly pending: boolean;
  readonly clash: boolean;
  readonly refused: boolean;
  readonly unsaved: boolean;
  readonly savedAt: Date | null;
}

function statusOf({ pending, clash, refused, unsaved, savedAt }: Facts): SaveStatus {
  if (pending) return 'saving';
  if (clash) return 'conflict';
  if (refused) return 'refused';
  if (unsaved) return 'dirty';
  return savedAt === null ? 'clean' : 'saved';
}

interface Saving<D> extends Omit<Facts, 'unsaved'> {
  readonly errors: FieldErrors;
  readonly problem: unknown;
  readonly send: (wish: Wish<D>) => void;
  readonly forget: () => void;
}

/** Checks and sends what is written, and remembers how that ended. */
function useSaving<D>(options: SectionOptions<D>, imageOf: (view: ContestView) => string): Saving<D> {
  const { contest, section, check } = options;
  const take = useTakeContest();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [clash, setClash] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const saving = useMutation<ContestView | null, Error, Wish<D>>({
    mutationFn: useSending(options, imageOf),
    onSuccess: (view) => {
      setClash(view === null);
      if (view === null) return;
      keepDraft(draftKey(contest.id, section), null);
      setSavedAt(new Date(serverNow()));
      take(view);
    },
    onError: (error) => {
      setErrors(fieldErrors(error));
    },
  });
  const blamed = Object.keys(errors).length > 0;
  return {
    errors,
    clash,
    savedAt,
    pending: saving.isPending,
    refused: saving.isError || blamed,
    problem: blamed ? null : saving.error,
    send: (wish) => {
      const found = check?.(wish.draft) ?? {};
      setErrors(found);
      setClash(false);
      if (Object.keys(found).length === 0) saving.mutate(wish);
    },
    forget: () => {
      setErrors({});
      setClash(false);
      saving.reset();
    },
  };
}

/** Edits one part of a contest: the draft, what is wrong with it, and whether it is saved. */
export function useSection<D>(options: SectionOptions<D>): SectionState<D> {
  const { contest, section, read } = options;
  const client = useQueryClient();
  const key = draftKey(contest.id, section);
  const unsaved = useDraft(key);
  const imageOf = (view: ContestView): string => JSON.stringify(read(view));
  const { send, forget, errors, problem, ...outcome } = useSaving(options, imageOf);
  const draft = draftOf(unsaved, read(contest));
  const base = unsaved?.base ?? imageOf(contest);
  return {
    draft,
    errors,
    problem,
    savedAt: outcome.savedAt,
    status: statusOf({ ...outcome, unsaved: unsaved !== null }),
    change: (next) => {
      forget();
      keepDraft(key, JSON.stringify(next) === base ? null : { draft: next, base });
    },
    submit: () => {
      send({ draft, base });
    },
    discard: () => {
      forget();
      keepDraft(key, null);
    },
    keepMine: () => {
      const latest = imageOf(client.getQueryData<ContestView>(keys.contest(contest.id)) ?? contest);
      keepDraft(key, { draft, base: latest });
      send({ draft, base: latest });
    },
  };
}
