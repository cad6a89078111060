import { normaliseEmail } from '../../../../kernel/vietnamese.js';
import type { CertificateTerms, ConsentPurpose, ContestBasics, FormGroupLimit } from '../contest.js';
import { formGroups } from '../contest.js';
import { readableOnPaper } from '../accent.js';
import { isDay } from '../calendar-day.js';
import { checkChannels } from './channels.js';
import { FieldChecks } from './field-checks.js';

const lineLength = 300;
const purposeName = /^[a-z][a-z0-9-]{0,39}$/;
const recipientLine = '{tac_gia}';

function checkTexts(checks: FieldChecks, basics: ContestBasics): void {
  checks.text('/title', basics.title, lineLength, 'needed');
  checks.text('/edition', basics.edition, 120);
  checks.text('/organiser', basics.organiser, lineLength);
  checks.text('/parentAgency', basics.parentAgency, lineLength);
  checks.text('/standingBody', basics.standingBody, lineLength);
  checks.text('/summary', basics.summary, 2000);
  checks.text('/audience', basics.audience, 1000);
  checks.text('/rules', basics.rules, 100_000);
  checks.text('/place', basics.place, 120);
  if (basics.contactEmail !== null && normaliseEmail(basics.contactEmail) === null) {
    checks.add('/contactEmail', 'contest.email-invalid');
  }
  if (!readableOnPaper(basics.accent)) checks.add('/accent', 'contest.accent-invalid');
}

function checkNumbers(checks: FieldChecks, basics: ContestBasics): void {
  checks.whole('/graceMinutes', basics.graceMinutes, 0, 120);
  checks.whole('/entriesPerAuthor', basics.entriesPerAuthor, 1, 100);
  checks.whole('/scaleMax', basics.scaleMax, 100, 100_000);
  checks.whole('/screening/correctionDays', basics.screening.correctionDays, 1, 60);
  checks.whole('/screening/appealDays', basics.screening.appealDays, 0, 60);
}

function checkDates(checks: FieldChecks, basics: ContestBasics): void {
  const { receivingOpensAt: opens, receivingClosesAt: closes, resultsExpectedAt: results } = basics;
  if (opens !== null && closes !== null && closes <= opens)
    checks.add('/receivingClosesAt', 'contest.dates-order');
  const before = closes ?? opens;
  if (before !== null && results !== null && results <= before) {
    checks.add('/resultsExpectedAt', 'contest.dates-order');
  }
}

function checkGroupLimits(checks: FieldChecks, limits: readonly FormGroupLimit[]): void {
  const groups = limits.map((limit) => limit.formGroup);
  checks.choices('/formGroupLimits', groups, formGroups);
  limits.forEach((limit, index) => {
    checks.whole(`/formGroupLimits/${index}/maxEntriesPerAuthor`, limit.maxEntriesPerAuthor, 1, 100);
  });
}

function checkCertificate(checks: FieldChecks, certificate: CertificateTerms): void {
  checks.text('/certificate/wording', certificate.wording, 2000);
  checks.text('/certificate/signerTitle', certificate.signerTitle, lineLength);
  checks.text('/certificate/signerName', certificate.signerName, 120);
  checks.text('/certificate/decisionNumber', certificate.decisionNumber, 60);
  checks.text('/certificate/registerPrefix', certificate.registerPrefix, 20);
  checks.text('/certificate/place', certificate.place, 120);
  if (certificate.decisionDate !== null && !isDay(certificate.decisionDate)) {
    checks.add('/certificate/decisionDate', 'contest.day-invalid');
  }
  const lines = certificate.wording.split(/\r?\n/).filter((line) => line.trim() === recipientLine);
  if (certificate.wording.trim() !== '' && lines.length !== 1) {
    checks.add('/certificate/wording', 'contest.wording-recipient', { placeholder: recipientLine });
  }
}

function checkPurposes(checks: FieldChecks, purposes: readonly ConsentPurpose[]): void {
  if (purposes.length > 20) checks.add('/consentPurposes', 'contest.list-length', { most: 20 });
  purposes.forEach((each, index) => {
    const pointer = `/consentPurposes/${index}`;
    const repeated = purposes.findIndex((other) => other.purpose === each.purpose) !== index;
    if (!purposeName.test(each.purpose)) {
      checks.add(`${pointer}/purpose`, 'contest.choice-unknown', { value: each.purpose.slice(0, 60) });
    } else if (repeated) checks.add(`${pointer}/purpose`, 'contest.choice-repeated', { value: each.purpose });
    checks.text(`${pointer}/text`, each.text, 1000, 'needed');
  });
}

/** Finds everything wrong with a contest's basic fields. What is only missing is the checklist's matter. */
export function checkBasics(basics: ContestBasics): FieldChecks {
  const checks = new FieldChecks();
  checkTexts(checks, basics);
  checkNumbers(checks, basics);
  checkDates(checks, basics);
  checkGroupLimits(checks, basics.formGroupLimits);
  checkCertificate(checks, basics.certificate);
  checkPurposes(checks, basics.consentPurposes);
  checkChannels(checks, basics.channels);
  return checks;
}
