import type { CSSProperties, ReactElement } from 'react';
import type { Milestone, Timeline } from '../domain/timeline.js';
import { formatDay } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';

function nameOf(context: PageContext, milestone: Milestone): string {
  const { t, locale } = context;
  switch (milestone.kind) {
    case 'announced':
      return t('milestoneAnnounced');
    case 'opens':
      return t('milestoneOpens');
    case 'closes':
      return t('milestoneCloses');
    case 'round':
      // Within a Vietnamese sentence the round's name is an ordinary word.
      return t('milestoneRound', {
        round: locale === 'vi' ? (milestone.name ?? '').toLocaleLowerCase('vi') : (milestone.name ?? ''),
      });
    case 'results':
      return t('milestoneResults');
  }
}

/** The contest's way as a line with today marked; on a narrow page it runs downwards. */
export function TimelineView(props: {
  readonly context: PageContext;
  readonly timeline: Timeline;
}): ReactElement {
  const { context, timeline } = props;
  const { milestones, todayPercent, passed } = timeline;
  const style = { '--steps': milestones.length, '--today': `${todayPercent}%` } as CSSProperties;
  const items = milestones.map((milestone) => (
    <li
      key={`${milestone.kind}${milestone.name ?? ''}`}
      className={milestone.past ? 'milestone past' : 'milestone'}
    >
      <span className="milestonename">{nameOf(context, milestone)}</span>
      <time dateTime={milestone.at.toISOString()}>{formatDay(milestone.at, context.locale)}</time>
    </li>
  ));
  const today = (
    <li key="today" className="todaymark">
      <span>{context.t('todayIs', { day: formatDay(context.now, context.locale) })}</span>
    </li>
  );
  return (
    <ol className="timeline" style={style}>
      {items.slice(0, passed)}
      {today}
      {items.slice(passed)}
    </ol>
  );
}
