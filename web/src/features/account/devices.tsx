import { IconDeviceLaptop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import type { DeviceSession } from '../../api/types.js';
import { formatShortDateTime, useLocale } from '../../lib/i18n/index.js';
import { QuietButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { QueryView } from '../../ui/query-view.js';
import { Badge } from '../../ui/state-badge.js';
import { type Column, Rows } from '../../ui/table/rows.js';
import { deviceName } from './device-name.js';
import { useT } from './messages.js';

/** Where the account is signed in, and signing out elsewhere. */
export function Devices(): ReactNode {
  const t = useT();
  const locale = useLocale();
  const client = useQueryClient();
  const query = useQuery({ queryKey: keys.devices, queryFn: () => body(api.GET('/api/account/sessions')) });
  const end = useMutation({
    mutationFn: (sessionId: string) =>
      body(api.DELETE('/api/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.devices }),
  });
  const columns: Column<DeviceSession>[] = [
    {
      key: 'device',
      header: t('mine.device'),
      cell: (row) => deviceName(row.userAgent) ?? t('mine.device.unknown'),
    },
    {
      key: 'since',
      header: t('mine.device.since'),
      cell: (row) => formatShortDateTime(row.createdAt, locale),
    },
    {
      key: 'seen',
      header: t('mine.device.seen'),
      cell: (row) => formatShortDateTime(row.lastSeenAt, locale),
    },
    {
      key: 'end',
      header: t('mine.device.act'),
      align: 'right',
      cell: (row) =>
        row.current ? (
          <Badge tone="green" icon={IconDeviceLaptop}>
            {t('mine.device.this')}
          </Badge>
        ) : (
          <QuietButton
            loading={end.isPending && end.variables === row.id}
            onClick={() => {
              end.mutate(row.id);
            }}
          >
            {t('mine.device.end')}
          </QuietButton>
        ),
    },
  ];
  return (
    <QueryView query={query}>
      {(devices) => (
        <>
          <ProblemAlert error={end.error} />
          <Rows
            caption={t('mine.devices')}
            columns={columns}
            rows={devices}
            rowKey={(row) => row.id}
            compact
          />
        </>
      )}
    </QueryView>
  );
}
