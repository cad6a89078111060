import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

import type { DeskView, SheetView } from '../../../api/types.js';
import { SaveState } from '../../../ui/feedback/save-state.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useAccent } from '../../../ui/theme/accent.js';
import { fetchSheet, judgeKeys, useDesk, useSheet } from '../queries.js';
import { DeskHeader } from './desk-header.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { ReadSheet } from './read-sheet.js';
import { ReadingPane } from './reading-pane.js';
import { ScoreSheet } from './score-sheet.js';
import { type SheetDraft, useSheetDraft } from './use-sheet-draft.js';
import { Ways } from './ways.js';

interface DeskProps {
  readonly sheet: SheetView;
  readonly desk: DeskView;
}

interface LayoutProps extends DeskProps {
  readonly saved: ReactNode;
  readonly form: ReactNode;
  readonly onQuote?: (passage: string) => void;
}

/** The line above, the work, and the sheet beside it. */
function Layout({ sheet, desk, saved, form, onQuote }: LayoutProps): ReactNode {
  return (
    <div className={classes['desk']}>
      <DeskHeader sheet={sheet} desk={desk} saved={saved} />
      <div className={classes['columns']}>
        <div className={classes['work']}>
          {sheet.state === 'recused' ? null : (
            <ReadingPane sheet={sheet} {...(onQuote === undefined ? {} : { onQuote })} />
          )}
          <Ways sheet={sheet} />
        </div>
        {form}
      </div>
    </div>
  );
}

function Saved({ sheet, draft }: { readonly sheet: SheetView; readonly draft: SheetDraft }): ReactNode {
  const t = useDeskT();
  if (draft.status !== 'clean') return <SaveState status={draft.status} savedAt={draft.savedAt} />;
  if (sheet.savedAt === null) return <span className="ck-soft ck-small">{t('sheet.fresh')}</span>;
  return <SaveState status="saved" savedAt={new Date(sheet.savedAt)} />;
}

/** The desk while the sheet can be written. */
function Writing({ sheet, desk }: DeskProps): ReactNode {
  const draft = useSheetDraft(sheet, desk.criteria);
  const { autosave } = draft;
  return (
    <Layout
      sheet={sheet}
      desk={desk}
      saved={<Saved sheet={sheet} draft={draft} />}
      form={<ScoreSheet sheet={sheet} criteria={desk.criteria} draft={draft} />}
      onQuote={(passage) => {
        const { fields } = autosave.snapshot();
        const note = fields.privateNote.trimEnd();
        autosave.change({
          ...fields,
          privateNote: `${note}${note === '' ? '' : '\n'}“${passage}” – `.slice(0, 10_000),
        });
      }}
    />
  );
}

/** The desk for a sheet that can only be read. */
function Reading({ sheet, desk, hasEnded }: DeskProps & { readonly hasEnded: boolean }): ReactNode {
  return (
    <Layout
      sheet={sheet}
      desk={desk}
      saved={<StateBadge of="sheet" state={sheet.state} />}
      form={<ReadSheet sheet={sheet} desk={desk} hasEnded={hasEnded} />}
    />
  );
}

/** The next work is fetched while this one is read, so that going on does not wait. */
function useNextAtHand(nextId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (nextId === null) return;
    void client.prefetchQuery({ queryKey: judgeKeys.sheet(nextId), queryFn: () => fetchSheet(nextId) });
  }, [client, nextId]);
}

function Desk({ sheet, desk }: DeskProps): ReactNode {
  useAccent(desk.accent);
  useNextAtHand(sheet.nextId);
  const [wasOpen] = useState(sheet.can.score);
  return sheet.can.score ? (
    <Writing sheet={sheet} desk={desk} />
  ) : (
    <Reading sheet={sheet} desk={desk} hasEnded={wasOpen} />
  );
}

/** The judge's desk: one work and its score sheet. */
export default function SheetPage({
  roundId,
  sheetId,
}: {
  readonly roundId: string;
  readonly sheetId: string;
}): ReactNode {
  const desk = useDesk(roundId);
  const sheet = useSheet(sheetId);
  return (
    <QueryView query={desk} page shape="text">
      {(round) => (
        <QueryView query={sheet} page shape="text">
          {(view) => <Desk sheet={view} desk={round} />}
        </QueryView>
      )}
    </QueryView>
  );
}
