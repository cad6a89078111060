import { type ReactNode, useState } from 'react';

import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { useDeskKeys } from './use-desk-keys.js';

const lines = [
  ['j', 'keys.j'],
  ['k', 'keys.k'],
  ['e', 'keys.e'],
  ['i', 'keys.i'],
  ['c', 'keys.c'],
  ['x', 'keys.x'],
  ['m', 'keys.m'],
  ['← →', 'keys.arrows'],
  ['[ ]', 'keys.pages'],
  ['+ − 0', 'keys.zoom'],
  ['/', 'keys.slash'],
  ['?', 'keys.help'],
  ['Esc', 'keys.esc'],
] as const;

/** The keys of the desk, listed on demand: by the button or by the question mark. */
export function KeysHelp(): ReactNode {
  const t = useDeskT();
  const [opened, setOpened] = useState(false);
  const open = (): void => {
    setOpened(true);
  };
  const close = (): void => {
    setOpened(false);
  };
  useDeskKeys({ j: null, k: null, e: null, i: null, m: null, '?': open });
  return (
    <>
      <QuietButton size="xs" onClick={open}>
        {t('queue.keys')}
      </QuietButton>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('keys.title')}
        actions={<PlainButton onClick={close}>{t('keys.close')}</PlainButton>}
      >
        <dl className={classes['keyList']}>
          {lines.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
