import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { useAccount } from '../../../api/session.js';
import type { DeskCriterion, SheetView } from '../../../api/types.js';
import { currentLocale } from '../../../lib/i18n/index.js';
import { type AutosaveHandle, useAutosave } from '../../../ui/autosave/use-autosave.js';
import { fetchSheet, judgeKeys } from '../queries.js';
import { fieldsOfSheet, mergeFields, type SheetFields, validScores } from './score-fields.js';

/** A sheet that is being written. */
export interface SheetDraft extends AutosaveHandle<SheetFields, SheetView> {
  /** A newer version of the server was joined with what is written here; true until the judge has seen it. */
  readonly merged: boolean;
  readonly dismissMerged: () => void;
}

function fieldsOf(sheet: SheetView): SheetFields {
  return fieldsOfSheet(sheet, currentLocale());
}

/**
 * Saves the sheet while it is written. When it was changed elsewhere meanwhile, both versions are joined without
 * asking: what was typed here always stands.
 */
export function useSheetDraft(sheet: SheetView, criteria: readonly DeskCriterion[]): SheetDraft {
  const client = useQueryClient();
  const account = useAccount();
  const [merged, setMerged] = useState(false);
  const [first] = useState(sheet);
  // What the server last took from here or gave at the start: the common ground of two versions.
  const base = useRef<SheetFields | null>(fieldsOf(sheet));
  const path = { sheetId: sheet.id };
  const handle = useAutosave<SheetFields, SheetView>({
    storageKey: `chamkin.sheet.${account?.id ?? ''}.${sheet.id}`,
    view: sheet,
    fieldsOf,
    save: async (fields, version) => {
      const scores = validScores(fields, criteria);
      const { comment, privateNote } = fields;
      const view = await body(
        api.PUT('/api/sheets/{sheetId}/draft', {
          params: { path },
          body: { version, scores, comment, privateNote },
        }),
      );
      base.current = fieldsOf(view);
      return view;
    },
    fetch: () => fetchSheet(sheet.id),
    onView: (view) => {
      client.setQueryData(judgeKeys.sheet(sheet.id), view);
    },
  });
  const { autosave, status, theirs } = handle;
  useEffect(() => {
    const { status: now } = autosave.snapshot();
    if (now !== 'clean' && now !== 'saved') return;
    autosave.adopt(sheet);
    base.current = fieldsOf(sheet);
  }, [autosave, sheet]);
  useEffect(() => {
    if (status !== 'conflict' || theirs === null) return;
    const newer = fieldsOf(theirs);
    const mine = autosave.snapshot().fields;
    // A copy restored from the browser was written on a version that nobody remembers: there is no common ground.
    const joined = mergeFields(theirs === first ? null : base.current, mine, newer);
    base.current = newer;
    autosave.takeTheirs();
    if (!theirs.can.score) return;
    autosave.change(joined);
    void Promise.resolve().then(() => {
      setMerged(true);
    });
  }, [autosave, status, theirs, first]);
  return {
    ...handle,
    merged,
    dismissMerged: () => {
      setMerged(false);
    },
  };
}
