import type { ReactElement } from 'react';
import type { CategoryFigures } from '../domain/figures.js';
import { formatNumber } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';

const kinds = ['received', 'eligible', 'awarded'] as const;
const words = {
  received: 'figuresReceived',
  eligible: 'figuresEligible',
  awarded: 'figuresAwarded',
} as const;

/** A bar as long as its part of the whole; the number beside it says the same. */
function Bar({ value, most }: { readonly value: number; readonly most: number }): ReactElement {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="figurebar" aria-hidden="true">
      <rect className="figureground" width="100" height="6" />
      <rect className="figurepart" width={most === 0 ? 0 : (100 * value) / most} height="6" />
    </svg>
  );
}

/** The contest in figures: what was received, judged and awarded in each category. */
export function ResultFigures({
  context,
  figures,
}: {
  readonly context: PageContext;
  readonly figures: readonly CategoryFigures[];
}): ReactElement | null {
  const { t, locale } = context;
  if (figures.length === 0) return null;
  const most = Math.max(...figures.map(({ received }) => received));
  const sum = (kind: (typeof kinds)[number]): number => figures.reduce((all, each) => all + each[kind], 0);
  return (
    <section className="section" aria-labelledby="so-lieu">
      <h2 id="so-lieu">{t('figuresTitle')}</h2>
      <table className="table figures">
        <thead>
          <tr>
            <th scope="col">{t('figuresCategory')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="number">
                {t(words[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((each) => (
            <tr key={each.name}>
              <th scope="row" lang="vi">
                {each.name}
                <Bar value={each.received} most={most} />
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="number">
                  {formatNumber(each[kind], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figuresAll')}</th>
            {kinds.map((kind) => (
              <td key={kind} className="number">
                {formatNumber(sum(kind), locale)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
