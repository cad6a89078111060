import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { locales } from '../../../kernel/locale.js';
import type { PageContext } from '../page-context.js';

/** What a page hands to its frame. */
export interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description?: string;
  /** The contest's colour; the house's without one. */
  readonly accent?: string;
  /** Head of the record's chain, for the footer. */
  readonly recordHead?: { readonly seq: number; readonly hash: string } | null;
  /** Pages that should not be found by search engines. */
  readonly hidden?: boolean;
  readonly children: ReactNode;
}

const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const;

function Masthead({ context }: { readonly context: PageContext }): ReactElement {
  const { t, href, path, locale } = context;
  return (
    <header className="masthead">
      <a className="wordmark" href={href('/')}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <rect x="2" y="3" width="20" height="18" rx="2" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M2 15h20" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.4" />
        </svg>
        {t('product')}
      </a>
      <nav className="mainnav" aria-label={t('mainNav')}>
        <a href={href('/xac-minh')}>{t('verify')}</a>
        <a href="/app/dang-nhap">{t('signIn')}</a>
      </nav>
      <nav className="languages" aria-label={t('language')}>
        {locales.map((each) => (
          <a
            key={each}
            href={`${path}?lang=${each}`}
            lang={each}
            hrefLang={each}
            aria-current={each === locale ? 'true' : undefined}
          >
            {languageNames[each]}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Footer({
  context,
  recordHead,
  hidden,
}: Pick<LayoutProps, 'context' | 'recordHead' | 'hidden'>): ReactElement {
  const { t, href, path, publicUrl } = context;
  return (
    <footer className="footer">
      <p>
        <strong>{t('product')}</strong> · {t('productLine')}
      </p>
      <p className="footerlinks">
        <a href={href('/')}>{t('home')}</a>
        <a href={href('/xac-minh')}>{t('verify')}</a>
      </p>
      {recordHead && (
        <p className="digest">
          {t('recordHead', { seq: recordHead.seq, hash: recordHead.hash.slice(0, 16) })}
        </p>
      )}
      {hidden !== true && <p className="printonly">{t('printed', { url: `${publicUrl}${path}` })}</p>}
    </footer>
  );
}

/** The frame of every public page. */
export function Layout(props: LayoutProps): ReactElement {
  const { context, title, description, accent, hidden, children } = props;
  const { locale, t, path, publicUrl, styleSheet } = context;
  const style = accent === undefined ? undefined : ({ '--accent': accent } as CSSProperties);
  return (
    <html lang={locale} style={style}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${t('product')}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        {hidden === true && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta property="og:title" content={title} />
        <meta property="og:type" content="website" />
        <meta property="og:url" content={`${publicUrl}${path}`} />
        <link rel="icon" href="/site-icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          {t('toContent')}
        </a>
        <Masthead context={context} />
        <main id="noi-dung">{children}</main>
        <Footer context={context} recordHead={props.recordHead ?? null} hidden={hidden === true} />
      </body>
    </html>
  );
}
