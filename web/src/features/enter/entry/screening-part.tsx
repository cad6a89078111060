import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { EntrantScreening, EntryView } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useEntryT } from '../entry-messages.js';

const screened: readonly EntryView['state'][] = [
  'submitted',
  'correcting',
  'eligible',
  'ineligible',
  'appealed',
];

const screeningKey = (entryId: string): readonly unknown[] => [...keys.entry(entryId), 'screening'];

function Correction({
  entry,
  asked,
}: {
  readonly entry: EntryView;
  readonly asked: NonNullable<EntrantScreening['correction']>;
}): ReactNode {
  const t = useEntryT();
  const locale = useLocale();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/entries/{entryId}/resubmit', {
          params: { path: { entryId: entry.id } },
          body: { version: entry.version },
        }),
      ),
    onSuccess: (answer) => {
      client.setQueryData(screeningKey(entry.id), answer);
      void client.invalidateQueries({ queryKey: keys.entry(entry.id) });
      void client.invalidateQueries({ queryKey: keys.myEntries });
    },
  });
  const until = formatDateTime(asked.dueAt, locale);
  return (
    <Notice
      tone="amber"
      title={t('correction.title')}
      actions={
        entry.can.edit ? (
          <MainButton
            loading={send.isPending}
            onClick={() => {
              send.mutate();
            }}
          >
            {t('correction.send')}
          </MainButton>
        ) : undefined
      }
    >
      <p>{asked.message}</p>
      <p>{t(entry.can.edit ? 'correction.until' : 'correction.passed', { at: until })}</p>
      <ProblemAlert error={send.error} />
    </Notice>
  );
}

function AppealForm({ entry, until }: { readonly entry: EntryView; readonly until: string }): ReactNode {
  const t = useEntryT();
  const locale = useLocale();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const file = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/entries/{entryId}/appeal', {
          params: { path: { entryId: entry.id } },
          body: { words },
        }),
      ),
    onSuccess: (answer) => {
      client.setQueryData(screeningKey(entry.id), answer);
      void client.invalidateQueries({ queryKey: keys.entry(entry.id) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    file.mutate();
  };
  return (
    <form className="ck-stack" onSubmit={submit}>
      <TextAreaField
        label={t('appeal.words')}
        description={t('appeal.help', { at: formatDateTime(until, locale) })}
        maxLength={5000}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
      <ProblemAlert error={file.error} />
      <p>
        <PlainButton type="submit" loading={file.isPending} disabled={words.trim() === ''}>
          {t('appeal.send')}
        </PlainButton>
      </p>
    </form>
  );
}

function Appeal({ appeal }: { readonly appeal: NonNullable<EntrantScreening['appeal']> }): ReactNode {
  const t = useEntryT();
  const locale = useLocale();
  const { outcome, answer } = appeal;
  const tone = outcome === null ? 'blue' : outcome === 'upheld' ? 'green' : 'grey';
  return (
    <Notice tone={tone} title={t(`appeal.${outcome ?? 'open'}`)}>
      <p>{appeal.words}</p>
      <p className="ck-soft ck-small">{formatDateTime(appeal.filedAt, locale)}</p>
      {answer === null ? null : <p>{t('appeal.answer', { answer })}</p>}
    </Notice>
  );
}

/** What screening asks of the author, and what the author may answer. */
export function ScreeningPart({ entry }: { readonly entry: EntryView }): ReactNode {
  const t = useEntryT();
  const { id, state } = entry;
  const query = useQuery({
    queryKey: [...screeningKey(id), state],
    queryFn: () => body(api.GET('/api/entries/{entryId}/screening', { params: { path: { entryId: id } } })),
    enabled: screened.includes(state),
  });
  if (query.data === undefined || !screened.includes(state)) return null;
  const { correction, appeal, appealUntil, maskedWords } = query.data;
  return (
    <>
      {state === 'correcting' && correction !== null ? <Correction entry={entry} asked={correction} /> : null}
      {maskedWords.length === 0 ? null : (
        <Notice tone="blue" title={t('masked.title')}>
          <p>{t('masked.what')}</p>
          <p>{maskedWords.map((words) => `“${words}”`).join(', ')}</p>
        </Notice>
      )}
      {appeal === null ? null : <Appeal appeal={appeal} />}
      {appealUntil === null ? null : <AppealForm entry={entry} until={appealUntil} />}
    </>
  );
}
