import { problems } from '../kernel/problems.js';
import { statusOf } from '../platform/http/problem.js';

/** The catalogue of problems as a page of the documentation. */
export function problemsAsMarkdown(): string {
  const rows = Object.entries(problems)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, { kind, vi, en }]) => `| \`${code}\` | ${statusOf[kind]} | ${vi} | ${en} |`);
  return [
    '# Problems',
    '',
    'Generated from `src/kernel/problems/`. Every expected error of the API, as problem details (RFC 9457).',
    '',
    '| code | status | Tiếng Việt | English |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
