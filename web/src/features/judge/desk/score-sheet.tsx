import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { ApiProblem, fieldErrors } from '../../../api/problem.js';
import type { DeskCriterion, SheetView } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { DangerButton, MainButton, QuietButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { judgeKeys } from '../queries.js';
import { CriterionField, scoreId } from './criterion-field.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { RecuseDialog } from './recuse-dialog.js';
import { choose, tally, type Tally, validScores } from './score-fields.js';
import type { SheetDraft } from './use-sheet-draft.js';

interface ScoreSheetProps {
  readonly sheet: SheetView;
  readonly criteria: readonly DeskCriterion[];
  readonly draft: SheetDraft;
}

const commentId = 'score-comment';

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** The sum in large figures, and what is still missing, as one types. */
function Total({ sums }: { readonly sums: Tally }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  return (
    <div className={classes['total']}>
      <span className={classes['totalName']}>{t('score.total')}</span>
      <span className={classes['max']}>{`/${formatScore(sums.max, locale)}`}</span>
      <output className={classes['sum']} htmlFor={sums.missing.map(scoreId).join(' ')} aria-live="off">
        {formatNumber(sums.total / 100, locale, { min: 1, max: 2 })}
      </output>
      <p className={classes['still']}>
        {sums.twofold.length > 0
          ? t('choice.open', { count: sums.twofold.length })
          : sums.wrong.length > 0
            ? t('score.wrong', { count: sums.wrong.length })
            : sums.missing.length > 0
              ? t('score.missing', { count: sums.missing.length })
              : ''}
      </p>
    </div>
  );
}

/** Hands the sheet in: what is written is saved first, so that the server judges what the judge sees. */
function useSubmit({ sheet, criteria, draft }: ScoreSheetProps) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await draft.autosave.flush();
      const { version } = client.getQueryData<SheetView>(judgeKeys.sheet(sheet.id)) ?? sheet;
      const fields = draft.autosave.snapshot().fields;
      const { comment, privateNote } = fields;
      return body(
        api.POST('/api/sheets/{sheetId}/submit', {
          params: { path: { sheetId: sheet.id } },
          body: { version, scores: validScores(fields, criteria), comment, privateNote },
        }),
      );
    },
    onSuccess: async (view) => {
      draft.autosave.adopt(view);
      // The server has it all: nothing is kept here any more.
      draft.autosave.discard();
      client.setQueryData(judgeKeys.sheet(sheet.id), view);
      await Promise.all([
        client.invalidateQueries({ queryKey: judgeKeys.desk(view.roundId) }),
        client.invalidateQueries({ queryKey: judgeKeys.rounds, exact: true }),
      ]);
    },
    onError: (error) => {
      // Handed in, closed or taken away elsewhere: the newest state is shown, and with it what is possible.
      if (error instanceof ApiProblem && error.status === 409) {
        void client.invalidateQueries({ queryKey: judgeKeys.sheet(sheet.id) });
      }
    },
  });
}

/** Alt+S hands in, wherever the focus is. */
function useSubmitKey(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyS') return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [act]);
}

function Texts({ draft }: { readonly draft: SheetDraft }): ReactNode {
  const t = useDeskT();
  const { fields, autosave } = draft;
  return (
    <div className={classes['texts']}>
      <TextAreaField
        id={commentId}
        label={t('score.comment')}
        description={t('score.comment.help')}
        size="sm"
        rows={3}
        maxLength={10_000}
        value={fields.comment}
        onChange={(event) => {
          autosave.change({ ...autosave.snapshot().fields, comment: event.currentTarget.value });
        }}
      />
      <TextAreaField
        label={t('score.note')}
        description={t('score.note.help')}
        size="sm"
        rows={3}
        maxLength={10_000}
        value={fields.privateNote}
        onChange={(event) => {
          autosave.change({ ...autosave.snapshot().fields, privateNote: event.currentTarget.value });
        }}
      />
    </div>
  );
}

