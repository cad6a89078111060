import { type ReactNode, useState } from 'react';

import type { Reply } from '../../../api/types.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { QueryView } from '../../../ui/query-view.js';
import { useRepliesT } from './messages.js';
import { useReplies, useReplyAct } from './queries.js';
import classes from './replies.module.css';
import { ReplyForm } from './reply-form.js';

interface ReplyLineProps {
  readonly reply: Reply;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function ReplyLine({ reply, onEdit, onRemove }: ReplyLineProps): ReactNode {
  const t = useRepliesT();
  return (
    <>
      <div>
        <strong>{reply.name}</strong>
        <div className={classes['kind']}>{t(`kind.${reply.kind}`)}</div>
      </div>
      <div className={classes['acts']}>
        <QuietButton aria-label={`${t('edit')}: ${reply.name}`} onClick={onEdit}>
          {t('edit')}
        </QuietButton>
        <QuietButton aria-label={`${t('remove')}: ${reply.name}`} onClick={onRemove}>
          {t('remove')}
        </QuietButton>
      </div>
      <p>{reply.words}</p>
    </>
  );
}

/** The replies of a contest, to be read, written and mended. */
export function ReplyList({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useRepliesT();
  const query = useReplies(contestId);
  const act = useReplyAct(contestId);
  const [writing, setWriting] = useState<string | null>(null);
  const [gone, setGone] = useState<Reply | null>(null);
  const stop = (): void => {
    setWriting(null);
  };
  const close = (): void => {
    act.reset();
    setGone(null);
  };
  return (
    <section className={classes['part']} aria-label={t('title')}>
      <p className="ck-soft">{t('intro')}</p>
      <QueryView query={query}>
        {(replies) =>
          replies.length === 0 ? (
            <p className="ck-soft">{t('none')}</p>
          ) : (
            <ul className={classes['list']}>
              {replies.map((reply) => (
                <li key={reply.id} className={writing === reply.id ? undefined : classes['reply']}>
                  {writing === reply.id ? (
                    <ReplyForm contestId={contestId} reply={reply} onDone={stop} />
                  ) : (
                    <ReplyLine
                      reply={reply}
                      onEdit={() => {
                        setWriting(reply.id);
                      }}
                      onRemove={() => {
                        setGone(reply);
                      }}
                    />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {writing === 'new' ? (
        <ReplyForm contestId={contestId} reply={null} onDone={stop} />
      ) : (
        <div>
          <PlainButton
            onClick={() => {
              setWriting('new');
            }}
          >
            {t('add')}
          </PlainButton>
        </div>
      )}
      <ConfirmDialog
        danger
        opened={gone !== null}
        onClose={close}
        onConfirm={() => {
          if (gone !== null) act.mutate({ id: gone.id, wish: null }, { onSuccess: close });
        }}
        title={t('remove.title')}
        confirmLabel={t('remove')}
        pending={act.isPending}
        error={act.error}
      >
        <p>{t('remove.what', { name: gone?.name ?? '' })}</p>
      </ConfirmDialog>
    </section>
  );
}
