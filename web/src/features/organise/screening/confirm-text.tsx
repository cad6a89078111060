import { type ReactNode, useState } from 'react';

import type { DossierView } from '../../../api/types.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { type Place, useConfirmText } from './queries.js';

interface ConfirmTextProps {
  readonly place: Place;
  readonly dossier: DossierView;
}

/** Asks for somebody to answer for a text that was converted or recognised, as it stands or corrected. */
export function ConfirmText({ place, dossier }: ConfirmTextProps): ReactNode {
  const t = useDeskT();
  const confirm = useConfirmText(place);
  const [draft, setDraft] = useState<string | null>(null);
  const { file } = dossier;
  const text = file?.inspection.text ?? null;
  if (file === null || text === null || text.origin === 'file' || text.confirmedAt !== null) return null;
  if (file.inspection.state !== 'done' || !dossier.can.decide) return null;
  const send = (words: string | null): void => {
    confirm.mutate(
      { fileId: file.id, text: words },
      {
        onSuccess: () => {
          setDraft(null);
        },
      },
    );
  };
  const percent = text.confidencePercent;
  return (
    <Notice tone="amber" title={t('confirm.title')}>
      <p>{t(text.origin === 'conversion' ? 'confirm.conversion' : 'confirm.recognition')}</p>
      {percent === null ? null : <p className="ck-numbers">{t('confirm.confidence', { percent })}</p>}
      {draft === null ? null : (
        <TextAreaField
          autoFocus
          label={t('confirm.text')}
          rows={16}
          value={draft}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
        />
      )}
      {confirm.isError ? <p role="alert">{t('confirm.failed')}</p> : null}
      <div className={classes['acts']}>
        <PlainButton
          loading={confirm.isPending}
          disabled={(draft ?? dossier.text).trim() === ''}
          onClick={() => {
            send(draft);
          }}
        >
          {t(draft === null ? 'confirm.as-is' : 'confirm.corrected')}
        </PlainButton>
        {draft === null ? (
          <QuietButton
            onClick={() => {
              setDraft(dossier.text);
            }}
          >
            {t('confirm.correct')}
          </QuietButton>
        ) : (
          <QuietButton
            onClick={() => {
              setDraft(null);
            }}
          >
            {t('confirm.cancel')}
          </QuietButton>
        )}
      </div>
    </Notice>
  );
}