/** What has to be known before writing: a returned sheet, a third reading, a joined version, a refusal. */
function Warnings({ sheet, draft }: { readonly sheet: SheetView; readonly draft: SheetDraft }): ReactNode {
  const t = useDeskT();
  return (
    <>
      {sheet.returnReason === null ? null : (
        <Notice tone="amber" title={t('state.returned')}>
          <p>{t('state.returned.what', { reason: sheet.returnReason })}</p>
        </Notice>
      )}
      {sheet.third ? (
        <Notice tone="blue">
          <p className="ck-small">{t('sheet.third.what')}</p>
        </Notice>
      ) : null}
      {draft.merged ? (
        <Notice
          tone="amber"
          role="status"
          title={t('merged.title')}
          actions={<QuietButton onClick={draft.dismissMerged}>{t('merged.close')}</QuietButton>}
        >
          <p className="ck-small">{t('merged.what')}</p>
        </Notice>
      ) : null}
      {draft.status === 'refused' ? <ProblemAlert error={draft.error} /> : null}
    </>
  );
}

/** The score sheet while it can be written. */
export function ScoreSheet(props: ScoreSheetProps): ReactNode {
  const { sheet, criteria, draft } = props;
  const t = useDeskT();
  const locale = useLocale();
  const { fields, autosave } = draft;
  const [asked, setAsked] = useState<'submit' | 'recuse' | null>(null);
  const [tried, setTried] = useState(false);
  const submit = useSubmit(props);
  const sums = tally(fields, criteria);
  const whole = sums.missing.length === 0 && sums.wrong.length === 0 && sums.twofold.length === 0;
  const refused = fieldErrors(draft.status === 'refused' ? draft.error : submit.error);
  const ask = (): void => {
    submit.reset();
    setTried(true);
    const first = sums.twofold[0] ?? sums.wrong[0] ?? sums.missing[0];
    if (first === undefined) setAsked('submit');
    else focusOn(scoreId(first));
  };
  useSubmitKey(ask);
  const saidOf = (id: string): string | undefined =>
    refused[`scores.${id}`] ?? (tried && sums.missing.includes(id) ? t('score.needed') : undefined);
  return (
    <section id="phieu-cham" className={classes['sheet']} aria-labelledby="sheet-title" tabIndex={-1}>
      <h2 id="sheet-title" className={classes['sheetTitle']}>
        {t('score.title')}
      </h2>
      <Warnings sheet={sheet} draft={draft} />
      <div>
        {criteria.map((criterion, index) => (
          <CriterionField
            key={criterion.id}
            criterion={criterion}
            typed={fields.typed[criterion.id] ?? ''}
            said={saidOf(criterion.id)}
            other={fields.others[criterion.id]}
            onChoose={(chosen) => {
              autosave.change(choose(autosave.snapshot().fields, criterion.id, chosen));
            }}
            onChange={(typed) => {
              const now = autosave.snapshot().fields;
              autosave.change({ ...now, typed: { ...now.typed, [criterion.id]: typed } });
            }}
            onMove={(direction) => {
              const next = criteria[index + direction];
              if (next !== undefined) focusOn(scoreId(next.id));
              else if (direction > 0) focusOn(commentId);
            }}
          />
        ))}
      </div>
      <Total sums={sums} />
      <Texts draft={draft} />
      <p role="alert" className={classes['wrong']}>
        {tried && !whole ? t(sums.twofold.length > 0 ? 'choice.first' : 'submit.incomplete') : ''}
      </p>
      <div className={classes['acts']}>
        {sheet.can.recuse ? (
          <DangerButton
            onClick={() => {
              setAsked('recuse');
            }}
          >
            {t('recuse.act')}
          </DangerButton>
        ) : (
          <span />
        )}
        {sheet.can.submit ? (
          <MainButton onClick={ask} aria-keyshortcuts="Alt+S" title="Alt+S">
            {t('submit.act')}
          </MainButton>
        ) : null}
      </div>
      <ConfirmDialog
        opened={asked === 'submit'}
        onClose={() => {
          setAsked(null);
        }}
        onConfirm={() => {
          submit.mutate(undefined, {
            onSuccess: () => {
              setAsked(null);
            },
          });
        }}
        title={t('submit.title', { code: sheet.code })}
        confirmLabel={t('submit.act')}
        pending={submit.isPending}
        error={submit.error}
      >
        <p>
          {t('submit.what', {
            total: formatNumber(sums.total / 100, locale, { min: 1, max: 2 }),
            max: formatScore(sums.max, locale),
          })}
        </p>
      </ConfirmDialog>
      <RecuseDialog
        sheet={sheet}
        draft={draft}
        opened={asked === 'recuse'}
        onClose={() => {
          setAsked(null);
        }}
      />
    </section>
  );
}
