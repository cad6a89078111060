import {
  IconAlertTriangle,
  IconCheck,
  IconCloudOff,
  IconPencil,
  IconRefresh,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { SaveStatus } from '../../lib/autosave-types.js';
import { formatSeconds } from '../../lib/i18n/index.js';
import { useUiT } from '../messages.js';
import classes from './feedback.module.css';

const icons: Record<SaveStatus, TablerIcon> = {
  clean: IconCheck,
  dirty: IconPencil,
  saving: IconRefresh,
  saved: IconCheck,
  partly: IconAlertTriangle,
  local: IconCloudOff,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
};

/** Whether the work is saved, in words: "Đã lưu 16:42:07". */
export function SaveState({
  status,
  savedAt,
}: {
  readonly status: SaveStatus;
  readonly savedAt: Date | null;
}): ReactNode {
  const t = useUiT();
  const Icon = icons[status];
  const tone =
    status === 'refused' || status === 'conflict'
      ? 'saveBad'
      : status === 'local' || status === 'partly'
        ? 'saveWait'
        : '';
  const words =
    status === 'saved' && savedAt !== null
      ? t('save.saved', { time: formatSeconds(savedAt) })
      : t(wordOf(status));
  return (
    <span role="status" className={`${classes['save'] ?? ''} ${classes[tone] ?? ''}`}>
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}

function wordOf(status: SaveStatus): `save.${Exclude<SaveStatus, 'saved'>}` {
  return status === 'saved' ? 'save.clean' : `save.${status}`;
}
