import { type ReactNode, useState } from 'react';

import { QuietButton } from '../../../ui/buttons.js';
import { KeysDialog } from '../../../ui/keys-dialog.js';
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
      <KeysDialog
        opened={opened}
        onClose={close}
        title={t('keys.title')}
        close={t('keys.close')}
        lines={lines.map(([key, words]) => [key, t(words)] as const)}
      />
    </>
  );
}
