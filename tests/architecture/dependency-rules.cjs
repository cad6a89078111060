/** The house's import rules (docs/architecture.md), checked by dependency-cruiser. */
const modules = 'src/modules';
const below = {
  accounts: [],
  contests: ['accounts'],
  entries: ['accounts', 'contests'],
  screening: ['accounts', 'contests', 'entries'],
  judging: ['contests'],
  scoring: ['contests', 'judging'],
  sealing: ['accounts', 'contests', 'entries', 'screening', 'judging', 'scoring'],
  awards: ['accounts', 'contests', 'entries', 'sealing', 'judging', 'scoring'],
  documents: ['accounts', 'contests', 'entries', 'sealing', 'judging', 'scoring', 'awards'],
  site: ['accounts', 'contests', 'entries', 'awards', 'documents', 'audit', 'scoring', 'sealing'],
};
const all = [...Object.keys(below), 'notifications', 'audit'];
const allowed = (name) => [name, ...(below[name] ?? all)].join('|');

const downwards = Object.keys(below).map((name) => ({
  name: `only-downwards-from-${name}`,
  severity: 'error',
  from: { path: `^${modules}/${name}/` },
  to: { path: `^${modules}/`, pathNot: `^${modules}/(${allowed(name)})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^(src/kernel/|node:crypto$|crypto$)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/modules/.+/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^(src/kernel/|node:crypto$|crypto$|src/modules/.+/domain/)' },
    },
    {
      name: 'own-domain-only',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/(?:domain|[^/]+/domain)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'the-wall',
      comment: 'The blind side cannot reach a person: not by import, not by a type.',
      severity: 'error',
      from: { path: '^src/modules/(judging|scoring)/' },
      to: { path: '^src/modules/(accounts|entries|screening|contests/units|sealing|awards|documents)/' },
    },
    {
      name: 'only-via-index',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: {
        path: '^src/modules/',
        pathNot: '^src/modules/($1/|[^/]+/index\\.ts$|contests/units/index\\.ts$)',
      },
    },
    {
      name: 'outside-only-via-index',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(modules|cli/engines)/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/([^/]+/index\\.ts$|contests/units/index\\.ts$)' },
    },
    {
      name: 'engines-need-no-framework',
      comment:
        'The engines of the command line are pure algorithms: they start at once and need no database.',
      severity: 'error',
      from: { path: '^src/cli/engines/' },
      to: {
        path: '^src/(modules|cli)/',
        pathNot: '^src/(modules/((judging|scoring)/domain|entries/(intake|comparison))|cli/engines)/',
      },
    },
    {
      name: 'typeorm-in-stores',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/database/|\\.(store|row|module)\\.ts$|\\.spec\\.ts$' },
      to: { path: '(^|/)node_modules/typeorm/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|cli)/|^src/[^/]+\\.ts$' },
    },
    {
      name: 'nobody-imports-the-listeners',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^${modules}/(notifications|audit|site|documents)/` },
      to: { path: `^${modules}/(notifications|audit)/` },
    },
    { name: 'no-circular', severity: 'error', from: { path: '^(src|web)/' }, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|web/src)/', pathNot: '\\.(spec|d)\\.tsx?$|start\\.mjs$' },
      to: {},
    },
    {
      name: 'web-alone',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|tests)/' },
    },
    {
      name: 'features-apart',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    { name: 'not-from-tests', severity: 'error', from: { path: '^(src|web)/' }, to: { path: '^tests/' } },
    ...downwards,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|uploads)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
