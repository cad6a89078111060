import { type ReactNode, useEffect, useState } from 'react';

import { QuietButton } from '../../../ui/buttons.js';
import { KeysDialog } from '../../../ui/keys-dialog.js';
import { useReadingT } from './reading-messages.js';
import { isTyping } from './typing.js';

const lines = [
  ['Enter', 'keys.enter'],
  ['↑ ↓', 'keys.arrows'],
  ['Alt + S', 'keys.submit'],
  ['Alt + J, Alt + K', 'keys.ways'],
  ['Alt + P', 'keys.sheet'],
  ['/, Alt + F', 'keys.find'],
  ['F3, Shift + F3', 'keys.hits'],
  ['Alt + M', 'keys.mark'],
  ['?', 'keys.help'],
  ['Esc', 'keys.escape'],
] as const;

/** The keys of the desk, listed on demand: by the button or by the question mark. */
export function KeysHelp(): ReactNode {
  const t = useReadingT();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || isTyping(event.target) || document.querySelector('dialog[open]') !== null)
        return;
      event.preventDefault();
      setOpened(true);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  const close = (): void => {
    setOpened(false);
  };
  return (
    <>
      <QuietButton
        size="xs"
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('keys.act')}
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
