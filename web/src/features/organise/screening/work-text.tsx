import { type ReactNode, type Ref, useMemo } from 'react';

import type { DossierView, Mask } from '../../../api/types.js';
import classes from './desk.module.css';
import { paragraphsOf, type Segment } from './marks.js';
import { deskKey, useDeskT } from './messages.js';

/** The element of a finding in the text. */
export const findingId = (id: string): string => `finding-${id}`;

function Run({ segment }: { readonly segment: Segment }): ReactNode {
  const t = useDeskT();
  const { finding, masked, offset, text, opens } = segment;
  if (finding === null && !masked) return <span data-offset={offset}>{text}</span>;
  const kind =
    finding === null ? null : t(deskKey('finding', finding.kind, 'finding.other') as 'finding.name');
  return (
    <>
      <mark
        data-offset={offset}
        className={classes[masked ? 'masked' : 'found']}
        {...(finding !== null && opens ? { id: findingId(finding.id), tabIndex: -1 } : {})}
      >
        {text}
      </mark>
      {kind === null && !masked ? null : (
        <span className={opens && !masked ? classes['kind'] : 'ck-hidden'} aria-hidden={!opens && !masked}>
          {[...(kind === null ? [] : [kind]), ...(masked ? [t('text.masked')] : [])].join(', ')}
        </span>
      )}
    </>
  );
}

/** A paragraph of the work in runs that are marked alike. */
export function Runs({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  return segments.map((segment) => <Run key={segment.offset} segment={segment} />);
}

interface WorkTextProps {
  readonly dossier: DossierView;
  readonly masks: readonly Mask[];
  readonly container: Ref<HTMLDivElement>;
  /** Beside another text: only masks are marked, and nothing has an id of its own. */
  readonly plain?: boolean;
}

/** The text of the work with findings and masks marked where they stand. */
export function WorkText({ dossier, masks, container, plain = false }: WorkTextProps): ReactNode {
  const paragraphs = useMemo(
    () => paragraphsOf(dossier.text, plain ? [] : dossier.findings, masks),
    [dossier.text, dossier.findings, masks, plain],
  );
  return (
    <div ref={container} className={`${classes['text'] ?? ''} ck-serif`} lang="vi">
      {paragraphs.map((segments) => (
        <p key={segments[0]?.offset ?? 0}>
          <Runs segments={segments} />
        </p>
      ))}
    </div>
  );
}

/** Brings a finding into view and lights it for a moment. */
export function showFinding(id: string): void {
  const element = document.getElementById(findingId(id));
  if (element === null) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  const lit = classes['lit'] ?? '';
  element.classList.add(lit);
  window.setTimeout(() => {
    element.classList.remove(lit);
  }, 1600);
}
