import type { ReactElement } from 'react';
import { type Category, type Contest, type FormGroupLimit, mediaTypes } from '../../contests/index.js';
import { prizeTableOf } from '../domain/prize-table.js';
import { formatNumber } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';
import { RoundRules } from './round-rules.js';

interface SectionProps {
  readonly context: PageContext;
  readonly contest: Contest;
}

const bytesPerMegabyte = 1024 * 1024;

function minutesOf({ t }: PageContext, { minMinutes, maxMinutes }: Category): string | null {
  if (minMinutes !== null && maxMinutes !== null) {
    return t('minutesBetween', { least: minMinutes, most: maxMinutes });
  }
  if (minMinutes !== null) return t('minutesAtLeast', { least: minMinutes });
  return maxMinutes === null ? null : t('minutesAtMost', { most: maxMinutes });
}

/** The length of the recording, where it is limited, and of the text. */
function lengthOf(context: PageContext, category: Category): string {
  const minutes = minutesOf(context, category);
  const hasWords = category.minWords !== null || category.maxWords !== null;
  const words = minutes !== null && !hasWords ? null : wordsOf(context, category);
  return [minutes, words].filter((part) => part !== null).join('; ');
}

function wordsOf({ t, locale }: PageContext, category: Category): string {
  const { minWords, maxWords } = category;
  const words = (count: number): string => formatNumber(count, locale);
  if (minWords !== null && maxWords !== null) {
    return t('wordsBetween', { least: words(minWords), most: words(maxWords) });
  }
  if (minWords !== null) return t('wordsAtLeast', { least: words(minWords) });
  return maxWords === null ? t('noLimit') : t('wordsAtMost', { most: words(maxWords) });
}

/** The files that are taken: those of the text and, for sound and film, the recording with a limit of its own. */
function FileTypes({
  context: { t, locale },
  category,
}: {
  readonly context: PageContext;
  readonly category: Category;
}): ReactElement {
  const isMedia = (type: string): boolean => mediaTypes.some((media) => media === type);
  const groups = [
    { types: category.fileTypes.filter((type) => !isMedia(type)), bytes: category.maxBytes },
    { types: category.fileTypes.filter(isMedia), bytes: category.maxMediaBytes },
  ].filter(({ types }) => types.length > 0);
  return (
    <span>
      {groups.map(({ types, bytes }, place) => (
        <span key={types.join()}>
          {place === 0 ? '' : '; '}
          {types.map((type) => type.toUpperCase()).join(', ')}
          {bytes === null ? null : (
            <span className="quiet">
              {' '}
              · {t('fileLimit', { size: formatNumber(bytes / bytesPerMegabyte, locale) })}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}

function CategoryLine({
  context,
  category,
}: {
  readonly context: PageContext;
  readonly category: Category;
}): ReactElement {
  const { t } = context;
  const entries = category.maxEntriesPerAuthor;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" lang="vi">
        {category.name}
      </th>
      <td role="cell" data-label={t('columnEntries')}>
        <span>{entries === null ? t('noLimit') : t('atMost', { count: entries })}</span>
      </td>
      <td role="cell" data-label={t('columnAuthors')}>
        <span>{t('atMost', { count: category.maxAuthors })}</span>
      </td>
      <td role="cell" data-label={t('columnLength')}>
        <span>
          {lengthOf(context, category)}
          {category.maxSimilarityPercent === null ? null : (
            <span className="quiet">
              {' '}
              · {t('similarityLimit', { percent: category.maxSimilarityPercent })}
            </span>
          )}
        </span>
      </td>
      <td role="cell" data-label={t('columnFile')}>
        <FileTypes context={context} category={category} />
      </td>
    </tr>
  );
}

function limitSentence({ t }: PageContext, limit: FormGroupLimit): string {
  const count = limit.maxEntriesPerAuthor;
  return limit.formGroup === 'written' ? t('limitWritten', { count }) : t('limitMultimedia', { count });
}

/** The categories as a table with their limits. */
export function Categories({ context, contest }: SectionProps): ReactElement {
  const { t } = context;
  const columns = ['columnCategory', 'columnEntries', 'columnAuthors', 'columnLength', 'columnFile'] as const;
  return (
    <section className="section" aria-labelledby="the-loai">
      <h2 id="the-loai">{t('categories')}</h2>
      <table className="table stacking" role="table" aria-labelledby="the-loai">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {contest.categories.map((category) => (
            <CategoryLine key={category.id} context={context} category={category} />
          ))}
        </tbody>
      </table>
      <p className="note">
        {contest.formGroupLimits.map((limit) => `${limitSentence(context, limit)} `)}
        {contest.entriesPerAuthor !== null && t('limitContest', { count: contest.entriesPerAuthor })}
      </p>
    </section>
  );
}

/** How works are judged: blindness, rounds and the rubric. */
export function Judging({ context, contest }: SectionProps): ReactElement {
  const { t, locale } = context;
  const points = (hundredths: number): string => formatNumber(hundredths / 100, locale);
  return (
    <section className="section" aria-labelledby="cach-cham">
      <h2 id="cach-cham">{t('judging')}</h2>
      <p>{t('judgingBlind')}</p>
      <ul className="plainlist">
        {contest.rounds.map((round) => (
          <li key={round.id}>
            {t('roundReadings', { round: round.name, count: round.readingsPerEntry })}{' '}
            {round.advanceCount !== null &&
              t('roundAdvance', { count: formatNumber(round.advanceCount, locale) })}
            <RoundRules context={context} contest={contest} round={round} />
          </li>
        ))}
      </ul>
      <table className="table figures">
        <caption>{t('rubric')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            <th scope="col" className="number">
              {t('points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {contest.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row" lang="vi">
                {criterion.name}
              </th>
              <td className="number">{points(criterion.maxScore)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="number">{points(contest.scaleMax)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The prize plan: a row for each prize, a column for each group of categories. */
export function Prizes({ context, contest }: SectionProps): ReactElement | null {
  const { t, locale } = context;
  const { columns, rows } = prizeTableOf(contest.prizes);
  if (rows.length === 0) return null;
  const names = new Map(contest.categories.map((category) => [category.id, category.name]));
  const heading = (ids: readonly string[]): string =>
    ids.length === 0 ? t('allCategories') : ids.flatMap((id) => names.get(id) ?? []).join(', ');
  return (
    <section className="section" aria-labelledby="giai-thuong">
      <h2 id="giai-thuong">{t('prizes')}</h2>
      <table className="table figures even">
        <thead>
          <tr>
            <th scope="col">{t('prize')}</th>
            {columns.map((ids) => (
              <th key={ids.join(' ')} scope="col" className="number" lang="vi">
                {heading(ids)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" lang="vi">
                {row.name}
              </th>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.join(' ')} className="number">
                  {cell === null ? <span className="quiet">–</span> : formatNumber(cell.quantity, locale)}
                  {cell?.value != null && (
                    <span className="quiet block">{`${formatNumber(cell.value, locale)} đ`}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
