import { type ReactNode, useEffect, useRef } from 'react';

import type { DeskView, SheetView } from '../../../api/types.js';
import { formatDateTime, formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import classes from './desk.module.css';
import { KeptNotice } from './kept-notice.js';
import { useDeskT } from './messages.js';
import { nextOpen } from './next-open.js';

/** Why the sheet is for reading only. */
function Why({ sheet }: { readonly sheet: SheetView }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  if (sheet.state === 'submitted') {
    const at = sheet.submittedAt === null ? '' : formatDateTime(sheet.submittedAt, locale);
    return (
      <Notice tone="green" title={t('submit.done', { at })} role="status">
        <p>{t('submit.done.what')}</p>
      </Notice>
    );
  }
  if (sheet.state === 'recused') {
    return (
      <Notice tone="grey" title={t('state.recused')} role="status">
        <p>{t('state.recused.what')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="grey" title={t('state.closed')} role="status">
      <p>{t('state.closed.what')}</p>
    </Notice>
  );
}

/** A text of the judge's own, line by line as it was written. */
function Own({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div>
      <h3 className={classes['ownTitle']}>{title}</h3>
      <p className={classes['own']}>{text}</p>
    </div>
  );
}

interface ReadSheetProps {
  readonly sheet: SheetView;
  readonly desk: DeskView;
  /** It could be written on until just now: what follows is read out, and the keyboard goes on from here. */
  readonly hasEnded: boolean;
}

/** The score sheet once nothing can be written on it. */
export function ReadSheet({ sheet, desk, hasEnded }: ReadSheetProps): ReactNode {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasEnded) section.current?.focus({ preventScroll: true });
  }, [hasEnded]);
  const t = useDeskT();
  const locale = useLocale();
  const next = nextOpen(desk.items, sheet.id);
  const max = desk.criteria.reduce((sum, criterion) => sum + criterion.maxScore, 0);
  return (
    <section
      ref={section}
      id="phieu-cham"
      className={classes['sheet']}
      aria-labelledby="sheet-title"
      tabIndex={-1}
    >
      <h2 id="sheet-title" className={classes['sheetTitle']}>
        {t('score.title')}
      </h2>
      <Why sheet={sheet} />
      <KeptNotice sheet={sheet} desk={desk} />
      {sheet.state === 'recused' ? null : (
        <>
          <table className={classes['given']}>
            <caption className="ck-hidden">{t('score.title')}</caption>
            <tbody>
              {desk.criteria.map((criterion) => {
                const score = sheet.scores[criterion.id];
                return (
                  <tr key={criterion.id}>
                    <th scope="row">{criterion.name}</th>
                    <td className={classes['max']}>{`/${formatScore(criterion.maxScore, locale)}`}</td>
                    <td>{score === undefined ? '–' : formatScore(score, locale)}</td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('score.total')}</th>
                <td className={classes['max']}>{`/${formatScore(max, locale)}`}</td>
                <td>
                  {sheet.total === null ? '–' : formatNumber(sheet.total / 100, locale, { min: 1, max: 2 })}
                </td>
              </tr>
            </tfoot>
          </table>
          <Own
            title={t('score.comment')}
            text={sheet.comment.trim() === '' ? t('score.no-comment') : sheet.comment}
          />
          {sheet.privateNote.trim() === '' ? null : <Own title={t('score.note')} text={sheet.privateNote} />}
        </>
      )}
      {next === null ? (
        <LinkButton href={`/ban-cham/${sheet.roundId}`}>{t('way.list')}</LinkButton>
      ) : (
        <LinkButton tone="main" href={`/ban-cham/${sheet.roundId}/${next.sheetId}`}>
          {t('way.next-open')}
        </LinkButton>
      )}
    </section>
  );
}
