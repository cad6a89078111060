import { IconClipboardList, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../../api/client.js';
import type { ContestView } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import { fold } from '../../../../lib/names.js';
import { MainButton, PlainButton } from '../../../../ui/buttons.js';
import { Dialog } from '../../../../ui/dialog.js';
import { TextAreaField, TextField } from '../../../../ui/form/text-field.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { useUiT } from '../../../../ui/messages.js';
import { isDraft, textOrNull } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { RowList } from '../row-list.js';
import { followNames, freshKey, freshUnits, idOf, unitsOf } from '../rows.js';
import { SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import { useWords } from './words.js';

/** More rows than this are searched rather than shown at once. */
const mostShown = 60;

interface UnitDraft {
  readonly key: string;
  readonly name: string;
  readonly abbreviation: string;
  /** The name of the unit above it; nothing at the top. */
  readonly above: string;
}

const namesListId = 'unit-names';

function read(contest: ContestView): readonly UnitDraft[] {
  const names = new Map(contest.units.map(({ id, name }) => [id, name]));
  return contest.units.map((unit) => ({
    key: unit.id,
    name: unit.name,
    abbreviation: unit.abbreviation ?? '',
    above: names.get(unit.parentId ?? '') ?? '',
  }));
}

function save(contestId: string, rows: readonly UnitDraft[], version: number): Promise<ContestView> {
  const items = rows.map((row) => ({
    ...idOf(row),
    name: row.name,
    abbreviation: textOrNull(row.abbreviation),
    above: textOrNull(row.above),
  }));
  return body(
    api.PUT('/api/contests/{contestId}/units', { params: { path: { contestId } }, body: { version, items } }),
  );
}

interface PasteListProps {
  readonly rows: readonly UnitDraft[];
  readonly onAdd: (units: readonly UnitDraft[]) => void;
}

function PasteList({ rows, onAdd }: PasteListProps): ReactNode {
  const t = useWords();
  const ui = useUiT();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const pasted = unitsOf(text);
  const units = freshUnits(pasted, rows);
  const skipped = pasted.length - units.length;
  const close = (): void => {
    setOpened(false);
  };
  return (
    <>
      <PlainButton
        leftSection={<IconClipboardList size={18} aria-hidden />}
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('units.paste')}
      </PlainButton>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('units.paste')}
        actions={
          <>
            <PlainButton onClick={close}>{ui('cancel')}</PlainButton>
            <MainButton
              size="sm"
              disabled={units.length === 0}
              onClick={() => {
                onAdd(units.map((unit) => ({ key: freshKey(), ...unit })));
                setText('');
                close();
              }}
            >
              {t('units.paste.do', { count: units.length })}
            </MainButton>
          </>
        }
      >
        <TextAreaField
          rows={10}
          label={t('units.paste.label')}
          description={t('units.paste.what')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <p className={classes['status']} role="status">
          {skipped === 0 ? '' : t('units.paste.skipped', { count: skipped })}
        </p>
      </Dialog>
    </>
  );
}

interface UnitProps {
  readonly row: UnitDraft;
  readonly index: number;
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<UnitDraft>) => void;
}

function UnitFields({ row, index, errors, update }: UnitProps): ReactNode {
  const t = useWords();
  const text = bindTexts({
    section: 'units',
    draft: row,
    errors,
    change: update,
    at: `items.${String(index)}.`,
  });
  const number = String(index + 1);
  return (
    <div className={classes['unitFields']}>
      <TextField
        size="sm"
        aria-label={`${t('units.name')} ${number}`}
        placeholder={t('units.name')}
        {...text('name')}
      />
      <TextField
        size="sm"
        aria-label={`${t('units.abbreviation')} ${number}`}
        placeholder={t('units.abbreviation')}
        {...text('abbreviation')}
      />
      <TextField
        size="sm"
        list={namesListId}
        autoComplete="off"
        aria-label={`${t('units.above')} ${number}`}
        placeholder={t('units.above')}
        {...text('above')}
      />
    </div>
  );
}

/** What of a long list is shown: what is searched for, what is new, and what is wrong. */
function shownOf(rows: readonly UnitDraft[], search: string, errors: FieldErrors): readonly UnitDraft[] {
  const wanted = fold(search.trim());
  const found = rows.filter((row, index) => {
    const at = `items.${String(index)}`;
    const wrong = errors[`${at}.name`] !== undefined || errors[`${at}.above`] !== undefined;
    const fresh = row.name === '' && wanted === '';
    const words = fold(`${row.name} ${row.abbreviation} ${row.above}`);
    return wrong || fresh || wanted === '' || words.includes(wanted);
  });
  return found.slice(-mostShown);
}

/** The units that authors come from: typed one by one, or pasted as a list. */
export function UnitsSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const whole = isDraft(contest);
  const known = new Set(contest.units.map((unit) => unit.id));
  const state = useSection<readonly UnitDraft[]>({
    contest,
    section: 'units',
    read,
    check: (rows) =>
      Object.fromEntries(
        rows.flatMap((row, index) =>
          row.name.trim() === '' ? [[`items.${String(index)}.name`, setup('text.needed')]] : [],
        ),
      ),
    save: (rows, version) => save(contest.id, rows, version),
  });
  const { draft: rows, errors } = state;
  const isLong = rows.length > mostShown;
  const shown = isLong ? shownOf(rows, search, errors) : rows;
  const put = (next: readonly UnitDraft[]): void => {
    state.change(followNames(rows, next));
  };
  const places = new Map(rows.map((row, index) => [row.key, index]));
  // Rows that are not shown keep their places; shown ones may be changed, taken out or added.
  const change = (next: readonly UnitDraft[]): void => {
    const byKey = new Map(next.map((row) => [row.key, row]));
    const visible = new Set(shown.map((row) => row.key));
    const kept = rows.flatMap((row) => (visible.has(row.key) ? (byKey.get(row.key) ?? []) : row));
    put([...kept, ...next.filter((row) => !places.has(row.key))]);
  };
  return (
    <SectionForm
      section="units"
      state={state}
      intro={t('units.intro')}
      frozen={whole ? null : setup(contest.can.edit ? 'frozen.units' : 'frozen.over')}
      readOnly={!contest.can.edit}
    >
      <p className="ck-numbers">
        {t('units.count', { count: formatNumber(rows.length, locale) })}
        {shown.length === rows.length
          ? ''
          : `, ${t('units.shown', { count: formatNumber(shown.length, locale) })}`}
      </p>
      {isLong ? (
        <TextField
          size="sm"
          type="search"
          aria-label={t('units.search')}
          placeholder={t('units.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      ) : null}
      <datalist id={namesListId}>
        {rows.map((row) => (
          <option key={row.key} value={row.name} />
        ))}
      </datalist>
      <RowList
        rows={shown}
        onChange={isLong ? change : put}
        nameOf={(row) => row.name}
        make={() => ({ key: freshKey(), name: '', abbreviation: '', above: '' })}
        addLabel={t('units.add')}
        stands={(row) => !whole && known.has(row.key)}
        ordered={false}
        slim
        tools={
          <PasteList
            rows={rows}
            onAdd={(units) => {
              put([...rows, ...units]);
            }}
          />
        }
      >
        {(row, index, update) => (
          <UnitFields row={row} index={places.get(row.key) ?? index} errors={errors} update={update} />
        )}
      </RowList>
    </SectionForm>
  );
}
