import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decimalColumn, filledColumn, parseCsvTable } from './csv-table.js';
import { inUnits, parseDecimal } from './decimal.js';
import { readCsvFile } from './read-csv.js';
import { plainNumber, writeCsv } from './write-csv.js';

const rules = {
  entry: { names: ['entry', 'tác phẩm'], needed: true },
  judge: { names: ['judge', 'giám khảo'], needed: true },
  score: { names: ['score', 'điểm'], needed: false },
} as const;

const parse = (text: string | Uint8Array): Record<string, readonly string[] | null> =>
  parseCsvTable(typeof text === 'string' ? Buffer.from(text) : text, 'a.csv', rules).columns;

const refusal = (text: string | Uint8Array): unknown => {
  try {
    parse(text);
  } catch (error) {
    return error;
  }
  return null;
};

describe('parseCsvTable', () => {
  it.each([
    ['commas', 'entry,judge,score\nE1,J1,"8,5"\nE2,J2,\n'],
    ['semicolons', 'entry;judge;score\nE1;J1;8,5\nE2;J2;\n'],
    ['tabs', 'entry\tjudge\tscore\nE1\tJ1\t8,5\nE2\tJ2\t\n'],
    ['a BOM and carriage returns', '\ufeffentry,judge,score\r\nE1,J1,"8,5"\r\nE2,J2,\r\n'],
    ['carriage returns alone', 'entry;judge;score\rE1;J1;8,5\rE2;J2;\r'],
    ['Vietnamese titles', 'Giám khảo;Tác phẩm;Điểm\nJ1;E1;8,5\nJ2;E2;\n'],
    ['Vietnamese titles without accents', 'giam_khao;tac_pham;diem\nJ1;E1;8,5\nJ2;E2;\n'],
    ['titles in NFD', 'Giám khảo;Tác phẩm;Điểm\nJ1;E1;8,5\nJ2;E2;\n'.normalize('NFD')],
    [
      'blanks, blank lines, other columns',
      '\n judge , note,entry ,score\nJ1,"a\nb", E1 ,"8,5"\n\n  \nJ2,,E2,',
    ],
  ])('reads %s', (_name, text) => {
    expect(parse(text)).toEqual({ entry: ['E1', 'E2'], judge: ['J1', 'J2'], score: ['8,5', ''] });
  });

  it('leaves a column null that is not there', () => {
    expect(parse('entry,judge\n')).toEqual({ entry: [], judge: [], score: null });
  });

  it('makes ids NFC', () => {
    expect(parse('entry,judge\nBài 1,Hải\n'.normalize('NFD'))['judge']).toEqual(['Hải']);
  });

  it.each([
    ['a missing column', 'entry,score\n', 'csv.column-missing', { column: 'judge' }],
    ['an empty file', '', 'csv.column-missing', { column: 'entry' }],
    ['a column twice', 'entry,judge,tác phẩm\n', 'csv.column-twice', { column: 'entry' }],
    ['a short row', 'entry,judge\nE1,J1\nE2\n', 'csv.fields-wrong', { line: 3, found: 1, expected: 2 }],
    [
      'a long row',
      'entry,judge\n"E\n1",J1\n\nE2,J2,\n',
      'csv.fields-wrong',
      { line: 5, found: 3, expected: 2 },
    ],
    ['an open quote', 'entry,judge\nE1,J1\nE2,"J2\nE3,J3\n', 'csv.quote-broken', { line: 3 }],
    ['text after a quote', 'entry,judge\n"E1"x,J1\n', 'csv.quote-broken', { line: 2 }],
    ['a quote within a field', 'entry,judge\nE"1",J1\n', 'csv.quote-broken', { line: 2 }],
  ])('refuses %s with its line', (_name, text, code, params) => {
    expect(refusal(text)).toMatchObject({ code, params: { file: 'a.csv', ...params } });
  });

  it('refuses what is not UTF-8, with its line', () => {
    const bytes = Buffer.concat([Buffer.from('entry,judge\nE1,J1\nE2,'), Buffer.of(0xe3, 0x0a)]);
    expect(refusal(bytes)).toMatchObject({ code: 'csv.not-utf8', params: { line: 3 } });
    expect(refusal(Buffer.from('\ufeffentry,judge\n', 'utf16le'))).toMatchObject({ code: 'csv.not-utf8' });
  });

  it('reads back whatever writeCsv wrote', () => {
    const text = fc.string({ unit: 'binary' }).map((raw) => raw.normalize('NFC').trim().replace(/\r/g, ''));
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            text,
            text.filter((value) => value !== ''),
          ),
        ),
        (rows) => {
          const { columns } = parseCsvTable(Buffer.from(writeCsv(['entry', 'judge'], rows)), 'a.csv', rules);
          const stored = rows.map((row) =>
            row.map((value) => Buffer.from(value).toString().trim().normalize('NFC')),
          );
          expect(columns.entry).toEqual(stored.map(([entry]) => entry));
          expect(columns.judge).toEqual(stored.map(([, judge]) => judge));
        },
      ),
    );
  });
});

