import { IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { useConnection } from '../../api/connection.js';
import { useUiT } from '../messages.js';
import classes from './feedback.module.css';

/** Tells at the top of every page that the line is lost, as long as it is. */
export function ConnectionBar(): ReactNode {
  const t = useUiT();
  const connection = useConnection();
  return (
    <div role="status">
      {connection === 'online' ? null : (
        <div className={classes['bar']}>
          <IconWifiOff size={18} aria-hidden />
          {t(connection === 'offline' ? 'offline' : 'down')}
        </div>
      )}
    </div>
  );
}
