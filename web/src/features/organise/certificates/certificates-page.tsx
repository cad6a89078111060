import { useMutation, type UseMutationResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCertificate, IconFileDownload, IconFileZip, IconPrinter, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { CertificateList } from '../../../api/types.js';
import { formatDate, useLocale } from '../../../lib/i18n/index.js';
import { fold } from '../../../lib/names.js';
import { AnchorButton, LinkButton, MainButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextField } from '../../../ui/form/text-field.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useContest } from '../queries.js';
import classes from './certificates.module.css';
import { useCertificatesT } from './messages.js';

type Certificate = CertificateList['items'][number];

function Recipients({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <ul className={classes['names']}>
      {names.map((name, index) => (
        // Two authors of one work may have the same name.
        <li key={`${String(index)} ${name}`}>{name}</li>
      ))}
    </ul>
  );
}

function useColumns(): Column<Certificate>[] {
  const t = useCertificatesT();
  const locale = useLocale();
  return [
    {
      key: 'number',
      header: t('number'),
      cell: (row) => <span className={classes['number']}>{row.registerNumber}</span>,
    },
    { key: 'recipients', header: t('recipients'), cell: (row) => <Recipients names={row.recipients} /> },
    {
      key: 'prize',
      header: t('prize'),
      cell: (row) => <span className={classes['prize']}>{row.prizeName}</span>,
    },
    { key: 'work', header: t('work'), cell: (row) => row.workTitle },
    { key: 'state', header: t('state'), cell: (row) => <StateBadge of="certificate" state={row.state} /> },
    { key: 'at', header: t('at'), align: 'right', cell: (row) => formatDate(row.issuedAt, locale) },
    {
      key: 'file',
      header: t('file'),
      align: 'right',
      cell: (row) => (
        <AnchorButton
          size="xs"
          href={`/api/certificates/${row.id}/pdf`}
          leftSection={<IconFileDownload size={16} aria-hidden />}
        >
          {t('pdf')}
          <span className="ck-hidden"> {row.registerNumber}</span>
        </AnchorButton>
      ),
    },
  ];
}

function Register({ items }: { readonly items: readonly Certificate[] }): ReactNode {
  const t = useCertificatesT();
  const columns = useColumns();
  const [wanted, setWanted] = useState('');
  const words = fold(wanted.trim());
  const shown = items.filter((item) =>
    fold([item.registerNumber, item.prizeName, item.workTitle, ...item.recipients].join(' ')).includes(words),
  );
  return (
    <div className="ck-stack">
      <div className={`${classes['search'] ?? ''} ck-noprint`} role="search">
        <TextField
          size="sm"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={wanted}
          leftSection={<IconSearch size={16} aria-hidden />}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState>{t('none.found')}</EmptyState>
      ) : (
        <Rows caption={t('caption')} columns={columns} rows={shown} rowKey={(row) => row.id} />
      )}
    </div>
  );
}

function Downloads({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useCertificatesT();
  const of = `/api/contests/${contestId}`;
  return (
    <nav aria-label={t('files.title')} className={`${classes['files'] ?? ''} ck-noprint`}>
      <AnchorButton href={`${of}/certificates.pdf`} leftSection={<IconPrinter size={18} aria-hidden />}>
        {t('files.print')}
      </AnchorButton>
      <AnchorButton href={`${of}/certificates.zip`} leftSection={<IconFileZip size={18} aria-hidden />}>
        {t('files.zip')}
      </AnchorButton>
      <AnchorButton href={`${of}/results.pdf`} leftSection={<IconFileDownload size={18} aria-hidden />}>
        {t('files.results')}
      </AnchorButton>
    </nav>
  );
}

interface ContentProps {
  readonly contestId: string;
  readonly list: CertificateList;
  readonly issue: UseMutationResult<CertificateList, Error, void>;
}

function Content({ contestId, list, issue }: ContentProps): ReactNode {
  const t = useCertificatesT();
  const isEmpty = list.items.length === 0;
  const board = <LinkButton href={`/cuoc-thi/${contestId}/hoi-dong`}>{t('board')}</LinkButton>;
  return (
    <div className={classes['parts']}>
      <ProblemAlert error={issue.error} />
      {issue.isSuccess ? (
        <Notice tone="green" role="status">
          <p>{t('issued')}</p>
        </Notice>
      ) : null}
      {list.can.issue ? (
        <Notice tone="blue">
          <p>{t('issue.what')}</p>
        </Notice>
      ) : null}
      {isEmpty ? (
        <EmptyState action={list.can.issue ? null : board}>
          {t(list.can.issue ? 'empty.ready' : 'empty')}
        </EmptyState>
      ) : (
        <>
          <Downloads contestId={contestId} />
          <Register items={list.items} />
        </>
      )}
    </div>
  );
}

/** The register of certificates, and their files. */
export default function CertificatesPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useCertificatesT();
  const client = useQueryClient();
  const contest = useContest(contestId);
  const key = keys.ofContest(contestId, 'certificates');
  const path = { params: { path: { contestId } } };
  const list = useQuery({
    queryKey: key,
    queryFn: () => body(api.GET('/api/contests/{contestId}/certificates', path)),
  });
  const issue = useMutation({
    mutationFn: () => body(api.POST('/api/contests/{contestId}/certificates', path)),
    onSuccess: (issued) => {
      client.setQueryData(key, issued);
    },
  });
  return (
    <Page
      title={t('title')}
      breadcrumb={
        contest.data === undefined
          ? []
          : [{ label: contest.data.title, href: `/cuoc-thi/${contestId}/tong-quan` }]
      }
      action={
        list.data?.can.issue === true ? (
          <MainButton
            leftSection={<IconCertificate size={20} aria-hidden />}
            loading={issue.isPending}
            onClick={() => {
              issue.mutate();
            }}
          >
            {t('issue')}
          </MainButton>
        ) : null
      }
    >
      <QueryView query={list}>
        {(found) => <Content contestId={contestId} list={found} issue={issue} />}
      </QueryView>
    </Page>
  );
}
