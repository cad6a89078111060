import type { ContestView, DeskPeople } from '../../../api/types.js';
import { deskKey, type useDeskT } from './messages.js';

/** A choice among the values of one filter. */
export interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

/** The filters of the queue, by their names in the address. */
export const filterNames = [
  'state',
  'categoryId',
  'unitId',
  'finding',
  'length',
  'similar',
  'similarity',
  'language',
  'channel',
  'assigned',
  'inspected',
  'second',
  'correction',
];

const findingKinds = [
  'name',
  'pen-name',
  'unit',
  'phone',
  'email',
  'citizen-id',
  'bank-account',
  'address',
  'profile-link',
];

type Translate = ReturnType<typeof useDeskT>;

/** The filters beside the state, with everything that can be chosen in them. */
export function fieldsOf(
  t: Translate,
  contest: ContestView | undefined,
  people: DeskPeople | undefined,
): readonly FilterField[] {
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const units = contest?.units ?? [];
  const words = <Name extends string>(prefix: string, values: readonly Name[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}` as 'channel.web') }));
  return [
    {
      name: 'assigned',
      label: t('queue.assigned'),
      data: [
        ...words('assigned', ['me', 'none']),
        ...(people?.people ?? [])
          .filter((person) => !person.me)
          .map(({ accountId, name }) => ({ value: accountId, label: name })),
      ],
    },
    { name: 'categoryId', label: t('queue.category'), data: (contest?.categories ?? []).map(named) },
    ...(units.length === 0 ? [] : [{ name: 'unitId', label: t('queue.unit'), data: units.map(named) }]),
    {
      name: 'finding',
      label: t('queue.finding'),
      data: [
        { value: 'yes', label: t('queue.finding.yes') },
        { value: 'no', label: t('queue.finding.no') },
        ...findingKinds.map((kind) => ({
          value: kind,
          label: t(deskKey('finding', kind, 'finding.other') as 'finding.name'),
        })),
      ],
    },
    { name: 'length', label: t('queue.length'), data: words('length', ['over', 'under', 'fits']) },
    {
      name: 'similar',
      label: t('queue.similar'),
      data: ['10', '20', '25', '30', '50'].map((percent) => ({
        value: percent,
        label: t('similar.at-least', { percent }),
      })),
    },
    { name: 'similarity', label: t('queue.similarity'), data: words('similarity', ['above']) },
    { name: 'language', label: t('queue.language'), data: words('language', ['vi', 'other']) },
    {
      name: 'channel',
      label: t('queue.channel'),
      data: words('channel', ['web', 'unit', 'post', 'hand', 'email']),
    },
    { name: 'inspected', label: t('queue.inspected'), data: words('inspected', ['yes', 'no', 'failed']) },
    { name: 'second', label: t('queue.second'), data: words('second', ['waiting', 'mine']) },
    {
      name: 'correction',
      label: t('queue.correction'),
      data: words('correction', ['open', 'overdue', 'corrected']),
    },
  ];
}

/** What the filters are when none is set but the state. */
export const noFilters: Readonly<Record<string, string>> = Object.fromEntries(
  [...filterNames.filter((name) => name !== 'state'), 'q'].map((name) => [name, '']),
);
