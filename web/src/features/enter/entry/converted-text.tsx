import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { EntryFile } from '../../../api/types.js';
import { PlainButton } from '../../../ui/buttons.js';
import { useT } from '../messages.js';
import classes from './inspection.module.css';
import { useTakeEntry } from './use-entry.js';

interface ConvertedTextProps {
  readonly entryId: string;
  readonly file: EntryFile;
  readonly mayApprove: boolean;
}

/** The beginning of a text that was converted or recognised, and the way to answer for a conversion. */
export function ConvertedText({ entryId, file, mayApprove }: ConvertedTextProps): ReactNode {
  const t = useT();
  const take = useTakeEntry();
  const approve = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/entries/{entryId}/files/{fileId}/text/approval', {
          params: { path: { entryId, fileId: file.id } },
        }),
      ),
    onSuccess: take,
  });
  const { text } = file.inspection;
  if (text === null || text.preview === null || text.preview === '') return null;
  const converted = text.origin === 'conversion';
  return (
    <section className={classes['box']} aria-label={t('text.title')}>
      <p className={classes['kind']}>{t('text.title')}</p>
      <p>{t(converted ? 'text.conversion' : 'text.recognition')}</p>
      <blockquote className={classes['preview']} lang="vi" tabIndex={0}>
        {text.preview}
      </blockquote>
      {converted && mayApprove ? (
        <PlainButton loading={approve.isPending} onClick={() => approve.mutate()}>
          {t('text.approve')}
        </PlainButton>
      ) : null}
      {approve.isError ? <p role="alert">{t('text.approve.failed')}</p> : null}
    </section>
  );
}
