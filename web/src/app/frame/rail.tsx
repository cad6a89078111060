import { IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import { useMyContests, useSignOut } from '../../api/session.js';
import type { AccountView, MyContest, SessionView } from '../../api/types.js';
import { initials } from '../../lib/names.js';
import { IconButton } from '../../ui/icon-button.js';
import { useAppT } from '../messages.js';
import { Logo } from './logo.js';
import { contestPlaces, isAt, ownPlaces, type Place } from './places.js';
import { LanguageSwitch, SchemeSwitch } from './preferences.js';
import classes from './rail.module.css';
import { SelectField } from '../../ui/form/select-field.js';

/** Links to places, the current one marked. */
export function PlaceList({
  places,
  onGo,
}: {
  readonly places: readonly Place[];
  readonly onGo?: () => void;
}): ReactNode {
  const t = useAppT();
  const [location] = useLocation();
  return (
    <ul className={classes['list']}>
      {places.map((place) => (
        <li key={place.href}>
          <Link
            href={place.href}
            className={classes['place'] ?? ''}
            {...(isAt(place, location) ? { 'aria-current': 'page' as const } : {})}
            {...(onGo === undefined ? {} : { onClick: onGo })}
          >
            <place.icon size={20} stroke={1.75} aria-hidden />
            <span>{t(place.key)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Chooses among the contests in which the person has a role. */
export function ContestSwitch({ chosen }: { readonly chosen: MyContest | undefined }): ReactNode {
  const t = useAppT();
  const [, navigate] = useLocation();
  const contests = useMyContests().data ?? [];
  if (contests.length === 0) return null;
  const options = contests.map((contest) => ({ value: contest.id, label: contest.title }));
  return (
    <SelectField
      size="sm"
      aria-label={t('nav.contest')}
      value={chosen?.id ?? ''}
      data={chosen === undefined ? [{ value: '', label: t('nav.choose') }, ...options] : options}
      onChange={(event) => {
        const contest = contests.find((item) => item.id === event.currentTarget.value);
        if (contest === undefined) return;
        navigate(contestPlaces(contest.id, contest.roles)[0]?.href ?? '/');
      }}
    />
  );
}

/** The person who is signed in, and the way out. */
export function Person({
  account,
  onGo,
}: {
  readonly account: AccountView;
  readonly onGo?: () => void;
}): ReactNode {
  const t = useAppT();
  const signOut = useSignOut();
  return (
    <div className={classes['person']}>
      <Link
        href="/tai-khoan"
        className={classes['account'] ?? ''}
        {...(onGo === undefined ? {} : { onClick: onGo })}
      >
        <span className={classes['initials']} aria-hidden>
          {initials(account.fullName)}
        </span>
        <span className={classes['names']}>
          <span className={classes['fullName']}>{account.fullName}</span>
          <span className={classes['login']}>{t('nav.account')}</span>
        </span>
      </Link>
      <div className={classes['tools']}>
        <LanguageSwitch />
        <SchemeSwitch />
        <span className={classes['signOut']}>
          <IconButton
            icon={IconLogout}
            label={t('nav.sign-out')}
            onClick={() => {
              signOut.mutate();
            }}
          />
        </span>
      </div>
    </div>
  );
}

interface RailProps {
  readonly session: SessionView;
  readonly account: AccountView;
  readonly chosen: MyContest | undefined;
}

/** The left rail of wide screens: contest, sections by role, person. */
export function Rail({ session, account, chosen }: RailProps): ReactNode {
  const t = useAppT();
  const sections = chosen === undefined ? [] : contestPlaces(chosen.id, chosen.roles);
  return (
    <header className={`${classes['rail'] ?? ''} ck-noprint`}>
      <div className={classes['top']}>
        <Link href="/" className={classes['home'] ?? ''}>
          <Logo />
          <span className="ck-hidden"> – {t('nav.home')}</span>
        </Link>
      </div>
      <nav aria-label={t('nav.main')} className={classes['places']}>
        <PlaceList places={ownPlaces(session)} />
        <div className={classes['contest']}>
          <ContestSwitch chosen={chosen} />
        </div>
        <PlaceList places={sections} />
      </nav>
      <Person account={account} />
    </header>
  );
}
