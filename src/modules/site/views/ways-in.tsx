import type { ReactElement } from 'react';
import type { ChannelRules, Contest } from '../../contests/index.js';
import { formatCalendarDay, formatMoment } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';

/** The ways in beside the web, each with its deadline. */
export function WaysList(props: {
  readonly context: PageContext;
  readonly channels: ChannelRules;
}): ReactElement {
  const { locale, t } = props.context;
  const { post, hand, email } = props.channels;
  const day = (text: string): string => formatCalendarDay(text, locale);
  return (
    <dl className="contact">
      {post && (
        <>
          <dt>{t('wayPost')}</dt>
          <dd>
            {t('wayPostUntil', { day: day(post.lastPostmarkOn), last: day(post.lastArrivalOn) })}{' '}
            <span lang="vi">{post.address}</span>
          </dd>
        </>
      )}
      {hand && (
        <>
          <dt>{t('wayHand')}</dt>
          <dd>
            {t('wayHandUntil', { day: day(hand.lastOn) })}{' '}
            <span lang="vi">{[hand.address, hand.hours].filter((line) => line !== '').join('; ')}</span>
          </dd>
        </>
      )}
      {email && (
        <>
          <dt>{t('wayEmail')}</dt>
          <dd>
            <a href={`mailto:${email.address}`}>{email.address}</a>.{' '}
            {t('wayWebUntil', { at: formatMoment(new Date(email.closesAt), locale) })}
          </dd>
        </>
      )}
    </dl>
  );
}

/** How works are entered, where there is more than the web. */
export function WaysIn(props: {
  readonly context: PageContext;
  readonly contest: Contest;
}): ReactElement | null {
  const { context, contest } = props;
  const { channels, receivingClosesAt: closes } = contest;
  if (channels.post === null && channels.hand === null && channels.email === null) return null;
  return (
    <section className="section" aria-labelledby="hinh-thuc-nop">
      <h2 id="hinh-thuc-nop">{context.t('waysIn')}</h2>
      {closes && (
        <dl className="contact">
          <dt>{context.t('wayWeb')}</dt>
          <dd>{context.t('wayWebUntil', { at: formatMoment(closes, context.locale) })}</dd>
        </dl>
      )}
      <WaysList context={context} channels={channels} />
    </section>
  );
}
