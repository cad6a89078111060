import { type ReactNode, useEffect, useState } from 'react';

import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { useReadingT } from './reading-messages.js';
import reading from './reading.module.css';
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
      <Dialog
        opened={opened}
        onClose={close}
        title={t('keys.title')}
        actions={<PlainButton onClick={close}>{t('keys.close')}</PlainButton>}
      >
        <dl className={reading['keys']}>
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
