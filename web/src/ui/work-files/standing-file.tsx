import { IconArrowDown, IconArrowUp, IconDownload, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { EntryFile } from '../../api/types.js';
import { formatBytes, formatLength, formatShortDateTime, useLocale } from '../../lib/i18n/index.js';
import { IconButton } from '../icon-button.js';
import { Player } from '../files/player.js';
import { useTransferT } from './transfer-messages.js';
import classes from './transfers.module.css';

interface StandingFileProps {
  readonly entryId: string;
  readonly file: EntryFile;
  /** How many of its role stand: pages are counted and moved. */
  readonly of: number;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onRemove: () => void;
  /** Moves a page to another place. */
  readonly onMove: (position: number) => void;
}

const soundTypes: readonly string[] = ['mp3', 'm4a', 'wav', 'ogg', 'flac'];

function Figures({ file }: { readonly file: EntryFile }): ReactNode {
  const t = useTransferT();
  const locale = useLocale();
  const size = formatBytes(file.bytes, locale);
  const duration = file.inspection.media?.durationMs ?? null;
  return (
    <p className="ck-soft ck-small">
      {t('file.uploaded', { size, at: formatShortDateTime(file.uploadedAt, locale) })}
      {duration === null ? null : ` · ${t('file.length', { length: formatLength(duration) })}`}
    </p>
  );
}

function Moves({
  file,
  of,
  busy,
  onMove,
}: Pick<StandingFileProps, 'file' | 'of' | 'busy' | 'onMove'>): ReactNode {
  const t = useTransferT();
  const number = file.position;
  return (
    <>
      <IconButton
        icon={IconArrowUp}
        label={t('page.up', { number })}
        disabled={busy || number === 1}
        onClick={() => {
          onMove(number - 1);
        }}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('page.down', { number })}
        disabled={busy || number === of}
        onClick={() => {
          onMove(number + 1);
        }}
      />
    </>
  );
}

/** A file that has come, with its place, and what can be done with it. */
export function StandingFile(props: StandingFileProps): ReactNode {
  const { entryId, file, of, editable, busy, onRemove } = props;
  const t = useTransferT();
  const { id, clientName: name, position: number, role } = file;
  const pages = role === 'work' && of > 1;
  const type = file.detectedType ?? file.declaredType;
  const address = `/api/entries/${entryId}/files/${id}`;
  return (
    <li className={classes['standing']}>
      {type === 'jpg' || type === 'png' ? (
        <img className={classes['thumb']} src={`${address}/play`} alt="" loading="lazy" />
      ) : null}
      <div className={classes['name']}>
        {pages ? <span className={classes['page']}>{t('page', { number })}</span> : null}
        <span>{name}</span>
        <Figures file={file} />
      </div>
      <div className={classes['acts']}>
        {pages && editable ? <Moves {...props} /> : null}
        <a
          className={classes['icon']}
          href={`${address}/content`}
          aria-label={t('file.download.of', { name })}
          title={t('file.download')}
        >
          <IconDownload size={18} aria-hidden />
        </a>
        {editable ? (
          <IconButton
            icon={IconTrash}
            label={t('file.remove.of', { name })}
            disabled={busy}
            onClick={onRemove}
          />
        ) : null}
      </div>
      {role === 'media' ? (
        <div className={classes['player']}>
          <Player
            src={`${address}/play`}
            kind={soundTypes.includes(type) ? 'sound' : 'film'}
            label={t('play.of', { name })}
          />
        </div>
      ) : null}
    </li>
  );
}
