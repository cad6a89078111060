import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** The first schema: written from the rows, then only added to by later migrations. */
export class Initial1763800000000 implements MigrationInterface {
  readonly name = 'Initial1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'account_links',
      [
        id(),
        ref('accountId'),
        text('purpose', 10),
        text('tokenHash', 64),
        time('expiresAt'),
        time('usedAt', 'null'),
      ],
      [
        index('ix_account_links_account', ['accountId']),
        index('ux_account_links_token', ['tokenHash'], true),
      ],
      [],
    );
    await createTable(
      runner,
      'accounts',
      [
        id(),
        text('fullName', 200),
        text('email', 254, 'null'),
        text('emailKey', 254, 'null'),
        text('phoneKey', 20, 'null'),
        text('passwordHash', 200),
        text('locale', 2),
        text('founderKey', 10, 'null'),
        flag('isAdministrator'),
        time('confirmedAt', 'null'),
        time('consentedAt'),
        time('createdAt'),
        int('version'),
      ],
      [
        index('ux_accounts_founder', ['founderKey'], true),
        index('ux_accounts_phone', ['phoneKey'], true),
        index('ux_accounts_email', ['emailKey'], true),
      ],
      [],
    );
    await createTable(
      runner,
      'award_changes',
      [
        id(),
        ref('contestId'),
        text('at', 24),
        ref('byAccountId', 'null'),
        text('what', 12),
        ref('entryId', 'null'),
        ref('prizeId', 'null'),
        text('reason', 1000, 'null'),
      ],
      [index('ix_award_changes_contest', ['contestId', 'at'])],
      [],
    );
    await createTable(
      runner,
      'awards',
      [
        id(),
        ref('contestId'),
        ref('prizeId'),
        ref('entryId'),
        text('state', 12),
        int('version'),
        flag('byHand'),
        longText('citation', 'null'),
        time('createdAt'),
        time('revokedAt', 'null'),
        text('revocationReason', 1000, 'null'),
        text('revocationDecision', 60, 'null'),
      ],
      [index('ix_awards_prize', ['prizeId']), index('ux_awards_entry', ['contestId', 'entryId'], true)],
      [],
    );
    await createTable(
      runner,
      'judging_rounds',
      [
        id(),
        ref('contestId'),
        text('state', 12),
        int('version'),
        int('turn'),
        text('seed', 100, 'null'),
        longText('summary', 'null'),
        time('closedAt', 'null'),
      ],
      [index('ix_judging_rounds_contest', ['contestId'])],
      [],
    );
    await createTable(
      runner,
      'blind_copies',
      [
        id(),
        ref('roundId'),
        text('code', 12),
        ref('categoryId'),
        longText('text'),
        int('words'),
        flag('advances'),
      ],
      [index('ux_blind_copies_code', ['roundId', 'code'], true)],
      [foreignKey('fk_blind_copies_round', 'roundId', 'judging_rounds', 'CASCADE')],
    );
    await createTable(
      runner,
      'certificates',
      [
        id(),
        ref('contestId'),
        ref('awardId'),
        ref('entryId'),
        int('number'),
        text('registerNumber', 60),
        text('code', 12),
        longText('model'),
        time('issuedAt'),
        time('revokedAt', 'null'),
      ],
      [
        index('ux_certificates_code', ['code'], true),
        index('ux_certificates_number', ['contestId', 'number'], true),
        index('ux_certificates_award', ['awardId'], true),
      ],
      [],
    );
    await createTable(
      runner,
      'conflict_declarations',
      [
        id(),
        ref('contestId'),
        ref('accountId'),
        longText('unitIds'),
        longText('persons'),
        int('version'),
        time('declaredAt'),
      ],
      [index('ux_conflict_declarations', ['contestId', 'accountId'], true)],
      [],
    );
    await createTable(
      runner,
      'contests',
      [
        id(),
        text('slug', 100),
        text('state', 12),
        int('version'),
        text('title', 300),
        text('edition', 120, 'null'),
        text('organiser', 300),
        text('parentAgency', 300, 'null'),
        text('standingBody', 300, 'null'),
        text('headingStyle', 16),
        text('accent', 7),
        longText('summary'),
        longText('audience'),
        longText('rules'),
        text('contactEmail', 254, 'null'),
        text('place', 120, 'null'),
        time('receivingOpensAt', 'null'),
        time('receivingClosesAt', 'null'),
        time('resultsExpectedAt', 'null'),
        int('graceMinutes'),
        int('entriesPerAuthor', 'null'),
        int('scaleMax'),
        longText('formGroupLimits'),
        longText('certificate'),
        longText('consentPurposes'),
        longText('cancelReason', 'null'),
        time('createdAt'),
        time('announcedAt', 'null'),
        time('publishedAt', 'null'),
      ],
      [index('ix_contests_announced', ['announcedAt']), index('ux_contests_slug', ['slug'], true)],
      [],
    );
    await createTable(
      runner,
      'contest_categories',
      [
        id(),
        ref('contestId'),
        int('position'),
        text('name', 120),
        text('nameKey', 120),
        text('form', 16),
        text('formGroup', 16),
        int('minWords', 'null'),
        int('maxWords', 'null'),
        int('tolerancePercent'),
        int('maxEntriesPerAuthor', 'null'),
        int('maxAuthors'),
        int('maxBytes'),
        longText('fileTypes'),
      ],
      [index('ux_contest_categories_name', ['contestId', 'nameKey'], true)],
      [foreignKey('fk_contest_categories', 'contestId', 'contests', 'CASCADE')],
    );
    await createTable(
      runner,
      'contest_criteria',
      [
        id(),
        ref('contestId'),
        int('position'),
        text('name', 120),
        longText('guidance'),
        int('maxScore'),
        int('step'),
      ],
      [index('ix_contest_criteria', ['contestId'])],
      [foreignKey('fk_contest_criteria', 'contestId', 'contests', 'CASCADE')],
    );
    await createTable(
      runner,
      'contest_deadline_extensions',
      [id(), ref('contestId'), time('fromAt'), time('toAt'), longText('reason'), time('decidedAt')],
      [index('ix_contest_deadline_extensions', ['contestId'])],
      [foreignKey('fk_contest_extensions', 'contestId', 'contests', 'CASCADE')],
    );
    await createTable(
      runner,
      'contest_prizes',
      [
        id(),
        ref('contestId'),
        int('position'),
        text('name', 120),
        int('quantity'),
        int('value', 'null'),
        longText('categoryIds'),
      ],
      [index('ix_contest_prizes', ['contestId'])],
      [foreignKey('fk_contest_prizes', 'contestId', 'contests', 'CASCADE')],
    );
    await createTable(
      runner,
      'contest_roles',
      [id(), ref('contestId'), ref('accountId'), text('role', 20), ref('unitId', 'null'), time('sinceAt')],
      [
        index('ix_contest_roles_account', ['accountId']),
        index('ux_contest_roles', ['contestId', 'accountId', 'role'], true),
      ],
      [],
    );
    await createTable(
      runner,
      'contest_rounds',
      [
        id(),
        ref('contestId'),
        int('position'),
        text('name', 120),
        int('readingsPerEntry'),
        int('deviationLimit', 'null'),
        int('advanceCount', 'null'),
        time('dueAt', 'null'),
      ],
      [index('ix_contest_rounds', ['contestId'])],
      [foreignKey('fk_contest_rounds', 'contestId', 'contests', 'CASCADE')],
    );
    await createTable(
      runner,
      'contest_units',
      [
        id(),
        ref('contestId'),
        int('position'),
        text('name', 200),
        text('nameKey', 200),
        text('abbreviation', 40, 'null'),
      ],
      [index('ux_contest_units_name', ['contestId', 'nameKey'], true)],
      [],
    );
    await createTable(
      runner,
      'entries',
      [
        id(),
        ref('contestId'),
        ref('accountId'),
        text('title', 300),
        text('titleKey', 300),
        ref('categoryId', 'null'),
        text('state', 12),
        int('version'),
        ref('fileId', 'null'),
        text('receiptNumber', 20, 'null'),
        time('submittedAt', 'null'),
        int('authorsGeneration'),
        text('outcomeReason', 40, 'null'),
        text('outcomeMessage', 2000, 'null'),
        time('decidedAt', 'null'),
        text('awardPrizeName', 120, 'null'),
        ref('awardCertificateId', 'null'),
        time('createdAt'),
        time('updatedAt'),
      ],
      [
        index('ix_entries_account', ['accountId']),
        index('ix_entries_queue', ['contestId', 'state', 'submittedAt']),
      ],
      [],
    );
    await createTable(
      runner,
      'entry_authors',
      [
        id(),
        ref('entryId'),
        ref('contestId'),
        int('position'),
        text('fullName', 200),
        text('nameKey', 200),
        text('penName', 200, 'null'),
        int('birthYear', 'null'),
        text('identityKey', 210, 'null'),
        ref('unitId', 'null'),
        text('unitName', 300, 'null'),
        text('jobTitle', 200, 'null'),
        text('phone', 50, 'null'),
        text('email', 254, 'null'),
        text('address', 500, 'null'),
      ],
      [
        index('ix_entry_authors_unit', ['contestId', 'unitId']),
        index('ix_entry_authors_identity', ['contestId', 'identityKey']),
        index('ux_entry_authors_position', ['entryId', 'position'], true),
      ],
      [foreignKey('fk_entry_authors_entry', 'entryId', 'entries', 'CASCADE')],
    );
    await createTable(
      runner,
      'entry_consents',
      [id(), ref('entryId'), text('purpose', 60), time('givenAt'), text('textHash', 64)],
      [index('ux_entry_consents_purpose', ['entryId', 'purpose'], true)],
      [foreignKey('fk_entry_consents_entry', 'entryId', 'entries', 'CASCADE')],
    );
    await createTable(
      runner,
      'entry_desks',
      [id(), text('prefix', 10), int('lastSequence'), ref('turn')],
      [index('ux_entry_desks_prefix', ['prefix'], true)],
      [],
    );
    await createTable(
      runner,
      'entry_files',
      [
        id(),
        ref('entryId'),
        text('sha256', 64),
        int('bytes'),
        text('clientName', 255),
        text('declaredType', 10),
        time('uploadedAt'),
        text('inspectionState', 10),
        int('inspectedGeneration', 'null'),
        text('verdict', 10, 'null'),
        text('detectedType', 10, 'null'),
        longText('reasons'),
        int('words', 'null'),
        int('pages', 'null'),
      ],
      [index('ix_entry_files_content', ['sha256']), index('ix_entry_files_entry', ['entryId', 'uploadedAt'])],
      [foreignKey('fk_entry_files_entry', 'entryId', 'entries', 'CASCADE')],
    );
    await createTable(
      runner,
      'entry_findings',
      [
        id(),
        ref('fileId'),
        int('position'),
        text('kind', 20),
        text('value', 500),
        text('place', 20),
        text('part', 200),
        int('textOffset', 'null'),
        int('textLength'),
        int('confidencePercent'),
      ],
      [index('ux_entry_findings_position', ['fileId', 'position'], true)],
      [foreignKey('fk_entry_findings_file', 'fileId', 'entry_files', 'CASCADE')],
    );
    await createTable(
      runner,
      'entry_receipts',
      [
        id(),
        ref('entryId'),
        int('revision'),
        text('number', 20),
        time('issuedAt'),
        ref('fileId'),
        text('sha256', 64),
        int('bytes'),
        text('clientName', 255),
      ],
      [
        index('ix_entry_receipts_file', ['fileId']),
        index('ux_entry_receipts_number', ['number', 'revision'], true),
        index('ux_entry_receipts_revision', ['entryId', 'revision'], true),
      ],
      [
        foreignKey('fk_entry_receipts_entry', 'entryId', 'entries', 'RESTRICT'),
        foreignKey('fk_entry_receipts_file', 'fileId', 'entry_files', 'RESTRICT'),
      ],
    );
    await createTable(
      runner,
      'entry_signatures',
      [id(), ref('entryId'), ref('fileId'), longText('groups'), text('at', 24)],
      [index('ix_entry_signatures_at', ['at']), index('ux_entry_signatures_entry', ['entryId'], true)],
      [foreignKey('fk_entry_signatures_entry', 'entryId', 'entries', 'CASCADE')],
    );
    await createTable(
      runner,
      'entry_similarities',
      [
        id(),
        ref('entryAId'),
        ref('entryBId'),
        ref('fileAId'),
        ref('fileBId'),
        int('shareOfA'),
        int('shareOfB'),
        int('words'),
        longText('passages'),
        text('at', 24),
      ],
      [
        index('ix_entry_similarities_b', ['entryBId']),
        index('ux_entry_similarities_pair', ['entryAId', 'entryBId'], true),
      ],
      [
        foreignKey('fk_entry_similarities_a', 'entryAId', 'entries', 'CASCADE'),
        foreignKey('fk_entry_similarities_b', 'entryBId', 'entries', 'CASCADE'),
      ],
    );
    await createTable(
      runner,
      'entry_texts',
      [id(), ref('fileId'), longText('text')],
      [index('ux_entry_texts_file', ['fileId'], true)],
      [foreignKey('fk_entry_texts_file', 'fileId', 'entry_files', 'CASCADE')],
    );
    await createTable(
      runner,
      'invitations',
      [
        id(),
        ref('contestId'),
        text('contestTitle', 300),
        text('email', 254),
        text('emailKey', 254),
        text('name', 200, 'null'),
        text('role', 20),
        ref('unitId', 'null'),
        text('tokenHash', 64),
        time('invitedAt'),
        time('expiresAt'),
        time('acceptedAt', 'null'),
      ],
      [index('ix_invitations_contest', ['contestId']), index('ux_invitations_token', ['tokenHash'], true)],
      [],
    );
    await createTable(
      runner,
      'jobs',
      [
        id(),
        text('type', 120),
        longText('payload'),
        text('uniqueKey', 200, 'null'),
        text('state', 12),
        int('attempts'),
        time('runAt'),
        time('leaseUntilAt', 'null'),
        ref('worker', 'null'),
        text('lastError', 500, 'null'),
        time('createdAt'),
        time('finishedAt', 'null'),
      ],
      [index('ix_jobs_due', ['state', 'runAt']), index('ux_jobs_key', ['uniqueKey'], true)],
      [],
    );
    await createTable(
      runner,
      'judges',
      [
        id(),
        ref('contestId'),
        ref('accountId'),
        text('name', 200),
        longText('categories'),
        flag('seated'),
        time('conflictsDeclaredAt', 'null'),
      ],
      [
        index('ix_judges_account', ['accountId']),
        index('ux_judges_account', ['contestId', 'accountId'], true),
      ],
      [],
    );
    await createTable(
      runner,
      'judging_conflicts',
      [id(), ref('roundId'), ref('copyId'), ref('judgeId')],
      [
        index('ix_judging_conflicts_round', ['roundId']),
        index('ux_judging_conflicts_pair', ['copyId', 'judgeId'], true),
      ],
      [
        foreignKey('fk_judging_conflicts_copy', 'copyId', 'blind_copies', 'CASCADE'),
        foreignKey('fk_judging_conflicts_judge', 'judgeId', 'judges', 'CASCADE'),
      ],
    );
    await createTable(
      runner,
      'outbox',
      [id(), text('type', 80), ref('contestId', 'null'), longText('payload'), time('createdAt')],
      [index('ix_outbox_created', ['createdAt'])],
      [],
    );
    await createTable(
      runner,
      'prize_boards',
      [
        id(),
        text('state', 12),
        int('version'),
        text('decisionNumber', 60, 'null'),
        text('decisionDate', 10, 'null'),
        time('approvedAt', 'null'),
        time('publishedAt', 'null'),
      ],
      [],
      [],
    );
    await createTable(
      runner,
      'record',
      [
        id(),
        text('at', 24),
        ref('contestId', 'null'),
        text('actorKind', 12),
        ref('actorId', 'null'),
        text('actorRoles', 120),
        text('action', 80),
        text('subjectKind', 40),
        text('subjectId', 64),
        longText('facts'),
        int('seq', 'null'),
        text('previousHash', 64, 'null'),
        text('hash', 64, 'null'),
      ],
      [index('ix_record_contest', ['contestId', 'seq']), index('ux_record_seq', ['seq'], true)],
      [],
    );
    await createTable(runner, 'record_head', [id(), int('seq'), text('hash', 64)], [], []);
    await createTable(
      runner,
      'round_closings',
      [
        id(),
        ref('contestId'),
        text('method', 12),
        int('advanceCount', 'null'),
        flag('tiedAtLine'),
        text('committedRoot', 64),
        int('openDiscrepancies'),
        text('reason', 1000, 'null'),
        ref('closedBy', 'null'),
        time('closedAt'),
      ],
      [index('ix_round_closings_contest', ['contestId'])],
      [],
    );
    await createTable(
      runner,
      'round_results',
      [
        id(),
        ref('roundId'),
        ref('copyId'),
        text('code', 12),
        ref('categoryId'),
        int('readings'),
        int('sum'),
        int('mean'),
        int('estimate'),
        int('rank'),
        flag('tied'),
        int('categoryRank'),
        flag('categoryTied'),
        flag('advances'),
      ],
      [index('ux_round_results_copy', ['roundId', 'copyId'], true)],
      [foreignKey('fk_round_results_closing', 'roundId', 'round_closings', 'CASCADE')],
    );
    await createTable(
      runner,
      'score_sheets',
      [
        id(),
        ref('roundId'),
        ref('copyId'),
        ref('judgeId'),
        int('reading'),
        flag('third'),
        text('state', 12),
        int('version'),
        longText('scores'),
        int('total', 'null'),
        longText('comment'),
        longText('privateNote'),
        text('reason', 1000, 'null'),
        time('savedAt', 'null'),
        time('submittedAt', 'null'),
      ],
      [
        index('ix_score_sheets_judge', ['judgeId', 'roundId']),
        index('ix_score_sheets_round', ['roundId', 'state']),
        index('ux_score_sheets_reader', ['copyId', 'judgeId'], true),
      ],
      [
        foreignKey('fk_score_sheets_copy', 'copyId', 'blind_copies', 'CASCADE'),
        foreignKey('fk_score_sheets_judge', 'judgeId', 'judges', 'CASCADE'),
      ],
    );
    await createTable(
      runner,
      'screening_acts',
      [id(), ref('entryId'), text('what', 20), ref('accountId', 'null'), text('at', 24)],
      [index('ix_screening_acts_entry', ['entryId', 'at'])],
      [],
    );
    await createTable(
      runner,
      'screenings',
      [
        id(),
        ref('entryId'),
        ref('contestId'),
        int('version'),
        int('entryVersion'),
        ref('fileId', 'null'),
        longText('masks', 'null'),
        text('outcome', 12, 'null'),
        text('reason', 40, 'null'),
        text('message', 2000, 'null'),
        ref('decidedBy', 'null'),
        time('decidedAt', 'null'),
      ],
      [index('ix_screenings_contest', ['contestId']), index('ux_screenings_entry', ['entryId'], true)],
      [],
    );
    await createTable(
      runner,
      'seals',
      [
        id(),
        ref('contestId'),
        int('works'),
        text('commitment', 64),
        ref('sealedBy', 'null'),
        time('sealedAt'),
      ],
      [index('ix_seals_contest', ['contestId'])],
      [],
    );
    await createTable(
      runner,
      'sealed_codes',
      [id(), ref('contestId'), ref('roundId'), longText('ciphertext')],
      [index('ix_sealed_codes_contest', ['contestId', 'roundId'])],
      [foreignKey('fk_sealed_codes_seal', 'roundId', 'seals', 'CASCADE')],
    );
    await createTable(runner, 'sent_mails', [id(), text('eventType', 80), time('sentAt')], [], []);
    await createTable(
      runner,
      'sessions',
      [
        id(),
        ref('accountId'),
        text('tokenHash', 64),
        text('userAgent', 200),
        time('createdAt'),
        time('lastSeenAt'),
        time('expiresAt'),
      ],
      [index('ix_sessions_account', ['accountId']), index('ux_sessions_token', ['tokenHash'], true)],
      [],
    );
    await createTable(
      runner,
      'sheet_returns',
      [
        id(),
        ref('sheetId'),
        ref('returnedBy', 'null'),
        text('reason', 1000),
        longText('scores'),
        int('total'),
        longText('comment'),
        time('returnedAt'),
      ],
      [index('ix_sheet_returns_sheet', ['sheetId'])],
      [foreignKey('fk_sheet_returns_sheet', 'sheetId', 'score_sheets', 'CASCADE')],
    );
    await createTable(
      runner,
      'unsealings',
      [id(), ref('unsealedBy', 'null'), longText('witnesses'), int('codes'), time('unsealedAt')],
      [],
      [],
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
