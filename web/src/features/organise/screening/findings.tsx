import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { DossierView, Mask } from '../../../api/types.js';
import { IconButton } from '../../../ui/icon-button.js';
import classes from './desk.module.css';
import { type DossierFinding, isMasked } from './marks.js';
import { deskKey, useDeskT } from './messages.js';

interface FindingsProps {
  readonly dossier: DossierView;
  readonly masks: readonly Mask[];
  readonly saving: boolean;
  readonly saved: boolean;
  readonly onToggle: (stretch: Mask, masked: boolean) => void;
  readonly onShow: (findingId: string) => void;
}

function stretchOf(finding: DossierFinding): Mask | null {
  return finding.offset === null ? null : { offset: finding.offset, length: finding.length };
}

function FindingRow({
  finding,
  props,
}: {
  readonly finding: DossierFinding;
  readonly props: FindingsProps;
}): ReactNode {
  const t = useDeskT();
  const { dossier, masks, saving, onToggle, onShow } = props;
  const stretch = stretchOf(finding);
  const id = `mask-${finding.id}`;
  const kind = t(deskKey('finding', finding.kind, 'finding.other') as 'finding.name');
  const place = t(deskKey('place', finding.place, 'place.body') as 'place.body');
  return (
    <li className={classes['finding']}>
      {stretch === null ? (
        <span aria-hidden />
      ) : (
        <input
          id={id}
          type="checkbox"
          aria-label={t('findings.mask', { value: finding.value })}
          checked={isMasked(masks, stretch)}
          disabled={saving || !dossier.can.mask}
          onChange={(event) => {
            onToggle(stretch, event.currentTarget.checked);
          }}
        />
      )}
      {stretch === null ? <span>{finding.value}</span> : <label htmlFor={id}>{finding.value}</label>}
      {stretch === null ? (
        <span />
      ) : (
        <IconButton
          icon={IconEye}
          label={t('findings.show')}
          onClick={() => {
            onShow(finding.id);
          }}
        />
      )}
      <p className={classes['findingMeta']}>
        {[kind, place, ...(stretch === null ? [t('findings.outside')] : [])].join(' · ')}
      </p>
    </li>
  );
}

/** What was found, each with a tick that masks it in the blind copy. */
export function Findings(props: FindingsProps): ReactNode {
  const t = useDeskT();
  const { dossier, saving, saved } = props;
  const { findings } = dossier;
  return (
    <section className={classes['box']} aria-label={t('findings.title')}>
      <h2 className={classes['boxTitle']}>
        {t('findings.title')}
        {findings.length === 0 ? '' : ` (${String(findings.length)})`}
      </h2>
      {findings.length === 0 ? <p className="ck-soft">{t('findings.none')}</p> : null}
      <ul className={classes['rows']}>
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} props={props} />
        ))}
      </ul>
      <p className={classes['meta']} role="status">
        {saving ? t('mask.saving') : saved ? t('mask.saved') : ''}
      </p>
      {dossier.can.mask ? <p className="ck-soft ck-small">{t('mask.select-first')}</p> : null}
    </section>
  );
}
