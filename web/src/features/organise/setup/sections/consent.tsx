import type { ReactNode } from 'react';

import type { ContestView } from '../../../../api/types.js';
import { CheckField } from '../../../../ui/form/check-field.js';
import { TextAreaField } from '../../../../ui/form/text-field.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { isDraft, patchContest } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { RowList } from '../row-list.js';
import { fieldId, SectionForm, type SectionProps } from '../section-form.js';
import { useSection } from '../use-section.js';
import { useWords } from './words.js';

interface PurposeDraft {
  /** The purpose's own name: it is how the server knows it. */
  readonly key: string;
  readonly required: boolean;
  readonly text: string;
}

function read(contest: ContestView): readonly PurposeDraft[] {
  return contest.consentPurposes.map(({ purpose, required, text }) => ({ key: purpose, required, text }));
}

/** A name that no other purpose of the contest has. */
function freshPurpose(rows: readonly PurposeDraft[]): string {
  const taken = new Set(rows.map((row) => row.key));
  let number = rows.length + 1;
  while (taken.has(`purpose-${String(number)}`)) number += 1;
  return `purpose-${String(number)}`;
}

interface PurposeProps {
  readonly row: PurposeDraft;
  readonly index: number;
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<PurposeDraft>) => void;
}

function PurposeFields({ row, index, errors, update }: PurposeProps): ReactNode {
  const t = useWords();
  const at = `consentPurposes.${String(index)}.`;
  const text = bindTexts({ section: 'consent', draft: row, errors, change: update, at });
  return (
    <>
      <TextAreaField rows={3} label={t('consent.text')} {...text('text')} />
      <CheckField
        id={fieldId('consent', `${at}required`)}
        label={t('consent.required')}
        checked={row.required}
        onChange={(event) => {
          update({ required: event.currentTarget.checked });
        }}
      />
    </>
  );
}

/** What authors agree to, purpose by purpose. */
export function ConsentSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const open = isDraft(contest) && contest.can.edit;
  const state = useSection<readonly PurposeDraft[]>({
    contest,
    section: 'consent',
    read,
    check: (rows) =>
      Object.fromEntries(
        rows.flatMap((row, index) =>
          row.text.trim() === '' ? [[`consentPurposes.${String(index)}.text`, setup('text.needed')]] : [],
        ),
      ),
    save: (rows, version) =>
      patchContest(contest.id, {
        version,
        consentPurposes: rows.map(({ key, required, text }) => ({ purpose: key, required, text })),
      }),
  });
  const { draft: rows, errors } = state;
  return (
    <SectionForm
      section="consent"
      state={state}
      intro={t('consent.intro')}
      frozen={open ? null : setup('frozen.all')}
      readOnly={!open}
    >
      <RowList
        rows={rows}
        onChange={state.change}
        nameOf={(row) => t('consent.nth', { number: rows.findIndex((each) => each.key === row.key) + 1 })}
        make={() => ({ key: freshPurpose(rows), required: false, text: '' })}
        addLabel={t('consent.add')}
      >
        {(row, index, update) => <PurposeFields row={row} index={index} errors={errors} update={update} />}
      </RowList>
    </SectionForm>
  );
}
