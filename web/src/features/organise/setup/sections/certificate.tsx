import '../../../../ui/theme/serif.css';

import { type ReactNode, useRef } from 'react';

import type { ContestView } from '../../../../api/types.js';
import { QuietButton } from '../../../../ui/buttons.js';
import { TextAreaField, TextField } from '../../../../ui/form/text-field.js';
import { patchContest } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import { type Placeholder, placeholders, previewOf } from './wording-preview.js';
import { useWords } from './words.js';

interface Draft {
  readonly wording: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly registerPrefix: string;
  readonly place: string;
}

function read({ certificate }: ContestView): Draft {
  const { wording, signerTitle, signerName, registerPrefix, place } = certificate;
  return { wording, signerTitle, signerName, registerPrefix, place };
}

// The server names these fields below the certificate: `certificate.wording`.
const below = 'certificate.';

function sampleOf(contest: ContestView): Record<Placeholder, string> {
  return {
    danh_xung: 'tác giả',
    tac_gia: 'Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc',
    don_vi: contest.units[0]?.name ?? 'Trường THPT Chuyên',
    giai: contest.prizes[0]?.name ?? 'Giải A',
    the_loai: contest.categories[0]?.name ?? 'Tạp chí',
    tac_pham: 'Giữ rừng là giữ bản làng',
    cuoc_thi: contest.title,
    co_quan: contest.organiser,
    so_quyet_dinh: '125-QĐ/BTC',
    ngay_quyet_dinh: '20 tháng 10 năm 2026',
    so_vao_so: `${contest.certificate.registerPrefix}001`,
  };
}

function Preview({
  contest,
  wording,
}: {
  readonly contest: ContestView;
  readonly wording: string;
}): ReactNode {
  const t = useWords();
  const lines = previewOf(wording, sampleOf(contest));
  return (
    <div className={classes['group']}>
      <h3>{t('certificate.preview')}</h3>
      <div className={classes['preview']} lang="vi">
        {lines.map((line, index) => (
          <p key={String(index)} className={line.isName ? classes['previewName'] : ''}>
            {line.text}
          </p>
        ))}
      </div>
    </div>
  );
}

function Placeholders({ onInsert }: { readonly onInsert: (text: string) => void }): ReactNode {
  const t = useWords();
  return (
    <details>
      <summary className="ck-link">{t('certificate.placeholders')}</summary>
      <ul className={classes['rows']}>
        {placeholders.map((name) => (
          <li key={name} className={classes['placeholders']}>
            <QuietButton
              aria-label={t('certificate.insert', { name: `{${name}}` })}
              onClick={() => {
                onInsert(`{${name}}`);
              }}
            >
              <code>{`{${name}}`}</code>
            </QuietButton>
            <span>{t(`placeholder.${name}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What certificates say, with a preview. */
export function CertificateSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const area = useRef<HTMLTextAreaElement>(null);
  const state = useSection<Draft>({
    contest,
    section: 'certificate',
    read,
    save: (certificate, version) => patchContest(contest.id, { certificate, version }),
  });
  const { draft, errors } = state;
  const change = (changes: Partial<Draft>): void => {
    state.change({ ...draft, ...changes });
  };
  const text = bindTexts({ section: 'certificate', draft, errors, change, at: below });
  const insert = (words: string): void => {
    const at = area.current?.selectionStart ?? draft.wording.length;
    const end = area.current?.selectionEnd ?? at;
    change({ wording: `${draft.wording.slice(0, at)}${words}${draft.wording.slice(end)}` });
    window.requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + words.length, at + words.length);
    });
  };
  const half = classes['half'] ?? '';
  return (
    <SectionForm
      section="certificate"
      state={state}
      intro={t('certificate.intro')}
      frozen={contest.can.edit ? null : setup('frozen.over')}
      readOnly={!contest.can.edit}
    >
      <TextAreaField
        ref={area}
        rows={8}
        label={t('certificate.wording')}
        description={t('certificate.wording.help')}
        {...text('wording')}
      />
      <Placeholders onInsert={insert} />
      <Preview contest={contest} wording={draft.wording} />
      <div className={classes['grid']}>
        <TextField className={half} label={t('certificate.signer-title')} {...text('signerTitle')} />
        <TextField className={half} label={t('certificate.signer-name')} {...text('signerName')} />
        <TextField className={half} label={t('certificate.place')} {...text('place')} />
        <TextField className={half} label={t('certificate.prefix')} {...text('registerPrefix')} />
      </div>
    </SectionForm>
  );
}
