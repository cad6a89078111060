import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { FindingsView, RoundBoard } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { judgeKeys, useFindings } from '../queries.js';
import { ReasonDialog } from '../reason-dialog.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';
import { moderationKeys } from './queries.js';

type Work = FindingsView['groups'][number]['borderline'][number];

interface TableProps {
  readonly works: readonly Work[];
  readonly chosen: readonly string[];
  /** Null: nothing can be ordered. */
  readonly onChoose: ((code: string) => void) | null;
}

function Works({ works, chosen, onChoose }: TableProps): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  const line = (work: Work): string =>
    work.line === ''
      ? t('border.next-round', { place: work.place })
      : t('border.prize', { name: work.line, place: work.place });
  return (
    <div className={classes['sheets']} role="region" tabIndex={0} aria-label={t('border.title')}>
      <table>
        <caption className="ck-hidden">{t('border.title')}</caption>
        <thead>
          <tr>
            {onChoose === null ? null : (
              <td>
                <span className="ck-hidden">{t('border.act', { count: '' })}</span>
              </td>
            )}
            <th scope="col">{t('border.code')}</th>
            <th scope="col">{t('border.rank')}</th>
            <th scope="col">{t('border.value')}</th>
            <th scope="col">{t('border.readings')}</th>
            <th scope="col">{t('border.likelihood')}</th>
            <th scope="col">{t('border.line')}</th>
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <tr key={work.code}>
              {onChoose === null ? null : (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('border.pick', { code: work.code })}
                    checked={chosen.includes(work.code)}
                    onChange={() => {
                      onChoose(work.code);
                    }}
                  />
                </td>
              )}
              <th scope="row" className={classes['code']}>
                {work.code}
              </th>
              <td className={classes['number']}>{work.rank}</td>
              <td className={classes['number']}>{formatScore(work.value, locale)}</td>
              <td className={classes['number']}>{work.readings}</td>
              <td className={classes['number']}>
                {formatNumber(Math.round(work.likelihood * 100), locale)}%
              </td>
              <td className={classes['nearest']}>{line(work)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Works that one more reading may well move across a line; the panel head may order it. */
export function BorderlineWorks({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useModerationT();
  const client = useQueryClient();
  const findings = useFindings(board.id).data;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const order = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/rounds/{roundId}/readings', {
          params: { path: { roundId: board.id } },
          body: { codes: [...chosen], reason },
        }),
      ),
    onSuccess: async () => {
      setAsked(false);
      setChosen([]);
      await client.invalidateQueries({ queryKey: judgeKeys.board(board.id) });
      await client.invalidateQueries({ queryKey: moderationKeys.differences(board.id) });
    },
  });
  if (findings?.state !== 'ready') return null;
  const works = findings.groups
    .flatMap((group) => group.borderline)
    .sort((one, other) => other.likelihood - one.likelihood);
  const mayOrder = board.can.moderate;
  const count = chosen.length;
  return (
    <section className={classes['part']} aria-labelledby="border-title">
      <h2 id="border-title">{t('border.title')}</h2>
      <p className={`ck-soft ${classes['prose'] ?? ''}`}>
        {t(works.length === 0 ? 'border.none' : 'border.what')}
      </p>
      {order.data === undefined ? null : (
        <Notice tone={order.data.unstaffed.length === 0 ? 'green' : 'amber'} role="status">
          {order.data.dealt.length === 0 ? null : (
            <p>{t('border.done', { codes: order.data.dealt.join(', ') })}</p>
          )}
          {order.data.unstaffed.length === 0 ? null : (
            <p>{t('border.unstaffed', { codes: order.data.unstaffed.join(', ') })}</p>
          )}
        </Notice>
      )}
      {works.length === 0 ? null : (
        <Works
          works={works}
          chosen={chosen}
          onChoose={
            mayOrder
              ? (code) => {
                  setChosen((before) =>
                    before.includes(code) ? before.filter((each) => each !== code) : [...before, code],
                  );
                }
              : null
          }
        />
      )}
      {mayOrder && works.length > 0 ? (
        <div>
          <PlainButton
            disabled={count === 0}
            onClick={() => {
              setAsked(true);
            }}
          >
            {t('border.act', { count })}
          </PlainButton>
        </div>
      ) : null}
      {asked ? (
        <ReasonDialog
          opened
          onClose={() => {
            setAsked(false);
          }}
          title={t('border.confirm.title', { count })}
          reasonLabel={t('border.confirm.reason')}
          tooShort={t('decide.reason-short')}
          confirmLabel={t('border.act', { count })}
          pending={order.isPending}
          error={order.error}
          onConfirm={(reason) => {
            order.mutate(reason);
          }}
        >
          <p>{t('border.confirm.what')}</p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}
