import { IconArrowLeft, IconArrowRight, IconList } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';

import type { SheetView } from '../../../api/types.js';
import { LinkButton } from '../../../ui/buttons.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';

/** Alt+J and Alt+K go to the next and the previous work, Alt+P to the sheet. */
function useWayKeys(previous: string | null, next: string | null): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.code === 'KeyP') {
        document.querySelector<HTMLElement>('[id^="score-"]')?.focus();
        event.preventDefault();
        return;
      }
      const href = event.code === 'KeyJ' ? next : event.code === 'KeyK' ? previous : null;
      if (href === null || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      navigate(href);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [navigate, previous, next]);
}

/** Previous, list, next. */
export function Ways({ sheet }: { readonly sheet: SheetView }): ReactNode {
  const t = useDeskT();
  const list = `/ban-cham/${sheet.roundId}`;
  const previous = sheet.previousId === null ? null : `${list}/${sheet.previousId}`;
  const next = sheet.nextId === null ? null : `${list}/${sheet.nextId}`;
  useWayKeys(previous, next);
  return (
    <nav className={classes['ways']} aria-label={t('way.label')}>
      <div className={classes['wayLinks']}>
        {previous === null ? (
          <span />
        ) : (
          <LinkButton
            tone="quiet"
            href={previous}
            aria-keyshortcuts="Alt+K"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
          >
            {t('way.previous')}
          </LinkButton>
        )}
        <LinkButton tone="quiet" href={list} leftSection={<IconList size={18} aria-hidden />}>
          {t('way.list')}
        </LinkButton>
        {next === null ? (
          <span />
        ) : (
          <LinkButton
            tone="quiet"
            href={next}
            aria-keyshortcuts="Alt+J"
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            {t('way.next')}
          </LinkButton>
        )}
      </div>
      <p className={classes['keys']}>{t('way.keys')}</p>
    </nav>
  );
}
