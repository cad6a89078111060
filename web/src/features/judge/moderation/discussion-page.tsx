import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { DiscussionView } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton, MainButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { typedScore } from '../desk/score-fields.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';
import { moderationKeys, useDiscussion } from './queries.js';
import { ScoresForm, type Typed, wholeScores } from './scores-form.js';
import { SheetsTable } from './sheets-table.js';
import { Talk } from './talk.js';

interface PartProps {
  readonly view: DiscussionView;
}

/** Takes over the answer to an act; what waits on the list is asked for again. */
function useTake(view: DiscussionView): (next: DiscussionView) => Promise<void> {
  const client = useQueryClient();
  return async (next) => {
    client.setQueryData(moderationKeys.discussion(view.id), next);
    await client.invalidateQueries({ queryKey: moderationKeys.discussions(view.roundId) });
  };
}

function Say({ view }: PartProps): ReactNode {
  const t = useModerationT();
  const take = useTake(view);
  const [text, setText] = useState('');
  const say = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/discussions/{discussionId}/messages', {
          params: { path: { discussionId: view.id } },
          body: { version: view.version, text: text.trim() },
        }),
      ),
    onSuccess: async (next) => {
      setText('');
      await take(next);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') say.mutate();
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      <TextAreaField
        label={t('say.label')}
        rows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <ProblemAlert error={say.error} />
      <div>
        <PlainButton type="submit" loading={say.isPending} disabled={text.trim() === ''}>
          {t('say.act')}
        </PlainButton>
      </div>
    </form>
  );
}

function Propose({ view }: PartProps): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  const take = useTake(view);
  const [typed, setTyped] = useState<Typed>(() => {
    const own = view.sheets.find((sheet) => sheet.mine)?.scores ?? {};
    return Object.fromEntries(Object.entries(own).map(([id, score]) => [id, typedScore(score, locale)]));
  });
  const [minutes, setMinutes] = useState(view.proposal?.minutes ?? '');
  const [wrong, setWrong] = useState<{ readonly scores?: string; readonly minutes?: string }>({});
  const propose = useMutation({
    mutationFn: (scores: Record<string, number>) =>
      body(
        api.POST('/api/discussions/{discussionId}/proposal', {
          params: { path: { discussionId: view.id } },
          body: { version: view.version, scores, minutes: minutes.trim() },
        }),
      ),
    onSuccess: take,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const scores = wholeScores(typed, view.criteria);
    const short = view.minutesNeeded && minutes.trim().length < 20;
    setWrong({
      ...(scores === null ? { scores: t('scores.missing') } : {}),
      ...(short ? { minutes: t('decide.minutes-short') } : {}),
    });
    if (scores !== null && !short) propose.mutate(scores);
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <h2>{t(view.proposal === null ? 'propose.title' : 'propose.counter')}</h2>
      <ScoresForm
        name="propose"
        criteria={view.criteria}
        typed={typed}
        error={wrong.scores}
        onChange={setTyped}
      />
      {view.minutesNeeded ? (
        <TextAreaField
          label={t('propose.minutes')}
          description={t('propose.minutes.help')}
          rows={5}
          maxLength={20_000}
          value={minutes}
          error={wrong.minutes}
          onChange={(event) => {
            setMinutes(event.currentTarget.value);
          }}
        />
      ) : null}
      <ProblemAlert error={propose.error} />
      <div>
        <PlainButton type="submit" loading={propose.isPending}>
          {t('propose.act')}
        </PlainButton>
      </div>
    </form>
  );
}

function Proposal({ view }: PartProps): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  const take = useTake(view);
  const accept = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/discussions/{discussionId}/acceptance', {
          params: { path: { discussionId: view.id } },
          body: { version: view.version },
        }),
      ),
    onSuccess: take,
  });
  const { proposal } = view;
  if (proposal === null || view.state !== 'open') return null;
  const total = formatScore(proposal.total, locale);
  return (
    <Notice
      tone={proposal.mine ? 'grey' : 'amber'}
      title={
        proposal.mine
          ? t('proposal.mine', { total })
          : t('proposal.theirs', { letter: proposal.letter, total })
      }
      actions={
        view.can.accept ? (
          <MainButton
            loading={accept.isPending}
            onClick={() => {
              accept.mutate();
            }}
          >
            {t('accept.act')}
          </MainButton>
        ) : null
      }
    >
      <p>
        {view.criteria
          .map(({ id, name }) => `${name}: ${formatScore(proposal.scores[id] ?? 0, locale)}`)
          .join(' · ')}
      </p>
      {proposal.minutes === '' ? null : <p className={classes['text']}>{proposal.minutes}</p>}
      <ProblemAlert error={accept.error} />
    </Notice>
  );
}

function Settled({ view }: PartProps): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  const { settled } = view;
  if (settled === null) return null;
  return (
    <Notice tone="green" title={t(`settled.${settled.kind}`, { total: formatScore(settled.total, locale) })}>
      {settled.minutes === '' ? null : <p className={classes['text']}>{settled.minutes}</p>}
    </Notice>
  );
}

function Content({ view }: PartProps): ReactNode {
  const t = useModerationT();
  const columns = view.sheets.map((sheet) => ({
    key: sheet.letter,
    heading: t('sheets.judge', { letter: sheet.letter }),
    under: sheet.mine ? t('sheets.mine') : '',
    scores: sheet.scores,
    total: sheet.total,
    comment: sheet.comment,
  }));
  return (
    <div className={classes['columns']}>
      <div className={classes['stack']}>
        <p className={`ck-soft ${classes['prose'] ?? ''}`}>{t('page.rules')}</p>
        <SheetsTable code={view.code} criteria={view.criteria} sheets={columns} />
        <Settled view={view} />
        <Proposal view={view} />
        <section className={classes['part']} aria-labelledby="talk-title">
          <h2 id="talk-title">{t('talk.title')}</h2>
          <Talk lines={view.messages} />
          {view.can.say ? <Say view={view} /> : null}
        </section>
      </div>
      {view.can.propose ? <Propose view={view} /> : null}
    </div>
  );
}

/** Two judges of a work agree on its score: both sheets, what was said, and what was proposed. */
export default function DiscussionPage({
  roundId,
  discussionId,
}: {
  readonly roundId: string;
  readonly discussionId: string;
}): ReactNode {
  const t = useModerationT();
  const query = useDiscussion(discussionId);
  return (
    <QueryView query={query} page shape="table">
      {(view) => (
        <Page
          title={t('page.title', { code: view.code })}
          width="wide"
          breadcrumb={[
            { label: t('page.desk'), href: '/ban-cham' },
            { label: t('page.list'), href: `/ban-cham/${roundId}` },
          ]}
          meta={<span>{[view.categoryName, t('page.you', { letter: view.letter })].join(' · ')}</span>}
          action={<LinkButton href={`/ban-cham/${roundId}/${view.sheetId}`}>{t('page.read')}</LinkButton>}
        >
          <Content view={view} />
        </Page>
      )}
    </QueryView>
  );
}
