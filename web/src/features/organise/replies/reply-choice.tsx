import type { ReactNode } from 'react';

import type { DossierView, Reply } from '../../../api/types.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { filled } from './fill.js';
import { useRepliesT } from './messages.js';
import { useReplies } from './queries.js';

/** Words that come with the program. */
export interface HouseReply {
  readonly value: string;
  readonly label: string;
  readonly words: string;
}

interface ReplyChoiceProps {
  readonly contestId: string;
  /** Whose title and number the words name; null: they are filled in later, for each work of many. */
  readonly dossier: DossierView | null;
  readonly kind: Reply['kind'];
  readonly label: string;
  readonly choose: string;
  readonly house: readonly HouseReply[];
  readonly autoFocus?: boolean;
  /** Is given the words. */
  readonly onChoose: (words: string) => void;
}

/** Chooses among the contest's own replies and those that come with the program. */
export function ReplyChoice(props: ReplyChoiceProps): ReactNode {
  const { contestId, dossier, kind, label, choose, house, onChoose } = props;
  const t = useRepliesT();
  const own = (useReplies(contestId).data ?? []).filter((reply) => reply.kind === kind);
  const choices = [...own.map(({ id, name, words }) => ({ value: id, label: name, words })), ...house];
  return (
    <>
      {choices.length === 0 ? null : (
        <SelectField
          autoFocus={props.autoFocus === true}
          label={label}
          value=""
          data={[
            { value: '', label: choose },
            ...choices.map(({ value, label: words }) => ({ value, label: words })),
          ]}
          onChange={(event) => {
            const chosen = choices.find(({ value }) => value === event.currentTarget.value);
            if (chosen !== undefined)
              onChoose(dossier === null ? chosen.words : filled(chosen.words, dossier));
          }}
        />
      )}
      {/* In a window of its own: what is being written here stays. */}
      <a
        className="ck-link ck-small"
        href={`/app/cuoc-thi/${contestId}/mau-loi-nhan`}
        target="_blank"
        rel="noopener"
      >
        {t('manage')}
      </a>
    </>
  );
}
