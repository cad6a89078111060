import type { ReactNode } from 'react';

import type { ContestView, PaperForm, PaperView } from '../../../api/types.js';
import { unitOptions } from '../../../lib/unit-options.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField, TextField } from '../../../ui/form/text-field.js';
import type { FieldErrors, Fields } from '../../../ui/form/use-fields.js';
import { DateField } from '../date-field.js';
import { DateTimeField } from '../date-time-field.js';
import { fromField, toField } from '../vietnam-time.js';
import { useReceptionT } from './messages.js';
import classes from './reception.module.css';

/** What is written down about the paper, as its fields hold it. */
export type PaperFacts = Readonly<
  Record<
    | 'channel'
    | 'postmarkedOn'
    | 'arrivedAt'
    | 'senderUnitId'
    | 'senderName'
    | 'parcelNumber'
    | 'copies'
    | 'pages'
    | 'condition'
    | 'remarks',
    string
  >
>;
type FactsBody = Pick<
  PaperForm,
  | 'channel'
  | 'postmarkedOn'
  | 'arrivedAt'
  | 'senderUnitId'
  | 'senderName'
  | 'parcelNumber'
  | 'copies'
  | 'pages'
  | 'condition'
  | 'remarks'
>;

const channels = ['post', 'hand', 'email'] as const;
const conditions = ['good', 'damaged', 'incomplete'] as const;

/** The fields of an empty form. */
export function emptyFacts(contest: ContestView, now: Date): PaperFacts {
  const { post, hand, email } = contest.channels;
  const first = post !== null ? 'post' : hand !== null ? 'hand' : email !== null ? 'email' : 'post';
  return {
    channel: first,
    postmarkedOn: '',
    arrivedAt: toField(now.toISOString()),
    senderUnitId: '',
    senderName: '',
    parcelNumber: '',
    copies: '1',
    pages: '',
    condition: 'good',
    remarks: '',
  };
}

/** The fields of a registered work. */
export function factsOf(paper: PaperView): PaperFacts {
  return {
    channel: paper.channel,
    postmarkedOn: paper.postmarkedOn ?? '',
    arrivedAt: toField(paper.arrivedAt),
    senderUnitId: paper.senderUnitId ?? '',
    senderName: paper.senderName ?? '',
    parcelNumber: paper.parcelNumber ?? '',
    copies: String(paper.copies ?? 1),
    pages: paper.pages === null ? '' : String(paper.pages),
    condition: paper.condition,
    remarks: paper.remarks ?? '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const isWhole = (text: string): boolean => /^\d{1,4}$/u.test(text.trim());

/** What is sent, or what is wrong before anything is sent. */
export function factsBody(
  facts: PaperFacts,
  words: { readonly required: string; readonly number: string },
): { readonly errors: FieldErrors; readonly body: FactsBody | null } {
  const arrivedAt = fromField(facts.arrivedAt);
  const errors = {
    ...(arrivedAt === null ? { arrivedAt: words.required } : {}),
    ...(isWhole(facts.copies) ? {} : { copies: words.number }),
    ...(facts.pages.trim() === '' || isWhole(facts.pages) ? {} : { pages: words.number }),
  };
  if (arrivedAt === null || Object.keys(errors).length > 0) return { errors, body: null };
  return {
    errors,
    body: {
      channel: channels.find((each) => each === facts.channel) ?? 'post',
      postmarkedOn: facts.channel === 'post' ? orNull(facts.postmarkedOn) : null,
      arrivedAt,
      senderUnitId: orNull(facts.senderUnitId),
      senderName: orNull(facts.senderName),
      parcelNumber: orNull(facts.parcelNumber),
      copies: Number(facts.copies),
      pages: facts.pages.trim() === '' ? null : Number(facts.pages),
      condition: conditions.find((each) => each === facts.condition) ?? 'good',
      remarks: orNull(facts.remarks),
    },
  };
}

interface PaperFieldsProps {
  readonly contest: ContestView;
  readonly fields: Fields<Readonly<Record<string, string | boolean>>>;
}

/** How, when and from whom the paper came. */
export function ArrivalFields({ contest, fields }: PaperFieldsProps): ReactNode {
  const t = useReceptionT();
  const channel = String(fields.values['channel']);
  const third = classes['third'] ?? '';
  const known = channels.find((each) => each === channel);
  const announced = known !== undefined && contest.channels[known] !== null;
  return (
    <div className={classes['grid']}>
      <SelectField
        className={third}
        label={t('channel')}
        data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        {...fields.text('channel')}
      />
      {channel === 'post' ? (
        <DateField
          className={third}
          label={t('postmark')}
          help={t('postmark.help')}
          {...fields.text('postmarkedOn')}
        />
      ) : null}
      <DateTimeField
        className={third}
        label={t(channel === 'email' ? 'arrived.email' : 'arrived')}
        {...fields.text('arrivedAt')}
      />
      {announced ? null : (
        <div className={classes['full']}>
          <Notice tone="amber">{t('closed')}</Notice>
        </div>
      )}
      <SelectField
        className={third}
        label={t('unit')}
        data={[{ value: '', label: t('unit.none') }, ...unitOptions(contest.units)]}
        {...fields.text('senderUnitId')}
      />
      <TextField className={third} label={t('sender')} autoComplete="off" {...fields.text('senderName')} />
      <TextField className={third} label={t('parcel')} autoComplete="off" {...fields.text('parcelNumber')} />
    </div>
  );
}

/** How much paper there is, and how it looks. */
export function ExtentFields({ fields }: Pick<PaperFieldsProps, 'fields'>): ReactNode {
  const t = useReceptionT();
  const third = classes['third'] ?? '';
  return (
    <div className={classes['grid']}>
      <TextField className={third} inputMode="numeric" label={t('copies')} {...fields.text('copies')} />
      <TextField className={third} inputMode="numeric" label={t('pages')} {...fields.text('pages')} />
      <SelectField
        className={third}
        label={t('condition')}
        data={conditions.map((value) => ({ value, label: t(`condition.${value}`) }))}
        {...fields.text('condition')}
      />
      <TextAreaField
        className={classes['full'] ?? ''}
        rows={2}
        label={t('remarks')}
        {...fields.text('remarks')}
      />
    </div>
  );
}
