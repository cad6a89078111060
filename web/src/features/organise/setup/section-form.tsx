import type { FormEvent, KeyboardEvent, ReactNode } from 'react';

import type { ContestView } from '../../../api/types.js';
import { MainButton, PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SaveState } from '../../../ui/feedback/save-state.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import type { SetupSection } from '../sections.js';
import { useSetupT } from './messages.js';
import classes from './setup.module.css';
import type { SectionState } from './use-section.js';

/** What every part of the set-up is given. */
export interface SectionProps {
  readonly contest: ContestView;
}

/** The element of a field: `items.0.name` of the rounds is `rounds-items-0-name`. */
export function fieldId(section: SetupSection, field: string): string {
  return `${section}-${field.replaceAll('.', '-')}`;
}

interface SectionFormProps<D> {
  readonly section: SetupSection;
  readonly state: SectionState<D>;
  readonly intro: string;
  /** Why some or all of it cannot be changed any more. */
  readonly frozen: string | null;
  /** Nothing here can be changed: there is nothing to save. */
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

function Clash<D>({ state }: { readonly state: SectionState<D> }): ReactNode {
  const t = useSetupT();
  if (state.status !== 'conflict') return null;
  return (
    <Notice
      tone="amber"
      role="alert"
      title={t('conflict.title')}
      actions={
        <>
          <PlainButton onClick={state.keepMine}>{t('conflict.mine')}</PlainButton>
          <PlainButton onClick={state.discard}>{t('conflict.theirs')}</PlainButton>
        </>
      }
    >
      <p>{t('conflict.what')}</p>
    </Notice>
  );
}

/** The frame of a part of the set-up: what it is for, what is wrong, its fields, and whether it is saved. */
export function SectionForm<D>(props: SectionFormProps<D>): ReactNode {
  const t = useSetupT();
  const { section, state, intro, frozen, readOnly, children } = props;
  const isDirty = state.status !== 'clean' && state.status !== 'saved';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    state.submit();
  };
  const saveByKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!readOnly && isDirty) state.submit();
  };
  return (
    <form className={classes['form']} onSubmit={submit} onKeyDown={saveByKey} noValidate>
      <div className={classes['sectionHead']}>
        <h2 id="section-heading" tabIndex={-1}>
          {t(`section.${section}`)}
        </h2>
        <p className="ck-soft">{intro}</p>
      </div>
      {frozen === null ? null : <Notice tone="grey">{frozen}</Notice>}
      <FormSummary errors={state.errors} idOf={(field) => fieldId(section, field)} />
      <ProblemAlert error={state.problem} />
      <Clash state={state} />
      <fieldset className={classes['fields']} disabled={readOnly}>
        {children}
      </fieldset>
      {readOnly ? null : (
        <div className={classes['bar']}>
          <MainButton
            type="submit"
            loading={state.status === 'saving'}
            disabled={!isDirty}
            title={t('save.keys')}
          >
            {t('save')}
          </MainButton>
          {isDirty && state.status !== 'saving' ? (
            <QuietButton onClick={state.discard}>{t('discard')}</QuietButton>
          ) : null}
          <SaveState status={state.status} savedAt={state.savedAt} />
        </div>
      )}
    </form>
  );
}
