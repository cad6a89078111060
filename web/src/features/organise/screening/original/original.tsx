import {
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconFileText,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { PlainButton, QuietButton } from '../../../../ui/buttons.js';
import { Player } from '../../../../ui/files/player.js';
import { IconButton } from '../../../../ui/icon-button.js';
import { useDeskKeys } from '../use-desk-keys.js';
import { type LeafKind, type Part, zoomBeyond } from './leaves.js';
import { useOriginalT } from './messages.js';
import classes from './original.module.css';
import { PageView } from './page-view.js';

interface OriginalProps {
  readonly parts: readonly Part[];
  /** The text of the work with everything marked, to be read beside the page. */
  readonly text: ReactNode;
  /** The text was recognised in the pages: it is shown beside them from the start. */
  readonly recognised: boolean;
}

function PartChoice({
  parts,
  chosen,
  onChoose,
}: {
  readonly parts: readonly Part[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}): ReactNode {
  const t = useOriginalT();
  if (parts.length < 2) return null;
  return (
    <div className={classes['group']} role="group" aria-label={t('parts')}>
      {parts.map((part, index) => {
        const number = parts.slice(0, index + 1).filter(({ role }) => role === part.role).length;
        return (
          <button
            key={`${part.role}-${String(number)}`}
            type="button"
            className={classes['part']}
            aria-pressed={index === chosen}
            onClick={() => {
              onChoose(index);
            }}
          >
            {t(`role.${part.role}`, { number })}
          </button>
        );
      })}
    </div>
  );
}

interface PageToolsProps {
  readonly of: LeafKind;
  readonly page: number;
  readonly count: number;
  readonly zoom: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
}

function PageTools({ of, page, count, zoom, onPage, onZoom }: PageToolsProps): ReactNode {
  const t = useOriginalT();
  const [closer, farther] = [zoomBeyond(zoom, true), zoomBeyond(zoom, false)];
  const turn = (to: number) => (): void => {
    if (to >= 1 && to <= count) onPage(to);
  };
  const look = (to: number | null) => (): void => {
    if (to !== null) onZoom(to);
  };
  useDeskKeys({
    ...{ j: null, k: null, e: null, i: null, m: null },
    '[': turn(page - 1),
    ']': turn(page + 1),
    '+': look(closer),
    '-': look(farther),
    '0': look(100),
  });
  return (
    <>
      <span className={classes['group']}>
        <IconButton
          icon={IconChevronLeft}
          label={t(`previous.${of}`)}
          disabled={page === 1}
          onClick={turn(page - 1)}
        />
        <span className={classes['count']} aria-live="polite">
          {t(`count.${of}`, { page, count })}
        </span>
        <IconButton
          icon={IconChevronRight}
          label={t(`next.${of}`)}
          disabled={page === count}
          onClick={turn(page + 1)}
        />
      </span>
      <span className={classes['group']}>
        <IconButton
          icon={IconZoomOut}
          label={t('farther')}
          disabled={farther === null}
          onClick={look(farther)}
        />
        <span className={classes['zoom']}>{zoom} %</span>
        <IconButton icon={IconZoomIn} label={t('closer')} disabled={closer === null} onClick={look(closer)} />
        <IconButton
          icon={IconArrowAutofitWidth}
          label={t('width')}
          disabled={zoom === 100}
          onClick={look(100)}
        />
      </span>
    </>
  );
}

/** Whether one turns pages or pictures of a document; null where there is nothing to turn. */
function kindOf(part: Part | undefined): LeafKind | null {
  return part?.kind === 'pages' ? (part.leaves[0]?.of ?? 'page') : null;
}

/** The files of a work themselves, without another program: pages to be turned and looked at closely, sound, film. */
export function Original({ parts, text, recognised }: OriginalProps): ReactNode {
  const t = useOriginalT();
  const [chosen, setChosen] = useState(0);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(100);
  const [beside, setBeside] = useState(recognised || kindOf(parts[0]) !== 'page');
  const part = parts[chosen] ?? parts[0];
  if (part === undefined) return null;
  const of = kindOf(part);
  const leaf = part.kind === 'pages' ? part.leaves[page - 1] : undefined;
  const Toggle = beside ? PlainButton : QuietButton;
  return (
    <>
      <div className={classes['tools']} role="group" aria-label={t('tools')}>
        <PartChoice
          parts={parts}
          chosen={chosen}
          onChoose={(index) => {
            setChosen(index);
            setPage(1);
          }}
        />
        {part.kind === 'pages' ? (
          <PageTools
            of={of ?? 'page'}
            page={page}
            count={part.leaves.length}
            zoom={zoom}
            onPage={setPage}
            onZoom={setZoom}
          />
        ) : null}
        <Toggle
          size="xs"
          aria-pressed={beside}
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => {
            setBeside(!beside);
          }}
        >
          {t('text.show')}
        </Toggle>
      </div>
      {of === 'picture' ? <p className={classes['note']}>{t('pictures')}</p> : null}
      <div className={classes['pane']}>
        <div className={beside ? classes['beside'] : undefined}>
          <div className={classes['sheet']} role="region" aria-label={t('tools')} tabIndex={0}>
            {part.kind !== 'pages' ? (
              <div className={classes['player']}>
                <Player
                  key={part.src}
                  src={part.src}
                  kind={part.kind}
                  label={t('play', { name: part.fileName })}
                />
                <p className="ck-soft">{part.fileName}</p>
              </div>
            ) : leaf === undefined ? null : (
              <PageView
                key={leaf.src}
                leaf={leaf}
                ahead={part.leaves[page] ?? null}
                number={page}
                zoom={zoom}
              />
            )}
          </div>
          {beside ? (
            <section className={classes['words']} aria-label={t('text')}>
              {recognised ? <p className={classes['note']}>{t(`recognised.${of ?? 'page'}`)}</p> : null}
              {text}
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