describe('columns', () => {
  const table = parseCsvTable(
    Buffer.from('entry,judge,score\nE1,J1,8.5\nE2,,"8,25"\nE3,J3,tám\n'),
    'a.csv',
    rules,
  );

  it('must be filled where they are needed', () => {
    expect(filledColumn(table, 'entry')).toEqual(['E1', 'E2', 'E3']);
    expect(() => filledColumn(table, 'judge')).toThrow(
      expect.objectContaining({
        code: 'csv.value-missing',
        params: { file: 'a.csv', line: 3, column: 'judge' },
      }) as Error,
    );
  });

  it('hold numbers with point or comma', () => {
    expect(() => decimalColumn(table, 'score')).toThrow(
      expect.objectContaining({
        code: 'csv.value-unreadable',
        params: { file: 'a.csv', line: 4, column: 'score', value: 'tám' },
      }) as Error,
    );
    const good = parseCsvTable(Buffer.from('entry;judge;score\nA;J;8,50\nB;J;\nC;J;-3\n'), 'a.csv', rules);
    expect(decimalColumn(good, 'score')).toEqual([
      { digits: 85, decimals: 1 },
      null,
      { digits: -3, decimals: 0 },
    ]);
  });
});

describe('parseDecimal', () => {
  it.each([
    ['8,50', 85, 1],
    ['8.05', 805, 2],
    ['-0,0', 0, 0],
    ['+007', 7, 0],
  ])('reads %s', (text, digits, decimals) => {
    expect(parseDecimal(text)).toEqual({ digits, decimals });
  });

  it.each(['', '1.234,5', '8,', '.5', '1e3', '0x1', '99999999999999999', '--1', '1 0'])(
    'does not read %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('changes to smaller units exactly, or not at all', () => {
    expect(inUnits({ digits: 85, decimals: 1 }, 2)).toBe(850);
    expect(inUnits({ digits: 855, decimals: 2 }, 1)).toBeNull();
    expect(inUnits({ digits: 2 ** 52, decimals: 0 }, 2)).toBeNull();
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read plain and compressed', () => {
    const text = 'entry,judge\nE1,J1\n';
    writeFileSync(join(folder, 'a.csv'), text);
    writeFileSync(join(folder, 'a.csv.gz'), gzipSync(text));
    expect(readCsvFile(join(folder, 'a.csv.gz'), rules)).toEqual({
      ...readCsvFile(join(folder, 'a.csv'), rules),
      file: 'a.csv.gz',
    });
  });

  it('are refused when they are not there or no gzip', () => {
    writeFileSync(join(folder, 'bad.csv.gz'), 'entry,judge\n');
    for (const name of ['none.csv', 'bad.csv.gz', '.']) {
      expect(() => readCsvFile(join(folder, name), rules)).toThrow(
        expect.objectContaining({ code: 'csv.file-unreadable' }) as Error,
      );
    }
  });
});

describe('plainNumber', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [61.125, '61.125'],
    [-0, '0'],
    [-1e-15, '0'],
    [1e-7, '0.0000001'],
    [1234567, '1234567'],
    [100, '100'],
  ])('writes %d as %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});
