import type { ReactNode } from 'react';

import type { Channels } from '../../../api/types.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import type { FieldErrors } from '../../../ui/form/use-fields.js';
import { DateField } from '../date-field.js';
import { DateTimeField } from '../date-time-field.js';
import { fromField, toField } from '../vietnam-time.js';
import classes from './channels.module.css';
import { useChannelsT } from './messages.js';

const parts = {
  post: ['address', 'lastPostmarkOn', 'lastArrivalOn'],
  hand: ['address', 'hours', 'lastOn'],
  email: ['address', 'closesAt'],
} as const;
type Way = keyof typeof parts;
const ways: readonly Way[] = ['post', 'hand', 'email'];
const optional: readonly string[] = ['hand.hours'];

/** The ways in as their fields hold them: `post` is `yes` when it is open, `post.address` its address. */
export type ChannelsDraft = Readonly<Record<string, string>>;

/** The fields of what stands. */
export function channelsDraft({ post, hand, email }: Channels): ChannelsDraft {
  return {
    post: post === null ? '' : 'yes',
    'post.address': post?.address ?? '',
    'post.lastPostmarkOn': post?.lastPostmarkOn ?? '',
    'post.lastArrivalOn': post?.lastArrivalOn ?? '',
    hand: hand === null ? '' : 'yes',
    'hand.address': hand?.address ?? '',
    'hand.hours': hand?.hours ?? '',
    'hand.lastOn': hand?.lastOn ?? '',
    email: email === null ? '' : 'yes',
    'email.address': email?.address ?? '',
    'email.closesAt': toField(email?.closesAt ?? null),
  };
}

/** What is sent. */
export function channelsBody(draft: ChannelsDraft): Channels {
  const read = (name: string): string => (draft[name] ?? '').trim();
  return {
    post:
      draft['post'] === 'yes'
        ? {
            address: read('post.address'),
            lastPostmarkOn: read('post.lastPostmarkOn'),
            lastArrivalOn: read('post.lastArrivalOn'),
          }
        : null,
    hand:
      draft['hand'] === 'yes'
        ? { address: read('hand.address'), hours: read('hand.hours'), lastOn: read('hand.lastOn') }
        : null,
    email:
      draft['email'] === 'yes'
        ? { address: read('email.address'), closesAt: fromField(read('email.closesAt')) ?? '' }
        : null,
  };
}

/** What can be seen to be missing, by the server's names of the fields. */
export function channelsErrors(draft: ChannelsDraft, required: string, at: string): FieldErrors {
  const missing = ways.flatMap((way) =>
    draft[way] === 'yes'
      ? parts[way].map((part) => `${way}.${part}`).filter((name) => (draft[name] ?? '').trim() === '')
      : [],
  );
  return Object.fromEntries(
    missing.filter((name) => !optional.includes(name)).map((name) => [`${at}${name}`, required]),
  );
}

interface ChannelFieldsProps {
  readonly draft: ChannelsDraft;
  readonly errors: FieldErrors;
  /** Where the ways in lie in what is sent: `channels.`. */
  readonly at: string;
  readonly idOf: (field: string) => string;
  readonly disabled: boolean;
  readonly onChange: (next: ChannelsDraft) => void;
}

/** Which ways in are open, and until when. */
export function ChannelFields({
  draft,
  errors,
  at,
  idOf,
  disabled,
  onChange,
}: ChannelFieldsProps): ReactNode {
  const t = useChannelsT();
  const field = (
    name: string,
  ): {
    id: string;
    value: string;
    error: string | undefined;
    disabled: boolean;
    onChange: (event: { currentTarget: { value: string } }) => void;
  } => ({
    id: idOf(`${at}${name}`),
    value: draft[name] ?? '',
    error: errors[`${at}${name}`],
    disabled,
    onChange: (event) => {
      onChange({ ...draft, [name]: event.currentTarget.value });
    },
  });
  const half = classes['half'] ?? '';
  return (
    <div className={classes['ways']}>
      {ways.map((way) => (
        <fieldset key={way} className={classes['way']}>
          <legend className="ck-hidden">{t(way)}</legend>
          <CheckField
            id={idOf(`${at}${way}`)}
            label={t(way)}
            checked={draft[way] === 'yes'}
            disabled={disabled}
            onChange={(event) => {
              onChange({ ...draft, [way]: event.currentTarget.checked ? 'yes' : '' });
            }}
          />
          {draft[way] !== 'yes' ? null : (
            <div className={classes['grid']}>
              <TextField
                className={classes['full'] ?? ''}
                label={t(`${way}.address`)}
                autoComplete="off"
                {...field(`${way}.address`)}
              />
              {way === 'post' ? (
                <>
                  <DateField
                    className={half}
                    label={t('post.lastPostmarkOn')}
                    {...field('post.lastPostmarkOn')}
                  />
                  <DateField
                    className={half}
                    label={t('post.lastArrivalOn')}
                    {...field('post.lastArrivalOn')}
                  />
                </>
              ) : null}
              {way === 'hand' ? (
                <>
                  <TextField className={half} label={t('hand.hours')} {...field('hand.hours')} />
                  <DateField className={half} label={t('hand.lastOn')} {...field('hand.lastOn')} />
                </>
              ) : null}
              {way === 'email' ? (
                <DateTimeField className={half} label={t('email.closesAt')} {...field('email.closesAt')} />
              ) : null}
            </div>
          )}
        </fieldset>
      ))}
    </div>
  );
}
