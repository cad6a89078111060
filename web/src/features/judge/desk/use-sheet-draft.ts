import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { useAccount } from '../../../api/session.js';
import type { DeskCriterion, SheetView } from '../../../api/types.js';
import { currentLocale } from '../../../lib/i18n/index.js';
import { type AutosaveHandle, useAutosave } from '../../../ui/autosave/use-autosave.js';
import { fetchSheet, judgeKeys } from '../queries.js';
import { fieldsOfSheet, mergeFields, type SheetFields, tally, validScores } from './score-fields.js';

/** A sheet that is being written. */
export interface SheetDraft extends AutosaveHandle<SheetFields, SheetView> {
  /** A newer version of the server was joined with what is written here; true until the judge has seen it. */
  readonly merged: boolean;
  readonly dismissMerged: () => void;
}

function fieldsOf(sheet: SheetView): SheetFields {
  return fieldsOfSheet(sheet, currentLocale());
}

/** A copy that an earlier version of the page has kept knows nothing of second scores. */
function withOthers(fields: SheetFields): SheetFields {
  return { ...fields, others: (fields as Partial<SheetFields>).others ?? {} };
}

/** Where the browser keeps what a judge has written on a sheet and the server does not have yet. */
export function sheetKey(accountId: string, sheetId: string): string {
  return `chamkin.sheet.${accountId}.${sheetId}`;
}

/**
 * Saves the sheet while it is written. When it was changed elsewhere meanwhile, both versions are joined: what only
 * one side changed stands, and where both changed a score the judge is shown both.
 */
export function useSheetDraft(sheet: SheetView, criteria: readonly DeskCriterion[]): SheetDraft {
  const client = useQueryClient();
  const account = useAccount();
  const [merged, setMerged] = useState(false);
  const path = { sheetId: sheet.id };
  const handle = useAutosave<SheetFields, SheetView>({
    storageKey: sheetKey(account?.id ?? '', sheet.id),
    view: sheet,
    fieldsOf,
    // What cannot be sent as it stands, or waits for a choice, stays in the browser.
    holdsUnsendable: (fields) => {
      const { wrong, twofold } = tally(fields, criteria);
      return wrong.length > 0 || twofold.length > 0;
    },
    renewed: withOthers,
    save: (fields, version) => {
      const { comment, privateNote } = fields;
      return body(
        api.PUT('/api/sheets/{sheetId}/draft', {
          params: { path },
          body: { version, scores: validScores(fields, criteria), comment, privateNote },
        }),
      );
    },
    fetch: () => fetchSheet(sheet.id),
    onView: (view) => {
      client.setQueryData(judgeKeys.sheet(sheet.id), view);
    },
  });
  const { autosave, status, theirs, ground } = handle;
  useEffect(() => {
    const { status: now } = autosave.snapshot();
    if (now === 'clean' || now === 'saved') autosave.adopt(sheet);
  }, [autosave, sheet]);
  useEffect(() => {
    // A sheet that takes no more scores is shown as it is, and beside it what is still kept here.
    if (status !== 'conflict' || theirs === null || !theirs.can.score) return;
    const joined = mergeFields(ground, autosave.snapshot().fields, fieldsOf(theirs));
    autosave.takeTheirs();
    autosave.change(joined);
    void Promise.resolve().then(() => {
      setMerged(true);
    });
  }, [autosave, status, theirs, ground]);
  return {
    ...handle,
    merged,
    dismissMerged: () => {
      setMerged(false);
    },
  };
}

/** What a judge typed on a sheet and the server never got, as the browser has kept it; null: nothing. */
export function keptFields(accountId: string, sheetId: string): SheetFields | null {
  try {
    const copy = JSON.parse(localStorage.getItem(sheetKey(accountId, sheetId)) ?? 'null') as {
      readonly fields?: SheetFields;
    } | null;
    return copy?.fields === undefined ? null : withOthers(copy.fields);
  } catch {
    return null;
  }
}

/** Forgets what the browser has kept of a sheet. */
export function forgetKept(accountId: string, sheetId: string): void {
  localStorage.removeItem(sheetKey(accountId, sheetId));
}
