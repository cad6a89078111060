import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { ContestView } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useTakeContest } from '../queries.js';
import { useOverviewT } from './messages.js';
import type { Move } from './next-act.js';

interface MoveButtonProps {
  readonly contest: ContestView;
  readonly move: Move;
}

function Sentences({ contest, move }: MoveButtonProps): ReactNode {
  const t = useOverviewT();
  const locale = useLocale();
  const opens = formatShortDateTime(contest.receivingOpensAt ?? '', locale);
  const closes = formatShortDateTime(contest.receivingClosesAt ?? '', locale);
  switch (move) {
    case 'announce':
      return (
        <div className="ck-stack">
          <p>{t('announce.what')}</p>
          <p>{t('announce.when', { opens, closes })}</p>
        </div>
      );
    case 'open-receiving':
      return <p>{t('open-receiving.what', { closes })}</p>;
    case 'close-receiving':
      return <p>{t('close-receiving.what')}</p>;
    case 'archive':
      return <p>{t('archive.what')}</p>;
  }
}

/** The next step of the contest, with a question before it. */
export function MoveButton({ contest, move }: MoveButtonProps): ReactNode {
  const t = useOverviewT();
  const take = useTakeContest();
  const [opened, setOpened] = useState(false);
  const act = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/contests/{contestId}/transitions', {
          params: { path: { contestId: contest.id } },
          body: { event: move, version: contest.version },
        }),
      ),
    onSuccess: (next) => {
      setOpened(false);
      take(next);
    },
  });
  const Button = move === 'archive' ? PlainButton : MainButton;
  return (
    <>
      <Button
        onClick={() => {
          act.reset();
          setOpened(true);
        }}
      >
        {t(move)}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
        onConfirm={() => {
          act.mutate();
        }}
        title={t(`${move}.title`)}
        confirmLabel={t(move)}
        pending={act.isPending}
        error={act.error}
      >
        <Sentences contest={contest} move={move} />
      </ConfirmDialog>
    </>
  );
}
