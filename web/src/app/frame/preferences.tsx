import { IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import { useAccount } from '../../api/session.js';
import { type Locale, setLocale, useLocale } from '../../lib/i18n/index.js';
import { IconButton } from '../../ui/icon-button.js';
import { setScheme, useScheme } from '../../ui/theme/scheme.js';
import { useAppT } from '../messages.js';
import classes from './preferences.module.css';

const names: readonly { readonly locale: Locale; readonly short: string; readonly name: string }[] = [
  { locale: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { locale: 'en', short: 'EN', name: 'English' },
];

/** Changes the language here, in this browser and in the account, and reads again what the server worded. */
export function useChangeLanguage(): (locale: Locale) => Promise<void> {
  const client = useQueryClient();
  const account = useAccount();
  return async (locale) => {
    setLocale(locale);
    if (account !== null) {
      client.setQueryData(keys.session, await body(api.PATCH('/api/account', { body: { locale } })));
    }
    await client.invalidateQueries();
  };
}

/** Vietnamese or English. */
export function LanguageSwitch(): ReactNode {
  const t = useAppT();
  const current = useLocale();
  const change = useChangeLanguage();
  return (
    <div role="group" aria-label={t('language.label')} className={classes['languages']}>
      {names.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={name}
          aria-label={`${short} – ${name}`}
          aria-pressed={locale === current}
          onClick={() => {
            // The page is already in the new language; the account learns it when the server can be reached.
            change(locale).catch(() => undefined);
          }}
        >
          {short}
        </button>
      ))}
    </div>
  );
}

/** Light paper or dark paper. */
export function SchemeSwitch(): ReactNode {
  const t = useAppT();
  const dark = useScheme() === 'dark';
  return (
    <IconButton
      icon={dark ? IconSun : IconMoon}
      label={t(dark ? 'scheme.light' : 'scheme.dark')}
      onClick={() => {
        setScheme(dark ? 'light' : 'dark');
      }}
    />
  );
}
