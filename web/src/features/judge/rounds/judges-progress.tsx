import { IconAlertTriangle, IconCheck, IconClock, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { JudgeStanding, RoundProgress } from '../../../api/types.js';
import { formatNumber, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { compareNames } from '../../../lib/names.js';
import { QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { QueryView } from '../../../ui/query-view.js';
import { Badge } from '../../../ui/state-badge.js';
import type { Tone } from '../../../ui/states.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useProgress } from '../queries.js';
import { JudgesPicture } from './judges-picture.js';
import { isLagging } from './lagging.js';
import { useProgressT } from './progress-messages.js';
import { ReminderBar } from './reminder-bar.js';
import { ReplaceDialog } from './replace-dialog.js';
import classes from './rounds.module.css';

const looks: Record<JudgeStanding['standing'], readonly [Tone, TablerIcon]> = {
  none: ['grey', IconClock],
  done: ['green', IconCheck],
  'on-time': ['blue', IconClock],
  behind: ['amber', IconAlertTriangle],
  'not-started': ['amber', IconAlertTriangle],
  idle: ['amber', IconAlertTriangle],
  overdue: ['red', IconAlertTriangle],
};

function StandingBadge({ judge }: { readonly judge: JudgeStanding }): ReactNode {
  const p = useProgressT();
  const [tone, icon] = looks[judge.standing];
  const count = judge.standing === 'behind' ? judge.behind : judge.assigned - judge.submitted;
  return (
    <Badge tone={tone} icon={icon}>
      {p(`standing.${judge.standing}`, { count })}
    </Badge>
  );
}

function Name({ judge }: { readonly judge: JudgeStanding }): ReactNode {
  const p = useProgressT();
  return (
    <>
      <span className={`${classes['name'] ?? ''} ${classes['whole'] ?? ''}`}>{judge.name}</span>
      {judge.leftReason === null ? null : (
        <span className={`ck-soft ck-small ${classes['beneath'] ?? ''}`}>
          {p('who.left', { reason: judge.leftReason })}
        </span>
      )}
      {judge.seated || judge.leftReason !== null ? null : (
        <span className={`ck-soft ck-small ${classes['beneath'] ?? ''}`}>{p('who.left-seat')}</span>
      )}
    </>
  );
}

function useColumns(onReplace: ((judge: JudgeStanding) => void) | null): Column<JudgeStanding>[] {
  const p = useProgressT();
  const locale = useLocale();
  const number = (value: number, max = 0): string => formatNumber(value, locale, { max });
  const at = (time: string | null, otherwise: string): ReactNode =>
    time === null ? (
      <span className="ck-soft">{otherwise}</span>
    ) : (
      <span className={`ck-numbers ${classes['whole'] ?? ''}`}>{formatShortDateTime(time, locale)}</span>
    );
  const columns: Column<JudgeStanding>[] = [
    { key: 'name', header: p('who.name'), cell: (judge) => <Name judge={judge} /> },
    {
      key: 'done',
      header: p('who.done'),
      cell: (judge) => p('who.of', { done: number(judge.submitted), total: number(judge.assigned) }),
      align: 'right',
    },
    { key: 'standing', header: p('who.standing'), cell: (judge) => <StandingBadge judge={judge} /> },
    {
      key: 'needed',
      header: p('who.needed'),
      cell: (judge) => (judge.neededPerDay === null ? '–' : number(judge.neededPerDay, 1)),
      align: 'right',
      onPhone: false,
    },
    { key: 'active', header: p('who.active'), cell: (judge) => at(judge.lastActiveAt, p('who.never')) },
    {
      key: 'reminded',
      header: p('who.reminded'),
      cell: (judge) => at(judge.lastRemindedAt, p('who.not-reminded')),
      onPhone: false,
    },
  ];
  if (onReplace === null) return columns;
  return [
    ...columns,
    {
      key: 'act',
      header: p('who.act'),
      cell: (judge) =>
        judge.leftReason !== null || !judge.seated ? null : (
          <QuietButton
            size="xs"
            aria-label={p('replace.named', { name: judge.name })}
            onClick={() => {
              onReplace(judge);
            }}
          >
            {p('replace.act')}
          </QuietButton>
        ),
    },
  ];
}

/** Who lags, in a sentence. */
function Laggards({ judges }: { readonly judges: readonly JudgeStanding[] }): ReactNode {
  const p = useProgressT();
  const late = judges.filter(isLagging);
  if (late.length === 0) return <p className="ck-soft">{p('who.all-well')}</p>;
  const names = late.slice(0, 12).map((judge) => judge.name);
  const more = late.length > names.length ? [`+${String(late.length - names.length)}`] : [];
  return <p>{p('who.lag', { count: late.length, names: [...names, ...more].join(', ') })}</p>;
}

function Content({ progress }: { readonly progress: RoundProgress }): ReactNode {
  const p = useProgressT();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [replacing, setReplacing] = useState<JudgeStanding | null>(null);
  const [done, setDone] = useState('');
  const columns = useColumns(progress.can.replace ? setReplacing : null);
  const judges = [...progress.judges].sort((one, other) => compareNames(one.name, other.name));
  const selection = {
    keys: chosen,
    toggle: (key: string) => {
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      setChosen(next);
    },
    togglePage: (keys: readonly string[]) => {
      setChosen(keys.every((key) => chosen.has(key)) ? new Set() : new Set(keys));
    },
  };
  return (
    <>
      {progress.submitted > 0 && progress.submitted < progress.total ? (
        <JudgesPicture judges={judges} />
      ) : null}
      {progress.can.remind ? (
        <ReminderBar
          progress={progress}
          chosen={chosen}
          onDone={() => {
            setChosen(new Set());
          }}
        />
      ) : (
        <Laggards judges={judges} />
      )}
      {done === '' ? null : (
        <Notice tone="green" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <Rows
        caption={p('who.caption')}
        columns={columns}
        rows={judges}
        rowKey={(judge) => judge.judgeId}
        rowName={(judge) => judge.name}
        {...(progress.can.remind ? { selection } : {})}
        compact
      />
      {replacing === null ? null : (
        <ReplaceDialog
          key={replacing.judgeId}
          roundId={progress.roundId}
          judge={replacing}
          judges={judges}
          onClose={() => {
            setReplacing(null);
          }}
          onDone={setDone}
        />
      )}
    </>
  );
}

/** The judges of a round under way: who has done what, who lags, and what can be done about it. */
export function JudgesProgress({ roundId }: { readonly roundId: string }): ReactNode {
  const p = useProgressT();
  const query = useProgress(roundId);
  return (
    <section aria-labelledby="judges-title" className={classes['part']}>
      <h2 id="judges-title">{p('who.title')}</h2>
      <QueryView query={query} shape="table">
        {(progress) => <Content progress={progress} />}
      </QueryView>
    </section>
  );
}
