import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { AccountView, MyContest, SessionView } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { useAppT } from '../messages.js';
import classes from './bottom-bar.module.css';
import { contestPlaces, isAt, ownPlaces, placesOfBar } from './places.js';
import { ContestSwitch, Person, PlaceList } from './rail.js';

interface BottomBarProps {
  readonly session: SessionView;
  readonly account: AccountView;
  readonly chosen: MyContest | undefined;
}

/** The places that a phone shows at once: four, and the rest behind "Thêm". */
const shown = 4;

/** The bar at the foot of a phone's screen, with at most five places. */
export function BottomBar({ session, account, chosen }: BottomBarProps): ReactNode {
  const t = useAppT();
  const [location] = useLocation();
  const [opened, setOpened] = useState(false);
  const own = ownPlaces(session);
  const sections = chosen === undefined ? [] : contestPlaces(chosen.id, chosen.roles);
  const close = (): void => {
    setOpened(false);
  };
  return (
    <>
      <nav aria-label={t('nav.main')} className={`${classes['bar'] ?? ''} ck-noprint`}>
        {placesOfBar(own, sections, location, shown).map((place) => (
          <Link
            key={place.href}
            href={place.href}
            className={classes['place'] ?? ''}
            {...(isAt(place, location) ? { 'aria-current': 'page' as const } : {})}
          >
            <place.icon size={22} stroke={1.75} aria-hidden />
            <span>{t(place.key)}</span>
          </Link>
        ))}
        <button
          type="button"
          className={classes['place']}
          aria-haspopup="dialog"
          onClick={() => {
            setOpened(true);
          }}
        >
          <IconDots size={22} aria-hidden />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      <Dialog sheet opened={opened} onClose={close} title={t('nav.main')}>
        <PlaceList places={own} onGo={close} />
        <div className={classes['contest']}>
          <ContestSwitch chosen={chosen} />
        </div>
        <PlaceList places={sections} onGo={close} />
        <Person account={account} onGo={close} />
      </Dialog>
    </>
  );
}
