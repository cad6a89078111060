import type { ReactNode } from 'react';

import type { AssignmentPreview, JudgeLoad } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { compareNames } from '../../../lib/names.js';
import { usePreview } from '../queries.js';
import { OverlapMatrix } from './overlap-matrix.js';
import classes from './pictures.module.css';
import preview from './preview.module.css';
import { usePreviewT } from './preview-messages.js';
import rounds from './rounds.module.css';

function loadsSentence(t: ReturnType<typeof usePreviewT>, judges: readonly JudgeLoad[]): string {
  const works = judges.map((judge) => judge.works);
  const [least, most] = [Math.min(...works), Math.max(...works)];
  if (least === most) return t('loads.same', { judges: judges.length, works: most });
  const range = t('loads.range', { judges: judges.length, least, most });
  return most - least > 1 ? `${range} ${t('loads.why')}` : range;
}

function LoadsTable({ judges }: { readonly judges: readonly JudgeLoad[] }): ReactNode {
  const t = usePreviewT();
  const locale = useLocale();
  const number = (value: number): string => formatNumber(value, locale);
  return (
    <details className={classes['details']}>
      <summary>{t('loads.table')}</summary>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('loads.title')}>
        <table>
          <caption className="ck-hidden">{t('loads.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('loads.name')}</th>
              <th scope="col">{t('loads.works')}</th>
              <th scope="col">{t('loads.by-category')}</th>
              <th scope="col">{t('loads.conflicts')}</th>
            </tr>
          </thead>
          <tbody>
            {judges.map(({ judgeId, name, works, categories, conflicts }) => (
              <tr key={judgeId}>
                <th scope="row">{name}</th>
                <td>{number(works)}</td>
                <td className={preview['words']}>
                  {categories.map((each) => `${each.name} ${number(each.works)}`).join(' · ')}
                </td>
                <td>{number(conflicts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What each judge was dealt, as bars with the figure beside them. */
function Loads({ judges }: { readonly judges: readonly JudgeLoad[] }): ReactNode {
  const t = usePreviewT();
  const locale = useLocale();
  const most = Math.max(...judges.map((judge) => judge.works));
  const sentence = loadsSentence(t, judges);
  const conflicts = judges.reduce((sum, judge) => sum + judge.conflicts, 0);
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{t('loads.title')}</h3>
      <div className={preview['bars']} role="img" aria-label={sentence}>
        {judges.map(({ judgeId, name, works }) => (
          <div key={judgeId} className={preview['bar']} title={t('loads.row', { name, works })}>
            <span className={preview['name']}>{name}</span>
            <span className={preview['track']}>
              <span className={preview['load']} style={{ width: `${String((100 * works) / most)}%` }} />
            </span>
            <span className={preview['figure']}>{formatNumber(works, locale)}</span>
          </div>
        ))}
      </div>
      <figcaption>
        {sentence}{' '}
        {conflicts === 0 ? t('loads.conflicts.none') : t('loads.conflicts.kept', { count: conflicts })}
      </figcaption>
      <LoadsTable judges={judges} />
    </figure>
  );
}

function Pictures({ view }: { readonly view: AssignmentPreview }): ReactNode {
  const t = usePreviewT();
  const judges = [...view.judges].sort((one, other) => compareNames(one.name, other.name));
  if (judges.length === 0) return null;
  const { anchors } = view;
  return (
    <>
      {anchors.length === 0 ? null : (
        <p className={rounds['prose']}>
          {t('anchors.are', { count: anchors.length, codes: anchors.join(', ') })}
        </p>
      )}
      <Loads judges={judges} />
      {judges.length < 2 ? null : <OverlapMatrix view={view} judges={judges} />}
    </>
  );
}

/** What an assignment is like before judges see it: loads, works in common, conflicts, in pictures with their tables. */
export function AssignmentPictures({ roundId }: { readonly roundId: string }): ReactNode {
  const { data } = usePreview(roundId);
  return data === undefined ? null : <Pictures view={data} />;
}
