import { type ReactNode, useEffect, useState } from 'react';

import type { SimilarPair } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import { QuietButton } from '../../../../ui/buttons.js';
import { Page } from '../../../../ui/page.js';
import { QueryView } from '../../../../ui/query-view.js';
import { useContest } from '../../queries.js';
import type { Place } from '../queries.js';
import classes from './compare-page.module.css';
import { useCopiedT } from './messages.js';
import { useSimilarPair } from './queries.js';
import { markedParagraphs, type Stretch } from './stretches.js';

type Side = 'here' | 'there';

const passageId = (side: Side, number: number): string => `${side}-${String(number)}`;

interface TextProps {
  readonly side: Side;
  readonly work: SimilarPair['here'];
  readonly passages: readonly Stretch[];
  readonly lit: number;
}

function MarkedText({ side, work, passages, lit }: TextProps): ReactNode {
  const t = useCopiedT();
  const seen = new Set<number>();
  return (
    <section className={classes['side']} aria-label={t(`page.${side}`, { number: work.receiptNumber })}>
      <h2>{t(`page.${side}`, { number: work.receiptNumber })}</h2>
      <p className="ck-soft">{work.title}</p>
      <div className={classes['text']} lang="vi">
        {markedParagraphs(work.text, passages).map((runs, index) => (
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
  const [lit, setLit] = useState(-1);
  const percent = (share: number): string => formatNumber(share * 100, locale, { max: 0 });
  const count = pair.passages.length;
  const go = (step: 1 | -1): void => {
    if (count === 0) return;
    const at = lit < 0 ? (step === 1 ? 0 : count - 1) : (lit + step + count) % count;
    setLit(at);
    for (const side of ['there', 'here'] as const) {
      document.getElementById(passageId(side, at))?.scrollIntoView({ block: 'center' });
    }
    document.getElementById(passageId('here', at))?.focus({ preventScroll: true });
  };
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
        <QuietButton
          onClick={() => {
            go(-1);
          }}
        >
          {t('page.previous')}
        </QuietButton>
        <QuietButton
          onClick={() => {
            go(1);
          }}
        >
          {t('page.next')}
        </QuietButton>
        <p role="status" className="ck-soft">
          {lit < 0 ? t('page.keys') : t('page.place', { at: lit + 1, count })}
        </p>
      </div>
      <div className={classes['sides']}>
        <MarkedText side="here" work={pair.here} passages={pair.passages.map(({ here }) => here)} lit={lit} />
        <MarkedText
          side="there"
          work={pair.there}
          passages={pair.passages.map(({ there }) => there)}
          lit={lit}
        />
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
