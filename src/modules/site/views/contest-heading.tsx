import type { ReactElement } from 'react';
import type { Contest } from '../../contests/index.js';
import type { PageContext } from '../page-context.js';

/** The heading of a contest's further pages, with the way back. */
export function ContestHeading(props: {
  readonly context: PageContext;
  readonly contest: Pick<Contest, 'slug' | 'title'>;
  readonly title: string;
}): ReactElement {
  const { context, contest, title } = props;
  return (
    <div className="pagehead">
      <p className="crumb">
        <a href={context.href(`/cuoc-thi/${contest.slug}`)} lang="vi">
          {contest.title}
        </a>
      </p>
      <h1>{title}</h1>
    </div>
  );
}
