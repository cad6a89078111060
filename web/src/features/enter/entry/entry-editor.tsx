import { type ReactNode, useRef, useState } from 'react';

import { fieldErrors } from '../../../api/problem.js';
import type { ContestView, EntryView } from '../../../api/types.js';
import { ConflictNotice } from '../../../ui/autosave/conflict-notice.js';
import type { AutosaveHandle } from '../../../ui/autosave/use-autosave.js';
import { MainButton, PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SaveState } from '../../../ui/feedback/save-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useEntryT } from '../entry-messages.js';
import { useT } from '../messages.js';
import { AuthorsStep } from '../steps/authors-step.js';
import { CategoryStep } from '../steps/category-step.js';
import { ConsentStep } from '../steps/consent-step.js';
import { FileStep } from '../steps/file-step.js';
import { WorkStep } from '../steps/work-step.js';
import { Checklist } from './checklist.js';
import type { EntryFields } from './entry-fields.js';
import classes from './entry.module.css';
import { Outcome } from './outcome.js';
import { ScreeningPart } from './screening-part.js';
import { Receipt } from './receipt.js';
import { SubmitDialog } from './submit-dialog.js';
import { useContest, useEntryDraft, useTakeEntry } from './use-entry.js';
import { Way } from './way.js';
import { crumbOf } from './crumb.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface PartsProps {
  readonly entry: EntryView;
  readonly contest: ContestView;
  readonly draft: AutosaveHandle<EntryFields, EntryView>;
}

function Steps({ entry, contest, draft }: PartsProps): ReactNode {
  const take = useTakeEntry();
  const { fields, autosave, error } = draft;
  const errors = fieldErrors(error);
  const change = (part: Partial<EntryFields>): void => {
    autosave.change({ ...fields, ...part });
  };
  const adopt = (view: EntryView): void => {
    autosave.adopt(view);
    take(view);
  };
  const category = contest.categories.find((item) => item.id === fields.categoryId);
  const common = { entry, contest, fields, errors, change, category };
  return (
    <div className={classes['steps']}>
      <CategoryStep {...common} />
      <WorkStep {...common} />
      <AuthorsStep {...common} />
      <FileStep {...common} onView={adopt} />
      <ConsentStep {...common} />
    </div>
  );
}

function Notices({ draft }: { readonly draft: PartsProps['draft'] }): ReactNode {
  const t = useEntryT();
  const { status, error, autosave } = draft;
  if (status === 'conflict') {
    return (
      <ConflictNotice
        onKeepMine={() => void autosave.keepMine()}
        onTakeTheirs={() => {
          autosave.takeTheirs();
        }}
      />
    );
  }
  if (status !== 'refused') return null;
  return (
    <ProblemAlert
      error={error}
      actions={
        <PlainButton
          onClick={() => {
            autosave.discard();
          }}
        >
          {t('refused.discard')}
        </PlainButton>
      }
    />
  );
}

type Asking = 'submit' | 'withdraw' | null;

type Ask = (what: Asking) => void;

function SubmitButton({ ask }: { readonly ask: Ask }): ReactNode {
  const t = useEntryT();
  return (
    <MainButton
      fullWidth
      onClick={() => {
        ask('submit');
      }}
    >
      {t('submit')}
    </MainButton>
  );
}

function Actions({
  entry,
  ask,
}: {
  readonly entry: EntryView;
  readonly ask: (what: Asking) => void;
}): ReactNode {
  const t = useEntryT();
  return (
    <>
      {entry.can.withdraw ? (
        <QuietButton
          onClick={() => {
            ask('withdraw');
          }}
        >
          {t('withdraw')}
        </QuietButton>
      ) : null}
      {entry.state === 'draft' ? (
        <div className={classes['onWide']}>
          <SubmitButton ask={ask} />
        </div>
      ) : null}
    </>
  );
}

/** The form of an entry: five steps in any order, what is missing beside them, saved while it is written. */
export function EntryEditor({ entry }: { readonly entry: EntryView }): ReactNode {
  const t = useT();
  const draft = useEntryDraft(entry);
  const contest = useContest(entry.contestId);
  const checklist = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const ask = (what: Asking): void => {
    if (what === 'submit' && entry.missing.length > 0) {
      checklist.current?.focus();
      checklist.current?.scrollIntoView({ block: 'center' });
      return;
    }
    setAsking(what);
  };
  const close = (): void => {
    setAsking(null);
  };
  return (
    <Page
      title={draft.fields.title.trim() === '' ? t('list.untitled') : draft.fields.title}
      breadcrumb={[crumbOf(entry, t('list.title'))]}
      state={<StateBadge of="entry" state={entry.state} />}
      meta={
        <>
          <span>{entry.contestTitle}</span>
          <Deadline at={entry.deadlineAt} />
          <SaveState status={draft.status} savedAt={draft.savedAt} />
        </>
      }
      action={<Actions entry={entry} ask={ask} />}
    >
      <div className={classes['notices']}>
        <Notices draft={draft} />
        <Outcome entry={entry} />
        <ScreeningPart entry={entry} />
      </div>
      {entry.receipt === null ? null : <Receipt entry={entry} receipt={entry.receipt} />}
      <QueryView query={contest} shape="form">
        {(rules) => (
          <div className={classes['columns']}>
            <Steps entry={entry} contest={rules} draft={draft} />
            <aside className={classes['aside']}>
              <Checklist ref={checklist} entry={entry} contest={rules}>
                {/* On a phone the checklist is the end of the page, and the place to submit. */}
                <div className={classes['onPhone']}>
                  <SubmitButton ask={ask} />
                </div>
              </Checklist>
              {entry.receipt === null ? null : <Way entry={entry} contest={rules} />}
            </aside>
          </div>
        )}
      </QueryView>
      <SubmitDialog opened={asking === 'submit'} onClose={close} entry={entry} draft={draft} />
      <WithdrawDialog opened={asking === 'withdraw'} onClose={close} entry={entry} draft={draft} />
    </Page>
  );
}
