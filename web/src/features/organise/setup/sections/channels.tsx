import type { ReactNode } from 'react';

import type { ContestView } from '../../../../api/types.js';
import { isDraft, patchContest } from '../acts.js';
import {
  ChannelFields,
  channelsBody,
  type ChannelsDraft,
  channelsDraft,
  channelsErrors,
} from '../../channels/channel-fields.js';
import { useChannelsT } from '../../channels/messages.js';
import { useSetupT } from '../messages.js';
import { fieldId, SectionForm, type SectionProps } from '../section-form.js';
import { useSection } from '../use-section.js';

/** The ways in beside the web, each with its own deadline. */
export function ChannelsSection({ contest }: SectionProps): ReactNode {
  const t = useChannelsT();
  const setup = useSetupT();
  const open = isDraft(contest) && contest.can.edit;
  const state = useSection<ChannelsDraft>({
    contest,
    section: 'channels',
    read: (view: ContestView) => channelsDraft(view.channels),
    check: (draft) => channelsErrors(draft, t('required'), 'channels.'),
    save: (draft, version) => patchContest(contest.id, { version, channels: channelsBody(draft) }),
  });
  return (
    <SectionForm
      section="channels"
      state={state}
      intro={t('intro')}
      frozen={open ? null : contest.can.edit ? t('frozen') : setup('frozen.over')}
      readOnly={!open}
    >
      <ChannelFields
        draft={state.draft}
        errors={state.errors}
        at="channels."
        idOf={(field) => fieldId('channels', field)}
        disabled={!open}
        onChange={state.change}
      />
    </SectionForm>
  );
}
