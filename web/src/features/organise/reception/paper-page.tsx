import { IconPrinter } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';

import type { ContestView, PaperView } from '../../../api/types.js';
import { formatDate, formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, LinkButton, MainButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useContest } from '../queries.js';
import { useReceptionT } from './messages.js';
import { MissingList } from './missing-list.js';
import { ArrivalFields, ExtentFields, factsBody, factsOf, type PaperFacts } from './paper-fields.js';
import { Scans } from './scans.js';
import { TwinNotice } from './twin-notice.js';
import { useCorrect, usePaper } from './queries.js';
import classes from './reception.module.css';

interface PaperProps {
  readonly contest: ContestView;
  readonly paper: PaperView;
}

function CorrectionForm({ contest, paper, onDone }: PaperProps & { readonly onDone: () => void }): ReactNode {
  const t = useReceptionT();
  const correct = useCorrect(contest.id, paper.entryId);
  const fields = useFields<Readonly<Record<string, string | boolean>>>({
    ...factsOf(paper),
    lateReason: paper.lateReason ?? '',
  });
  const late = Object.keys(fields.errors).length > 0 || paper.breach !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = { required: t('required'), number: t('number.bad') };
    const { errors, body } = factsBody(fields.values as unknown as PaperFacts, words);
    fields.setErrors(errors);
    if (body === null) return;
    const lateReason = String(fields.values['lateReason']).trim();
    correct.mutate(
      { ...body, version: paper.version, lateReason: lateReason === '' ? null : lateReason },
      { onSuccess: onDone, onError: fields.takeProblem },
    );
  };
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <FormSummary errors={fields.errors} />
      {Object.keys(fields.errors).length > 0 ? null : <ProblemAlert error={correct.error} />}
      <ArrivalFields contest={contest} fields={fields} />
      <ExtentFields fields={fields} />
      {late ? <TextAreaField rows={2} label={t('late.reason')} {...fields.text('lateReason')} /> : null}
      <div className={classes['acts']}>
        <MainButton type="submit" size="sm" loading={correct.isPending}>
          {t('paper.save')}
        </MainButton>
        <PlainButton onClick={onDone}>{t('paper.correct')}</PlainButton>
      </div>
    </form>
  );
}

function Facts({ paper }: Pick<PaperProps, 'paper'>): ReactNode {
  const t = useReceptionT();
  const locale = useLocale();
  const rows: readonly (readonly [string, string | null])[] = [
    [t('col.channel'), t(`channel.${paper.channel}`)],
    [
      t('postmark'),
      paper.postmarkedOn === null ? null : formatDate(`${paper.postmarkedOn}T05:00:00Z`, locale),
    ],
    [t('col.received'), paper.arrivedAt === null ? null : formatDateTime(paper.arrivedAt, locale)],
    [t('col.sender'), paper.sender],
    [t('parcel'), paper.parcelNumber],
    [t('category'), paper.categoryName],
    [
      t('paper.authors'),
      paper.authors
        .map(({ fullName, birthYear }) =>
          birthYear === null ? fullName : `${fullName} (${String(birthYear)})`,
        )
        .join(', '),
    ],
    [t('copies'), paper.copies === null ? null : String(paper.copies)],
    [t('pages'), paper.pages === null ? null : String(paper.pages)],
    [t('condition'), t(`condition.${paper.condition}`)],
    [t('remarks'), paper.remarks],
    [t('paper.late'), paper.lateReason],
    [t('paper.refused'), paper.state === 'ineligible' ? (paper.outcomeMessage ?? '') : null],
    [t('paper.registered'), paper.registeredBy],
  ];
  return (
    <dl className={classes['facts']}>
      {rows.map(([label, value]) =>
        value === null || value === '' ? null : (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Paper({ contest, paper }: PaperProps): ReactNode {
  const t = useReceptionT();
  const [editing, setEditing] = useState(false);
  const home = `/cuoc-thi/${contest.id}`;
  return (
    <Page
      title={paper.title}
      tabTitle={paper.receiptNumber}
      breadcrumb={[
        { label: contest.title, href: `${home}/tong-quan` },
        { label: t('title'), href: `${home}/tiep-nhan` },
      ]}
      state={<StateBadge of="entry" state={paper.state} />}
      meta={<span>{paper.receiptNumber}</span>}
      action={
        <AnchorButton
          tone="main"
          size="md"
          href={`/api/contests/${contest.id}/reception/${paper.entryId}/receipt.pdf`}
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {t('done.receipt')}
        </AnchorButton>
      }
    >
      <div className={classes['parts']}>
        {paper.missing.length === 0 || paper.state === 'ineligible' ? null : (
          <Notice tone="amber" title={t('paper.owed')}>
            <MissingList missing={paper.missing} />
          </Notice>
        )}
        <TwinNotice contestId={contest.id} entryId={paper.entryId} />
        {editing ? (
          <CorrectionForm
            contest={contest}
            paper={paper}
            onDone={() => {
              setEditing(false);
            }}
          />
        ) : (
          <Facts paper={paper} />
        )}
        <div className={classes['acts']}>
          {paper.can.edit && !editing ? (
            <PlainButton
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('paper.correct')}
            </PlainButton>
          ) : null}
          {paper.can.edit ? (
            <LinkButton href={`/bai-du-thi/${paper.entryId}`}>{t('paper.edit-work')}</LinkButton>
          ) : null}
          <LinkButton href={`${home}/sang-loc/${paper.entryId}`}>{t('paper.screen')}</LinkButton>
        </div>
        <Scans contestId={contest.id} paper={paper} />
      </div>
    </Page>
  );
}

/** A registered work on paper: what was written down, what is owed, its scan. */
export default function PaperPage({
  contestId,
  entryId,
}: {
  readonly contestId: string;
  readonly entryId: string;
}): ReactNode {
  const contest = useContest(contestId);
  const paper = usePaper(contestId, entryId);
  return (
    <QueryView query={contest} page shape="text">
      {(known) => (
        <QueryView query={paper} page shape="text">
          {(view) => <Paper contest={known} paper={view} />}
        </QueryView>
      )}
    </QueryView>
  );
}
