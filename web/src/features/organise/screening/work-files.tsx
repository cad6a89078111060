import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';

import type { DossierView, EntryFile } from '../../../api/types.js';
import {
  formatBytes,
  formatLength,
  formatNumber,
  formatShortDateTime,
  useLocale,
} from '../../../lib/i18n/index.js';
import { AnchorButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Player } from '../../../ui/files/player.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';

const soundTypes: readonly string[] = ['mp3', 'm4a', 'wav', 'ogg', 'flac'];
const pictureTypes: readonly string[] = ['jpg', 'png'];

const typeOf = ({ detectedType, declaredType }: EntryFile): string => detectedType ?? declaredType;

/** Sound or film of a work, played by parts from the server: nothing has to be downloaded to hear or see it. */
export function WorkMedia({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const media = dossier.files.filter(({ role }) => role === 'media');
  return media.map((file) => (
    <div key={file.id} className={classes['media']}>
      <Player
        src={`/api/entries/${dossier.entryId}/files/${file.id}/play`}
        kind={soundTypes.includes(typeOf(file)) ? 'sound' : 'film'}
        label={t('file.play', { name: file.clientName })}
      />
    </div>
  ));
}

function usePart(files: readonly EntryFile[]): (file: EntryFile) => string {
  const t = useDeskT();
  return ({ role, position }) => {
    const alike = files.filter((other) => other.role === role).length;
    if (alike < 2) return t(`file.role.${role}`);
    const number = { number: position };
    return role === 'work' ? t('file.page', number) : `${t(`file.role.${role}`)} ${String(position)}`;
  };
}

function Facts({ file, channel }: { readonly file: EntryFile; readonly channel: string | null }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const { words, pages, media } = file.inspection;
  const length = media?.durationMs ?? null;
  const facts: readonly (readonly [string, string])[] = [
    [t('file.name'), file.clientName],
    [t('file.size'), formatBytes(file.bytes, locale)],
    [t('file.type'), typeOf(file).toUpperCase()],
    [t('file.declared'), file.declaredType.toUpperCase()],
    ...(words === null ? [] : ([[t('file.words'), formatNumber(words, locale)]] as const)),
    ...(pages === null ? [] : ([[t('file.pages'), formatNumber(pages, locale)]] as const)),
    ...(length === null ? [] : ([[t('file.length'), formatLength(length)]] as const)),
    [t('file.at'), formatShortDateTime(file.uploadedAt, locale)],
    ...(channel === null ? [] : ([[t('file.channel'), channel]] as const)),
    ['SHA-256', file.sha256],
  ];
  return (
    <dl className={classes['fileFacts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface OneFileProps {
  readonly dossier: DossierView;
  readonly file: EntryFile;
  readonly part: string;
}

function OneFile({ dossier, file, part }: OneFileProps): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const heading = useId();
  const address = `/api/entries/${dossier.entryId}/files/${file.id}`;
  const size = formatBytes(file.bytes, locale);
  const channel = file.id === dossier.file?.id ? t(`channel.${dossier.channel}`) : null;
  return (
    <section className={classes['oneFile']} aria-labelledby={heading}>
      <div className={classes['oneFileHead']}>
        <h3 id={heading}>{part}</h3>
        <AnchorButton
          tone="quiet"
          href={`${address}/content`}
          download
          aria-label={t('download.label', { name: file.clientName, size })}
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('download')}
        </AnchorButton>
      </div>
      {pictureTypes.includes(typeOf(file)) ? (
        <img
          className={classes['pagePicture']}
          src={`${address}/play`}
          alt={t('file.picture', { part })}
          loading="lazy"
        />
      ) : null}
      <Facts file={file} channel={channel} />
    </section>
  );
}

/** Every file of a work: what it is to the work, heard, seen or downloaded, with its facts. */
export function WorkFiles({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const partOf = usePart(dossier.files);
  if (dossier.files.length === 0) return <Notice tone="amber">{t('text.no-file')}</Notice>;
  return (
    <div className={classes['allFiles']}>
      <WorkMedia dossier={dossier} />
      {dossier.files.map((file) => (
        <OneFile key={file.id} dossier={dossier} file={file} part={partOf(file)} />
      ))}
    </div>
  );
}
