import '../../../../ui/theme/serif.css';

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';

import type { SimilarPair } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import { PlainButton } from '../../../../ui/buttons.js';
import { Page } from '../../../../ui/page.js';
import { QueryView } from '../../../../ui/query-view.js';
import { useContest } from '../../queries.js';
import type { Place } from '../queries.js';
import classes from './compare-page.module.css';
import { useCopiedT } from './messages.js';
import { useSimilarPair } from './queries.js';
import { markedParagraphs, type Stretch } from './stretches.js';

const sides = ['here', 'there'] as const;
type Side = (typeof sides)[number];

const passageId = (side: Side, number: number): string => `${side}-${String(number)}`;

/** Brings a passage into view: in the pane of its text where that scrolls by itself, else on the page. */
function bring(side: Side, number: number): void {
  const mark = document.getElementById(passageId(side, number));
  const pane = mark?.closest('section');
  if (mark == null || pane == null) return;
  if (getComputedStyle(pane).overflowY !== 'auto') {
    mark.scrollIntoView({ block: 'center' });
    return;
  }
  const below = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += below - pane.clientHeight / 3;
}

interface TextProps {
  readonly side: Side;
  /** Whether it is the one that is seen where there is room for one. */
  readonly chosen: boolean;
  readonly work: SimilarPair['here'];
  readonly passages: readonly Stretch[];
  readonly lit: number;
}

function MarkedText({ side, chosen, work, passages, lit }: TextProps): ReactNode {
  const t = useCopiedT();
  const seen = new Set<number>();
  return (
    <section
      className={classes['side']}
      aria-label={t(`page.${side}`, { number: work.receiptNumber })}
      data-chosen={chosen}
      tabIndex={0}
    >
      <div className={classes['sideHead']}>
        <h2>{t(`page.${side}`, { number: work.receiptNumber })}</h2>
        <p className="ck-soft">{work.title}</p>
      </div>
      <div className={classes['text']} lang="vi">
        {markedParagraphs(work.text, passages, lit).map((runs, index) => (
          <p key={index}>
            {runs.map(({ text, passage }, at) => {
              if (passage === null) return <span key={at}>{text}</span>;
              const first = !seen.has(passage);
              seen.add(passage);
              return (
                <mark
                  key={at}
                  data-lit={passage === lit}
                  {...(first ? { id: passageId(side, passage), tabIndex: -1 } : {})}
                >
                  {first ? (
                    <span className="ck-hidden">{t('page.passage', { at: passage + 1 })}: </span>
                  ) : null}
                  {text}
                </mark>
              );
            })}
          </p>
        ))}
      </div>
    </section>
  );
}

function Sides({ pair }: { readonly pair: SimilarPair }): ReactNode {
  const t = useCopiedT();
  const locale = useLocale();
  // A new one for every step, so that the only passage is brought back, too.
  const [looked, setLooked] = useState<{ readonly at: number } | null>(null);
  const [chosen, setChosen] = useState<Side>('here');
  const lit = looked?.at ?? -1;
  const percent = (share: number): string => formatNumber(share * 100, locale, { max: 0 });
  const count = pair.passages.length;
  const go = (step: 1 | -1): void => {
    if (count === 0) return;
    setLooked({ at: lit < 0 ? (step === 1 ? 0 : count - 1) : (lit + step + count) % count });
  };
  useEffect(() => {
    if (looked === null) return;
    for (const side of sides) bring(side, looked.at);
    document.getElementById(passageId(chosen, looked.at))?.focus({ preventScroll: true });
  }, [looked, chosen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
  return (
    <>
      <div className={classes['bar']}>
        <p>
          {t('page.said', {
            words: formatNumber(pair.work.words, locale),
            here: percent(pair.work.shareHere),
            hereNumber: pair.here.receiptNumber,
            there: percent(pair.work.shareThere),
            thereNumber: pair.there.receiptNumber,
          })}
        </p>
        <span className={classes['steps']}>
          <PlainButton
            size="xs"
            leftSection={<IconChevronUp size={16} aria-hidden />}
            onClick={() => {
              go(-1);
            }}
          >
            {t('page.previous')}
          </PlainButton>
          <PlainButton
            size="xs"
            leftSection={<IconChevronDown size={16} aria-hidden />}
            onClick={() => {
              go(1);
            }}
          >
            {t('page.next')}
          </PlainButton>
        </span>
        <p role="status" className={`ck-soft ${lit < 0 ? (classes['keys'] ?? '') : ''}`}>
          {lit < 0 ? t('page.keys') : t('page.place', { at: lit + 1, count })}
        </p>
        <span className={classes['choice']} role="group" aria-label={t('page.choice')}>
          {sides.map((side) => (
            <button
              key={side}
              type="button"
              aria-pressed={side === chosen}
              onClick={() => {
                setChosen(side);
              }}
            >
              {pair[side].receiptNumber}
            </button>
          ))}
        </span>
      </div>
      <div className={classes['sides']}>
        {sides.map((side) => (
          <MarkedText
            key={side}
            side={side}
            chosen={side === chosen}
            work={pair[side]}
            passages={pair.passages.map((passage) => passage[side])}
            lit={lit}
          />
        ))}
      </div>
    </>
  );
}

/** Two works side by side, with the passages that they share. */
export default function ComparePage({
  place,
  otherId,
}: {
  readonly place: Place;
  readonly otherId: string;
}): ReactNode {
  const t = useCopiedT();
  const contest = useContest(place.contestId);
  const query = useSimilarPair(place, otherId);
  const home = `/cuoc-thi/${place.contestId}`;
  return (
    <Page
      title={t('page.title')}
      width="wide"
      breadcrumb={[
        { label: contest.data?.title ?? '', href: home },
        { label: t('page.screening'), href: `${home}/sang-loc` },
        {
          label: t('page.back', { number: query.data?.here.receiptNumber ?? '' }),
          href: `${home}/sang-loc/${place.entryId}`,
        },
      ]}
    >
      <QueryView query={query} shape="text">
        {(pair) => <Sides pair={pair} />}
      </QueryView>
    </Page>
  );
}
