import type { CSSProperties, ReactNode } from 'react';

import type { ContestPatch, ContestView } from '../../../../api/types.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { SelectField } from '../../../../ui/form/select-field.js';
import { TextAreaField, TextField } from '../../../../ui/form/text-field.js';
import { isDraft, patchContest, textOrNull } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { checkedNumber, shownNumber, wholeNumber } from '../numbers.js';
import { SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import { useWords } from './words.js';

const accents = ['a61e22', '1f5f8b', '1e7b4f', '7a4a12', '5b3a8c'] as const;
const headings = ['PARTY', 'STATE', 'ORGANISER_ONLY'] as const;

interface Draft {
  readonly title: string;
  readonly edition: string;
  readonly organiser: string;
  readonly parentAgency: string;
  readonly standingBody: string;
  readonly headingStyle: string;
  readonly accent: string;
  readonly summary: string;
  readonly audience: string;
  readonly rules: string;
  readonly contactEmail: string;
  readonly place: string;
  readonly entriesPerAuthor: string;
  readonly written: string;
  readonly multimedia: string;
}

function read(contest: ContestView): Draft {
  const limit = (group: 'written' | 'multimedia'): string =>
    shownNumber(
      contest.formGroupLimits.find((each) => each.formGroup === group)?.maxEntriesPerAuthor ?? null,
    );
  return {
    title: contest.title,
    edition: contest.edition ?? '',
    organiser: contest.organiser,
    parentAgency: contest.parentAgency ?? '',
    standingBody: contest.standingBody ?? '',
    headingStyle: contest.headingStyle,
    accent: contest.accent,
    summary: contest.summary,
    audience: contest.audience,
    rules: contest.rules,
    contactEmail: contest.contactEmail ?? '',
    place: contest.place ?? '',
    entriesPerAuthor: shownNumber(contest.entriesPerAuthor),
    written: limit('written'),
    multimedia: limit('multimedia'),
  };
}

/** After the announcement the published rules are left out of what is sent. */
function patchOf(draft: Draft, whole: boolean): Omit<ContestPatch, 'version'> {
  const heading = headings.find((each) => each === draft.headingStyle);
  const limits = (['written', 'multimedia'] as const).flatMap((formGroup) => {
    const most = checkedNumber(draft[formGroup]);
    return most === null ? [] : [{ formGroup, maxEntriesPerAuthor: most }];
  });
  return {
    parentAgency: textOrNull(draft.parentAgency),
    standingBody: textOrNull(draft.standingBody),
    ...(heading === undefined ? {} : { headingStyle: heading }),
    accent: draft.accent,
    summary: draft.summary,
    contactEmail: textOrNull(draft.contactEmail),
    place: textOrNull(draft.place),
    ...(whole
      ? {
          title: draft.title,
          edition: textOrNull(draft.edition),
          organiser: draft.organiser,
          audience: draft.audience,
          rules: draft.rules,
          entriesPerAuthor: checkedNumber(draft.entriesPerAuthor),
          formGroupLimits: limits,
        }
      : {}),
  };
}

interface AccentProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (hex: string) => void;
}

function AccentChoice({ value, error, onChange }: AccentProps): ReactNode {
  const t = useWords();
  const known = accents.map((hex) => ({ hex: `#${hex}`, label: t(`basics.accent.${hex}`) }));
  const current = value.toLowerCase();
  const all = known.some(({ hex }) => hex === current)
    ? known
    : [{ hex: current, label: t('basics.accent.own', { hex: current }) }, ...known];
  return (
    <fieldset className={classes['fields']}>
      <legend className={classes['legend']}>{t('basics.accent')}</legend>
      <div className={classes['accents']}>
        {all.map(({ hex, label }, index) => (
          <label key={hex} className={classes['accent']}>
            <input
              type="radio"
              name="accent"
              {...(index === 0 ? { id: 'basics-accent' } : {})}
              checked={current === hex}
              onChange={() => {
                onChange(hex);
              }}
            />
            <span className={classes['swatch']} style={{ '--swatch': hex } as CSSProperties} />
            {label}
          </label>
        ))}
      </div>
      {error === undefined ? null : <p className={classes['error']}>{error}</p>}
    </fieldset>
  );
}

/** Title, bodies, heading, rules, and how many works one author may enter. */
export function BasicsSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const whole = isDraft(contest);
  const state = useSection<Draft>({
    contest,
    section: 'basics',
    read,
    check: (draft) => {
      const errors: Record<string, string> = draft.title.trim() === '' ? { title: setup('text.needed') } : {};
      for (const field of ['entriesPerAuthor', 'written', 'multimedia'] as const) {
        if (wholeNumber(draft[field]) === undefined) errors[field] = setup('number.bad');
      }
      return errors satisfies FieldErrors;
    },
    save: (draft, version) => patchContest(contest.id, { ...patchOf(draft, whole), version }),
  });
  const { draft, errors } = state;
  const change = (changes: Partial<Draft>): void => {
    state.change({ ...draft, ...changes });
  };
  const text = bindTexts({ section: 'basics', draft, errors, change });
  const rule = { disabled: !whole };
  return (
    <SectionForm
      section="basics"
      state={state}
      intro={t('basics.intro')}
      frozen={whole ? null : setup(contest.can.edit ? 'frozen.some' : 'frozen.over')}
      readOnly={!contest.can.edit}
    >
      <div className={classes['grid']}>
        <TextField className={classes['wide'] ?? ''} label={t('basics.title')} {...text('title')} {...rule} />
        <TextField
          className={classes['half'] ?? ''}
          label={t('basics.organiser')}
          {...text('organiser')}
          {...rule}
        />
        <TextField
          className={classes['half'] ?? ''}
          label={t('basics.edition')}
          description={t('basics.edition.help')}
          {...text('edition')}
          {...rule}
        />
        <TextField
          className={classes['half'] ?? ''}
          label={t('basics.parent-agency')}
          {...text('parentAgency')}
        />
        <TextField
          className={classes['half'] ?? ''}
          label={t('basics.standing-body')}
          {...text('standingBody')}
        />
        <SelectField
          className={classes['half'] ?? ''}
          label={t('basics.heading')}
          data={headings.map((value) => ({ value, label: t(`basics.heading.${value}`) }))}
          {...text('headingStyle')}
        />
        <TextField className={classes['half'] ?? ''} label={t('basics.place')} {...text('place')} />
        <TextField
          className={classes['wide'] ?? ''}
          type="email"
          label={t('basics.contact')}
          {...text('contactEmail')}
        />
      </div>
      <AccentChoice
        value={draft.accent}
        error={errors['accent']}
        onChange={(accent) => {
          change({ accent });
        }}
      />
      <TextAreaField label={t('basics.summary')} rows={3} {...text('summary')} />
      <TextAreaField label={t('basics.audience')} rows={3} {...text('audience')} {...rule} />
      <TextAreaField
        label={t('basics.rules')}
        description={t('basics.rules.help')}
        rows={16}
        {...text('rules')}
        {...rule}
      />
      <div className={classes['group']}>
        <h3>{t('basics.limits')}</h3>
        <p className="ck-soft ck-small">{setup('no-limit')}</p>
        <div className={classes['grid']}>
          {(
            [
              ['entriesPerAuthor', 'basics.per-author'],
              ['written', 'basics.per-written'],
              ['multimedia', 'basics.per-multimedia'],
            ] as const
          ).map(([field, label]) => (
            <TextField
              key={field}
              className={classes['third'] ?? ''}
              inputMode="numeric"
              label={t(label)}
              {...text(field)}
              {...rule}
            />
          ))}
        </div>
      </div>
    </SectionForm>
  );
}
