import type { ReactElement } from 'react';
import type { VerificationResult } from '../../documents/index.js';
import { formatCalendarDay, formatDay } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';
import { Layout } from './layout.js';
import { answerIcons, LineIcon } from './state-badge.js';

function Form(props: {
  readonly context: PageContext;
  readonly code: string;
  readonly missing: boolean;
}): ReactElement {
  const { context, code, missing } = props;
  const { t, href, locale } = context;
  const keepLanguage = href('/').includes('lang=');
  return (
    <form className="verifyform" method="get" action="/xac-minh">
      {keepLanguage && <input type="hidden" name="lang" value={locale} />}
      <label htmlFor="ma">{t('verifyCode')}</label>
      {missing && (
        <p className="fielderror" id="ma-loi">
          <LineIcon path={answerIcons.revoked} size={16} />
          {t('verifyMissing')}
        </p>
      )}
      <div className="fieldrow">
        <input
          id="ma"
          name="ma"
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          aria-describedby={missing ? 'ma-loi ma-giup' : 'ma-giup'}
          aria-invalid={missing ? true : undefined}
        />
        <button className="action" type="submit">
          {t('verifyAction')}
        </button>
      </div>
      <p className="quiet" id="ma-giup">
        {t('verifyHelp')}
      </p>
    </form>
  );
}

/** The form into which a code is typed. */
export function VerificationFormPage(props: {
  readonly context: PageContext;
  readonly missing: boolean;
}): ReactElement {
  const { context, missing } = props;
  const { t } = context;
  return (
    <Layout context={context} title={t('verifyTitle')} description={t('verifyLead')}>
      <div className="narrow">
        <div className="pagehead">
          <h1>{t('verifyTitle')}</h1>
          <p className="lead">{t('verifyLead')}</p>
        </div>
        <Form context={context} code="" missing={missing} />
      </div>
    </Layout>
  );
}

type Found = Exclude<VerificationResult, { readonly state: 'unknown' }>;

function FactList({
  context,
  found,
}: {
  readonly context: PageContext;
  readonly found: Found;
}): ReactElement {
  const { t, locale } = context;
  const { certificate } = found;
  const decision = t('fieldDecisionValue', {
    number: certificate.decisionNumber,
    day: formatCalendarDay(certificate.decisionDate, locale),
  });
  const prize = [certificate.prizeName, certificate.categoryName].filter((part) => part !== null).join(' · ');
  const lines: readonly (readonly [string, string | null])[] = [
    [t('fieldRecipients'), certificate.recipients.join(', ')],
    [t('fieldPrize'), prize],
    [t('fieldWork'), certificate.workTitle],
    [t('fieldContest'), certificate.contestTitle],
    [t('fieldOrganiser'), certificate.agency],
    [t('fieldDecision'), decision],
    [t('fieldRegister'), certificate.registerNumber],
    [t('fieldIssued'), formatDay(certificate.issuedAt, locale)],
    [t('fieldRevoked'), found.state === 'revoked' ? formatDay(found.revokedAt, locale) : null],
  ];
  return (
    <dl className="answerfacts">
      {lines
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang="vi">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const answers = {
  valid: { tone: 'green', title: 'certificateValid', text: 'certificateValidText' },
  revoked: { tone: 'red', title: 'certificateRevoked', text: 'certificateRevokedText' },
  unknown: { tone: 'grey', title: 'certificateUnknown', text: 'certificateUnknownText' },
} as const;

/** What is known of a code: valid, revoked, or nothing. */
export function VerificationAnswerPage(props: {
  readonly context: PageContext;
  readonly code: string;
  readonly result: VerificationResult;
}): ReactElement {
  const { context, code, result } = props;
  const { t, href } = context;
  const answer = answers[result.state];
  return (
    <Layout
      context={context}
      title={t(answer.title)}
      hidden
      {...(result.state === 'unknown' ? {} : { accent: result.certificate.accent })}
    >
      <div className="narrow">
        <div className={`answer tone-${answer.tone}`}>
          <LineIcon path={answerIcons[result.state]} size={48} />
          <h1>{t(answer.title)}</h1>
          <p>{t(answer.text)}</p>
          <p className="answercode">{result.state === 'unknown' ? code : result.certificate.code}</p>
        </div>
        {result.state !== 'unknown' && <FactList context={context} found={result} />}
        <p>
          <a className="more" href={href('/xac-minh')}>
            {t('verifyAnother')}
          </a>
        </p>
      </div>
    </Layout>
  );
}
