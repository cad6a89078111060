import { IconCamera, IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';

import { formatBytes, useLocale } from '../../lib/i18n/index.js';
import { PlainButton } from '../buttons.js';
import { Notice } from '../feedback/notice.js';
import { type ChoiceRules, pictureTypes, type Refusal, refusalOf } from './file-rules.js';
import { useTransferT } from './transfer-messages.js';
import classes from './transfers.module.css';

/** Where fingers are the pointer there is mostly a camera in the hand. */
const hasTouch = navigator.maxTouchPoints > 0;

interface FileChooserProps {
  readonly rules: ChoiceRules;
  /** Files of the role that stand or are on their way. */
  readonly standing: number;
  /** Whether another file is added to those that stand; otherwise it replaces. */
  readonly adds: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function namesOf(types: readonly string[]): string {
  return types
    .filter((type) => type !== 'jpeg')
    .map((type) => type.toUpperCase())
    .join(', ');
}

/** Says why files were not taken. */
export function useRefusalWords(rules: ChoiceRules): (refusal: Refusal) => string {
  const t = useTransferT();
  const locale = useLocale();
  return (refusal) => {
    if (!('file' in refusal)) {
      return refusal.why === 'several' ? t('refused.several') : t('refused.pages', { count: rules.most });
    }
    const { name, size } = refusal.file;
    if (refusal.why === 'empty') return t('refused.empty', { name });
    if (refusal.why === 'type') return t('refused.type', { name, types: namesOf(rules.types) });
    return t('refused.size', {
      name,
      size: formatBytes(size, locale),
      limit: formatBytes(rules.maxBytes, locale),
    });
  };
}

function useLimits({ role, types, maxBytes, most }: ChoiceRules): string {
  const t = useTransferT();
  const locale = useLocale();
  const limits = { types: namesOf(types), size: formatBytes(maxBytes, locale) };
  return role === 'work' && most > 1 ? t('limits.pages', { ...limits, pages: most }) : t('limits', limits);
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly accept: string;
  readonly several: boolean;
  readonly camera?: boolean;
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button in front of a browser's own chooser. */
function Pick({
  id,
  label,
  icon,
  accept,
  several,
  camera,
  disabled,
  describedBy,
  onFiles,
}: PickProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        className="ck-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={several}
        {...(camera === true ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <PlainButton
        leftSection={icon}
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </PlainButton>
    </>
  );
}

/** Takes files of one role: by button, by dragging, and on a phone from its camera. */
export function FileChooser({ rules, standing, adds, disabled, onFiles }: FileChooserProps): ReactNode {
  const t = useTransferT();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const words = useRefusalWords(rules);
  const limits = useLimits(rules);
  const take = (files: readonly File[]): void => {
    if (disabled || files.length === 0) return;
    const refusal = refusalOf(rules, files, adds ? standing : 0);
    setRefused(refusal);
    if (refusal === null) onFiles(files);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const pictures = rules.types.some((type) => pictureTypes.includes(type));
  const replaceWords = rules.most === 1 ? t('replace') : t('choose.several');
  const label =
    standing === 0 ? t(rules.most === 1 ? 'choose' : 'choose.several') : adds ? t('add') : replaceWords;
  const common = { disabled, describedBy: `${id}-limits`, onFiles: take };
  return (
    <div
      className={`${classes['chooser'] ?? ''} ${over ? (classes['over'] ?? '') : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      <div className={classes['invite']}>
        <span className={classes['drop']}>{t('drop')}</span>
        <Pick
          {...common}
          id={`${id}-choose`}
          label={label}
          icon={<IconUpload size={18} aria-hidden />}
          accept={rules.types.map((type) => `.${type}`).join(',')}
          several={rules.most > 1}
        />
        {pictures && hasTouch ? (
          <Pick
            {...common}
            id={`${id}-camera`}
            label={t(rules.role === 'work' ? 'photograph' : 'photograph.proof')}
            icon={<IconCamera size={18} aria-hidden />}
            accept="image/jpeg,image/png"
            several={false}
            camera
          />
        ) : null}
      </div>
      <p id={`${id}-limits`} className="ck-soft ck-small">
        {limits}
      </p>
      {refused === null ? null : (
        <Notice tone="red" role="alert">
          <p>{words(refused)}</p>
        </Notice>
      )}
    </div>
  );
}
