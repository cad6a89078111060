import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { compileEngineCli, type EngineCli, type Run } from './engines-cli.js';

let cli: EngineCli;
let folder: string;

beforeAll(() => {
  cli = compileEngineCli();
});
afterAll(() => {
  cli.remove();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string): string => join(folder, name);

function write(tables: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(tables)) writeFileSync(file(name), content);
}

function json(run: Run): Record<string, unknown> {
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

/** Rows `entry,judge` of a result. */
function pairs(): string[] {
  const [header, ...rows] = readFileSync(file('out.csv'), 'utf8').trimEnd().split('\n');
  expect(header).toBe('entry,judge');
  return rows;
}

const list = (title: string, prefix: string, count: number): string =>
  [title, ...Array.from({ length: count }, (_, index) => prefix + (index + 1))].join('\n');

describe('chamkin assign', () => {
  const small = { 'entries.csv': list('entry', 'E', 12), 'judges.csv': list('judge', 'J', 4) };

  it('writes the pairs and a summary', () => {
    write({ ...small, 'conflicts.csv': 'entry,judge\nE1,J1\nE1,J2\nE2,J1\n' });
    const run = cli.run('assign', folder, '--readings', '2', '--seed', '7', '--out', file('out.csv'));
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { seconds, connectivity, ...summary } = json(run);
    expect(summary).toEqual({
      entries: 12,
      judges: 4,
      readings: 2,
      pairs: 24,
      loadMin: 6,
      loadMax: 6,
      conflictsAssigned: 0,
      components: 1,
      overlapMin: 2,
      overlapMax: 2,
      preference: 0,
      seed: 7,
    });
    expect(typeof seconds).toBe('number');
    expect(connectivity).toBeCloseTo(4 / 3, 6);
    expect(pairs().slice(0, 2)).toEqual(['E1,J3', 'E1,J4']);
    expect(new Set(pairs()).size).toBe(24);
    expect(pairs()).not.toContain('E2,J1');
  });

  it('gives the same bytes for the same seed, with and without --out', () => {
    write(small);
    const once = (seed: string): string => {
      cli.run('assign', folder, '--readings', '2', '--seed', seed, '--out', file('out.csv'));
      return readFileSync(file('out.csv'), 'utf8');
    };
    expect(once('a')).toBe(once('a'));
    expect(once('a')).not.toBe(once('b'));
    const bare = cli.run('assign', folder, '--readings', '2', '--seed', 'a');
    expect(bare.stdout).toBe(cli.run('assign', folder, '--readings', '2', '--seed', 'a').stdout);
    const rows = json(bare)['assignment'] as { entry: string; judge: string }[];
    expect(`entry,judge\n${rows.map((row) => `${row.entry},${row.judge}\n`).join('')}`).toBe(once('a'));
    expect(json(bare)['seed']).toBe('a');
  });

  it('reads Vietnamese tables, compressed ones, categories, maxima, existing pairs', () => {
    write({
      'entries.csv': '\ufeffTác phẩm;Thể loại\r\nB1;Báo\r\nB2;Báo\r\nT1;Tạp chí\r\nT2;Tạp chí\r\n',
      'judges.csv.gz': gzipSync(
        'Giám khảo\tTối đa\tThể loại\nAn\t1\t\nBình\t\tBáo | Tạp chí\nChi\t\tTạp chí\nDũng\t\tBáo\n',
      ),
      'existing.csv': 'Bài,Giám khảo\nT1,An\n',
    });
    const run = cli.run('assign', folder, '--readings', '2', '--out', file('out.csv'));
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(pairs()).toEqual([
      'B1,Bình',
      'B1,Dũng',
      'B2,Bình',
      'B2,Dũng',
      'T1,An',
      'T1,Chi',
      'T2,Bình',
      'T2,Chi',
    ]);
  });

  it('puts loads or preference first, as asked', () => {
    write({
      'entries.csv': list('entry', 'E', 4),
      'judges.csv': list('judge', 'J', 2),
      'preferences.csv': 'entry;judge;value\nE1;J1;1,5\nE2;J1;1,25\nE3;J1;1\nE4;J1;0,5\nE4;J2;0,25\n',
    });
    const balanced = json(cli.run('assign', folder, '--readings', '1'));
    expect([balanced['loadMax'], balanced['preference']]).toEqual([2, 3]);
    const happy = json(cli.run('assign', folder, '--readings', '1', '--objective', 'preference'));
    expect([happy['loadMax'], happy['preference']]).toEqual([4, 4.25]);
    const capped = json(
      cli.run('assign', folder, '--readings', '1', '--objective', 'preference', '--max-load', '3'),
    );
    expect([capped['loadMax'], capped['preference']]).toEqual([3, 4]);
  });

  it('has anchors read by all', () => {
    write(small);
    const run = cli.run('assign', folder, '--readings', '2', '--anchors', '3');
    expect(json(run)).toMatchObject({ pairs: 30, components: 1 });
  });

  it('says in one sentence, and in JSON, why it cannot', () => {
    write({ ...small, 'conflicts.csv': 'entry,judge\nE5,J1\nE5,J2\nE5,J3\n' });
    const run = cli.run('assign', folder, '--readings', '2', '--json', '--out', file('out.csv'));
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      'No assignment is possible: 1 entries (E5) still need 2 readings, but because of conflicts the judges can give only 1.\n',
    );
    expect(json(run)).toMatchObject({
      status: 409,
      code: 'assignment.too-many-conflicts',
      detail: run.stderr.trim(),
      reason: 'too-many-conflicts',
      entries: ['E5'],
      params: { needed: 2, available: 1 },
    });
    expect(Object.keys(json(run))).toEqual(expect.arrayContaining(['type', 'title', 'instance']));
    expect(existsSync(file('out.csv'))).toBe(false);
    expect(cli.run('assign', folder, '--readings', '2').stdout).toBe('');
  });

  it('names the smallest group that lacks capacity', () => {
    write(small);
    const run = cli.run('assign', folder, '--readings', '3', '--max-load', '6', '--json');
    expect(json(run)).toMatchObject({ reason: 'too-little-capacity', params: { needed: 27, available: 24 } });
    expect(json(run)['entries']).toHaveLength(9);
  });

  it.each([
    ['a repeated entry', { 'entries.csv': 'entry\nE1\nE2\nE1\n' }, /entries\.csv, line 4: .*“E1”.*line 2/],
    ['an unknown judge', { 'conflicts.csv': 'entry,judge\nE1,J1\nE1,J9\n' }, /conflicts\.csv, line 3: “J9”/],
    ['an unknown entry', { 'existing.csv': 'entry,judge\nE99,J1\n' }, /existing\.csv, line 2: “E99”/],
    [
      'a maximum that is no number',
      { 'judges.csv': 'judge,max\nJ1,3\nJ2,many\n' },
      /judges\.csv, line 3: “many”/,
    ],
    ['half a maximum', { 'judges.csv': 'judge,max\nJ1,2.5\n' }, /judges\.csv, line 2: “2\.5”/],
    ['an empty preference', { 'preferences.csv': 'entry,judge,value\nE1,J1,\n' }, /preferences\.csv, line 2/],
    [
      'a preference twice',
      { 'preferences.csv': 'entry,judge,value\nE1,J1,1\nE1,J1,2\n' },
      /line 3: “E1, J1”.*line 2/,
    ],
    [
      'too fine preferences',
      { 'preferences.csv': 'entry,judge,value\nE1,J1,0.12345678\n' },
      /too many digits/,
    ],
    ['a broken row', { 'conflicts.csv': 'entry,judge\nE1\n' }, /conflicts\.csv, line 2/],
    ['no entries', { 'entries.csv': 'entry\n' }, /At least one entry/],
    [
      'an existing pair in conflict',
      { 'existing.csv': 'entry,judge\nE1,J1\n', 'conflicts.csv': 'entry,judge\nE1,J1\n' },
      /entry E1 is already with judge J1/,
    ],
  ])('refuses %s and writes nothing', (_name, tables, message) => {
    write({ ...small, ...tables });
    const run = cli.run('assign', folder, '--readings', '1', '--out', file('out.csv'));
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trimEnd()).not.toContain('\n');
    expect(existsSync(file('out.csv'))).toBe(false);
  });

  it('refuses a folder without tables, and a place where it cannot write', () => {
    expect(cli.run('assign', folder, '--readings', '1')).toMatchObject({ status: 1, stdout: '' });
    write(small);
    const run = cli.run('assign', folder, '--readings', '1', '--out', join(folder, 'no', 'out.csv'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('out.csv');
  });

  it('tells wrong usage from refusal', () => {
    write(small);
    for (const args of [
      ['assign', folder],
      ['assign', folder, '--readings', '0'],
      ['assign', folder, '--readings', 'two'],
      ['assign', folder, '--readings', '1', '--objective', 'luck'],
      ['assign', '--readings', '1'],
      ['assign', folder, '--readings', '1', '--bogus'],
      ['score', file('entries.csv')],
      ['score', file('entries.csv'), '--method', 'magic'],
    ]) {
      expect(cli.run(...args)).toMatchObject({ status: 2, stdout: '' });
    }
    expect(cli.run('assign', '--help').status).toBe(0);
  });
});

describe('chamkin score', () => {
  const table = 'entry,judge,score\nB,J1,80\nB,J2,81\nA,J1,70.5\nA,J2,\nC,J2,"80,5"\nD,J3,\n';

  it('writes means and places', () => {
    write({ 'scores.csv': table });
    const run = cli.run('score', file('scores.csv'), '--method', 'mean', '--out', file('out.csv'));
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(readFileSync(file('out.csv'), 'utf8')).toBe(
      'entry,readings,mean,estimate,se,rank\nA,1,70.5,70.5,,3\nB,2,80.5,80.5,0.5,1\nC,1,80.5,80.5,,1\nD,0,,,,\n',
    );
    const { seconds, rows, ...result } = json(run);
    expect(typeof seconds).toBe('number');
    expect(rows).toHaveLength(4);
    expect(result).toEqual({
      method: 'mean',
      entries: 4,
      judges: 3,
      scores: 4,
      components: 1,
      estimates: { A: 70.5, B: 80.5, C: 80.5, D: null },
      judgeEffects: [
        { judge: 'J1', readings: 2, effect: null, se: null },
        { judge: 'J2', readings: 2, effect: null, se: null },
        { judge: 'J3', readings: 0, effect: null, se: null },
      ],
      intercept: null,
    });
  });

  it('writes a row for each judge when asked', () => {
    write({ 'scores.csv': table });
    cli.run('score', file('scores.csv'), '--method', 'mean', '--per', 'judge', '--out', file('out.csv'));
    expect(readFileSync(file('out.csv'), 'utf8')).toBe(
      'judge,readings,mean,effect,se\nJ1,2,75.25,,\nJ2,2,80.75,,\nJ3,0,,,\n',
    );
  });

  it('gives the same rows whatever the order of the scores', () => {
    const [header, ...rows] = table.trimEnd().split('\n');
    write({ 'scores.csv': table, 'reversed.csv': [header, ...rows.reverse()].join('\n') });
    const result = (name: string): unknown =>
      json(cli.run('score', file(name), '--method', 'median'))['rows'];
    expect(result('reversed.csv')).toEqual(result('scores.csv'));
  });

  it.each([
    ['a score that is no number', 'entry,judge,score\nA,J1,70\nA,J2,bảy mươi\n', /line 3: “bảy mươi”/],
    ['a second score', 'entry,judge,score\nA,J1,70\nB,J1,70\nA,J1,71\n', /line 4: “A, J1”.*line 2/],
    ['a row without a judge', 'entry;judge;score\nA;;70\n', /line 2: the column “judge”/],
    [
      'scores that cannot be exact',
      'entry,judge,score\nA,J,0.123456789012345\nB,J,1000000\n',
      /too many digits/,
    ],
    ['no score column', 'entry,judge\nA,J\n', /“score” is missing/],
  ])('refuses %s', (_name, content, message) => {
    write({ 'scores.csv': content });
    const run = cli.run('score', file('scores.csv'), '--method', 'mean', '--json', '--out', file('out.csv'));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(json(run)).toMatchObject({ status: 422, detail: run.stderr.trim() });
    expect(existsSync(file('out.csv'))).toBe(false);
  });
});

describe('chamkin compare', () => {
  const copied = Array.from(
    { length: 8 },
    (_, at) => `Câu thứ ${at} nói về cây cầu tre số ${at * 7} mùa lũ.`,
  );
  const own = (name: string): string[] =>
    Array.from({ length: 8 }, (_, at) => `${name} kể chuyện riêng ${name}${at} ngày ${name}${at + 20} ấy.`);

  it('gives the same bytes for the same works', () => {
    mkdirSync(file('works'));
    write({
      'works/a.txt': [...own('an'), ...copied].join('\n'),
      'works/b.txt': [...copied, ...own('bình')].join('\n'),
      'works/c.txt': own('cúc').join('\n'),
    });
    const [first, second] = [cli.run('compare', file('works')), cli.run('compare', file('works'))];
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(second.stdout).toBe(first.stdout);
    const result = json(first);
    expect(Object.keys(result)).toEqual(['works', 'pairs', 'quotations', 'unread']);
    expect(result).toMatchObject({ works: 3, pairs: [{ a: 'a.txt', b: 'b.txt' }], unread: [] });
  });
});

describe('chamkin inspect', () => {
  const author = {
    full_name: 'Cà Văn Ỏm',
    unit: 'Trường Trung học cơ sở Pá Hốc',
    phone: '0912 000 222',
    bank_account: { bank: 'Ngân hàng', number: '99905550001' },
  };
  const prose = 'Bản làng vào vụ gặt, tiếng cười vang trên những thửa ruộng bậc thang. '.repeat(20);
  const docx = (more: string): Buffer =>
    buildDocx({
      paragraphs: [prose, more],
      properties: { author: 'Admin', company: 'DELL' },
      header: author.unit,
    });

  it('says what a work is, what it tells of its author, and writes its blind copy', () => {
    write({
      'bai.docx': docx('Người viết: Cà Văn Ỏm, 0912.000.222.'),
      'author.json': JSON.stringify(author),
    });
    const run = cli.run(
      'inspect',
      file('bai.docx'),
      '--author',
      file('author.json'),
      '--blind',
      file('blind.txt'),
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    const [result] = json(run)['files'] as Record<string, unknown>[];
    expect(result).toMatchObject({
      declaredType: 'docx',
      detectedType: 'docx',
      verdict: 'review',
      words: 14 * 20 + 6,
      language: 'vi',
      reasons: [{ code: 'identity-found', message: 'Places that may give the author away: 3.' }],
      leaks: [
        { kind: 'name', text: 'Cà Văn Ỏm', place: 'body', confidence: 1 },
        { kind: 'phone', text: '0912.000.222', place: 'body' },
        { kind: 'unit', text: author.unit, place: 'outside-body', offset: null },
      ],
    });
    expect(readFileSync(file('blind.txt'), 'utf8')).toContain('Người viết: █████, █████.');
  });

  it('inspects what a manifest lists, under the names that clients claimed', () => {
    const listed = [
      { file: 'set/a.docx', client_filename: 'ca-van-om.docx', author, coauthors: [] },
      { file: 'set/b.docx', client_filename: 'b\u0000.exe.docx' },
      { file: 'set/c.docx', client_filename: '../../c.docx' },
    ];
    mkdirSync(file('set'));
    write({
      'set/a.docx': docx('Hết.'),
      'set/b.docx': Buffer.alloc(0),
      'set/c.docx': 'Đây không phải là tệp Word.',
      'set/manifest.json': JSON.stringify(listed),
    });
    const run = cli.run('inspect', '--manifest', file('set/manifest.json'), '--out', file('out.json'));
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '', '']);
    const { files } = JSON.parse(readFileSync(file('out.json'), 'utf8')) as {
      files: Record<string, unknown>[];
    };
    expect(files.map(({ file: name, verdict }) => [name, verdict])).toEqual([
      ['set/a.docx', 'review'],
      ['set/b.docx', 'reject'],
      ['set/c.docx', 'reject'],
    ]);
    expect(files[0]?.['leaks']).toMatchObject([
      { kind: 'unit', place: 'outside-body' },
      { kind: 'name', text: 'ca-van-om', place: 'file-name' },
    ]);
  });

  it.each([
    ['a file that is not there', () => [file('none.docx')], /none\.docx cannot be read/],
    ['no file at all', () => [], /At least one file/],
    [
      'authors that are none',
      () => [file('a.txt'), '--author', file('list.json')],
      /no JSON file that describes/,
    ],
    [
      'a blind copy of two files',
      () => [file('a.txt'), file('a.txt'), '--blind', file('x')],
      /exactly one file/,
    ],
  ])('refuses %s', (_name, args, sentence) => {
    write({ 'a.txt': prose, 'list.json': '[1]' });
    const run = cli.run('inspect', ...args(), '--json');
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(sentence);
    expect(json(run)).toMatchObject({ detail: expect.stringMatching(sentence) as string });
  });
});
