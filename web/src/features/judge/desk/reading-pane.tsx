import '../../../ui/theme/serif.css';

import { IconSearch } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';

import type { SheetView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Player } from '../../../ui/files/player.js';
import classes from './desk.module.css';
import { KeysHelp } from './keys-help.js';
import { MarkList } from './mark-list.js';
import { MarkNote } from './mark-note.js';
import { useDeskT } from './messages.js';
import { tightened } from './passages.js';
import { useReadingT } from './reading-messages.js';
import reading from './reading.module.css';
import { useReadingPreference } from './reading-preference.js';
import { SearchBar } from './search-bar.js';
import { PassageTools, usePassage } from './selected-passage.js';
import { isTyping } from './typing.js';
import { useMarks } from './use-marks.js';
import { useReadPercent } from './use-read-percent.js';
import { type Search, useSearch } from './use-search.js';
import { WorkText } from './work-text.js';

interface ReadingPaneProps {
  readonly sheet: SheetView;
  /** Takes a passage for the private note of the sheet; without it the sheet is for reading only. */
  readonly onQuote?: (passage: string) => void;
}

/** Keys of the reading pane: search, the places found, marking. */
function useReadingKeys(search: Search, mark: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]') !== null) return;
      const slash = event.key === '/' && !event.altKey && !isTyping(event.target);
      if (slash || (event.altKey && event.code === 'KeyF')) search.open();
      else if (event.key === 'F3' && search.opened) search.move(event.shiftKey ? -1 : 1);
      else if (event.altKey && event.code === 'KeyM') mark();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [search, mark]);
}

/** The work in calm type, with the judge's marks; the edge shows how far it has been read. */
export function ReadingPane({ sheet, onQuote }: ReadingPaneProps): ReactNode {
  const { code, text, media } = sheet;
  const t = useDeskT();
  const { size, leading, face } = useReadingPreference();
  const article = useRef<HTMLElement>(null);
  const percent = useReadPercent(article, text);
  const [quoted, setQuoted] = useState(false);
  const style = {
    '--read-size': `${String(size / 16)}rem`,
    '--read-leading': String(leading),
    '--read-face': `var(--ck-${face})`,
    '--read': `${String(percent)}%`,
  } as CSSProperties;
  return (
    <div className={classes['pane']} style={style}>
      <div className={classes['edge']} aria-hidden>
        <div className={classes['track']}>
          <div className={classes['read']} />
        </div>
      </div>
      {media === null ? null : (
        <div className={classes['media']}>
          <Player
            src={`/api/sheets/${sheet.id}/media`}
            kind={media}
            label={t(media === 'sound' ? 'media.sound' : 'media.film', { code })}
          />
        </div>
      )}
      <Text
        sheet={sheet}
        percent={percent}
        article={article}
        onQuote={
          onQuote === undefined
            ? null
            : (passage) => {
                onQuote(passage);
                setQuoted(true);
              }
        }
      />
      <p role="status" className="ck-hidden">
        {quoted ? t('text.quoted') : ''}
      </p>
    </div>
  );
}

interface TextProps {
  readonly sheet: SheetView;
  readonly percent: number;
  readonly article: React.RefObject<HTMLElement | null>;
  readonly onQuote: ((passage: string) => void) | null;
}

/** The text with its search and its marks. */
function Text({ sheet, percent, article, onQuote }: TextProps): ReactNode {
  const { text, code } = sheet;
  const t = useDeskT();
  const r = useReadingT();
  const marks = useMarks(sheet);
  const search = useSearch(text, article);
  const passage = usePassage(article, text);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const shown = marks.marks.find((mark) => mark.key === openKey) ?? null;
  const mark = (): void => {
    const hit = search.hits[search.at];
    const place = passage ?? (hit === undefined ? null : tightened(text, hit));
    if (place === null || !sheet.can.mark) return;
    setOpenKey(marks.add({ start: place.start, end: place.end }));
    document.getSelection()?.removeAllRanges();
  };
  useReadingKeys(search, mark);
  if (text.trim() === '') return <EmptyState>{t('text.empty')}</EmptyState>;
  return (
    <>
      <Figures words={sheet.words} percent={percent} onSearch={search.open} />
      <SearchBar search={search} />
      <MarkList text={text} marks={marks} onOpen={setOpenKey} />
      <WorkText
        code={code}
        text={text}
        marks={marks.marks}
        hits={search.hits}
        at={search.at}
        openKey={openKey}
        onOpen={setOpenKey}
        article={article}
      >
        {passage === null || !sheet.can.mark ? null : (
          <PassageTools
            passage={passage}
            onMark={mark}
            onQuote={
              onQuote === null
                ? null
                : () => {
                    onQuote(passage.text);
                    document.getSelection()?.removeAllRanges();
                  }
            }
          />
        )}
        {shown === null ? null : (
          <MarkNote
            key={shown.key}
            mark={shown}
            canWrite={sheet.can.mark}
            onWrite={marks.write}
            onRemove={() => {
              marks.remove(shown.key);
              setOpenKey(null);
              article.current?.focus({ preventScroll: true });
            }}
            onClose={() => {
              setOpenKey(null);
            }}
          />
        )}
      </WorkText>
      <p role="status" className="ck-hidden">
        {marks.status === 'local' ? r('marks.local') : ''}
      </p>
    </>
  );
}

/** How long the work is, how far it has been read, and the ways into it. */
function Figures({
  words,
  percent,
  onSearch,
}: {
  readonly words: number;
  readonly percent: number;
  readonly onSearch: () => void;
}): ReactNode {
  const t = useDeskT();
  const r = useReadingT();
  const locale = useLocale();
  return (
    <div className={classes['figures']}>
      <span>{t('sheet.words', { count: words }).replace(String(words), formatNumber(words, locale))}</span>
      <span>{t('text.progress', { percent })}</span>
      <a className={`ck-link ${classes['toSheet'] ?? ''}`} href="#phieu-cham">
        {t('text.to-sheet')}
      </a>
      <span className={reading['open']}>
        <QuietButton
          size="xs"
          leftSection={<IconSearch size={16} aria-hidden />}
          onClick={onSearch}
          aria-keyshortcuts="Alt+F"
        >
          {r('find.open')}
        </QuietButton>
        <KeysHelp />
      </span>
    </div>
  );
}
