import type { ReactNode } from 'react';

import { AnchorButton, PlainButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { useUiT } from '../../../ui/messages.js';
import { useReceptionT } from './messages.js';
import classes from './reception.module.css';

interface MinutesProps {
  readonly contestId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const empty = { from: '', to: '', channel: '', giver: '', giverRole: '', receiver: '', receiverRole: '' };

/** What minutes are wanted: of which days, and between whom. */
export function MinutesDialog({ contestId, opened, onClose }: MinutesProps): ReactNode {
  const t = useReceptionT();
  const ui = useUiT();
  const fields = useFields(empty);
  const given = Object.entries(fields.values).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  const half = classes['half'] ?? '';
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('minutes')}
      actions={
        <>
          <PlainButton onClick={onClose}>{ui('cancel')}</PlainButton>
          <AnchorButton
            tone="main"
            size="sm"
            href={`/api/contests/${contestId}/reception-minutes.pdf?${query}`}
          >
            {t('minutes.make')}
          </AnchorButton>
        </>
      }
    >
      <div className="ck-stack">
        <p className="ck-soft">{t('minutes.what')}</p>
        <div className={classes['grid']}>
          <TextField className={half} type="date" label={t('filter.from')} {...fields.text('from')} />
          <TextField className={half} type="date" label={t('filter.to')} {...fields.text('to')} />
          <SelectField
            className={classes['full'] ?? ''}
            label={t('minutes.channel')}
            data={[
              { value: '', label: t('minutes.all') },
              ...(['post', 'hand', 'email', 'unit', 'web'] as const).map((value) => ({
                value,
                label: t(`channel.${value}`),
              })),
            ]}
            {...fields.text('channel')}
          />
          <TextField className={half} label={t('minutes.giver')} {...fields.text('giver')} />
          <TextField className={half} label={t('minutes.giver-role')} {...fields.text('giverRole')} />
          <TextField className={half} label={t('minutes.receiver')} {...fields.text('receiver')} />
          <TextField className={half} label={t('minutes.receiver-role')} {...fields.text('receiverRole')} />
        </div>
      </div>
    </Dialog>
  );
}
