import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  SHOWN_CONFIDENCE,
  type Finding,
  type FindingKind,
  type Inspection,
  type RegisteredPerson,
} from '../../src/modules/entries/intake/domain/inspection.js';
import { inspectFile } from '../../src/modules/entries/intake/inspect-file.js';

// Labelled files that are not part of this repository; where they do not lie beside it there is nothing to measure.
const CORPUS = resolve('../shared/corpus/visible');
const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

interface Person {
  full_name: string;
  pen_name: string | null;
  unit: string;
  unit_abbr: string;
  phone: string;
  email: string;
  cccd: string;
  bank_account: { number: string } | null;
  home_address: string;
  facebook: string;
}

interface Leak {
  kind: string;
  surface: string;
  value_type: string;
  visibility: 'visible_body' | 'visible_outside_body' | 'hidden_structure' | 'metadata' | 'file_name';
}

interface Essay {
  id: string;
  file: string;
  client_filename: string;
  format: string;
  encoding: string;
  words: number;
  author: Person;
  coauthors: Person[];
  leaks: Leak[];
}

interface BadFile {
  id: string;
  file: string;
  client_filename: string;
  expected: { action: 'accept' | 'accept_sanitised' | 'reject'; also_acceptable: string | null };
}

function manifest<T>(folder: string): T[] {
  return JSON.parse(readFileSync(`${CORPUS}/${folder}/manifest.json`, 'utf8')) as T[];
}

function registered(person: Person): RegisteredPerson {
  return {
    fullName: person.full_name,
    penName: person.pen_name,
    unit: person.unit,
    unitAbbreviation: person.unit_abbr,
    phone: person.phone,
    email: person.email,
    citizenId: person.cccd,
    bankAccount: person.bank_account?.number,
    homeAddress: person.home_address,
    profileUrl: person.facebook,
  };
}

const PLACES: Record<Leak['visibility'], Finding['place'][]> = {
  visible_body: ['body'],
  visible_outside_body: ['outside-body'],
  hidden_structure: ['hidden'],
  metadata: ['metadata'],
  file_name: ['file-name'],
};

function shown({ findings }: Inspection): Finding[] {
  return findings.filter((finding) => finding.confidence >= SHOWN_CONFIDENCE);
}

function isFound(leak: Leak, inspection: Inspection): boolean {
  const comparable = (text: string) => text.normalize('NFC').replaceAll('\u00D0', '\u0110').toLowerCase();
  const surface = comparable(leak.surface);
  return shown(inspection).some((finding) => {
    const value = comparable(finding.value);
    return (
      PLACES[leak.visibility].includes(finding.place) && (value.includes(surface) || surface.includes(value))
    );
  });
}

describeCorpus('essays of the corpus', () => {
  const results: { essay: Essay; inspection: Inspection }[] = [];

  beforeAll(async () => {
    for (const essay of manifest<Essay>('essays')) {
      const people = [essay.author, ...essay.coauthors].map(registered);
      const path = `${CORPUS}/${essay.file}`;
      results.push({
        essay,
        inspection: await inspectFile({
          path,
          clientName: essay.client_filename,
          people,
          recogniseScans: true,
        }),
      });
    }
  }, 600_000);

  const readable = () => results.filter(({ essay }) => essay.encoding !== 'scan');

  it('have the words of their labels, exactly', () => {
    expect(results).toHaveLength(67);
    const wrong = readable().filter(({ essay, inspection }) => inspection.words !== essay.words);
    expect(wrong.map(({ essay, inspection }) => [essay.id, essay.words, inspection.words])).toEqual([]);
  });

  it('are of the type that their name says, in NFC, and none is rejected', () => {
    for (const { essay, inspection } of results) {
      expect([essay.id, inspection.detectedType]).toEqual([essay.id, essay.format]);
      expect(inspection.verdict).not.toBe('reject');
      expect(inspection.text).toBe(inspection.text.normalize('NFC'));
    }
  });

  it('go to a person when they are scans', () => {
    const scans = results.filter(({ essay }) => essay.encoding === 'scan');
    expect(scans.map(({ inspection }) => inspection.reasons)).toEqual([
      [
        { code: 'recognised-text', params: { pages: 2, confidence: expect.any(Number) as number } },
        { code: 'identity-found', params: { count: 2 } },
      ],
    ]);
  });

  it('show their leaks, wherever they stand', () => {
    const leaks = results.flatMap(({ essay, inspection }) =>
      essay.leaks.map((leak) => ({ essay, inspection, leak })),
    );
    const missed = leaks.filter(({ inspection, leak }) => !isFound(leak, inspection));
    process.stdout.write(
      `leaks found: ${String(leaks.length - missed.length)} of ${String(leaks.length)}, scans included\n`,
    );
    const table = (title: string, keyOf: (leak: Leak) => string): void => {
      for (const key of [...new Set(leaks.map(({ leak }) => keyOf(leak)))].sort()) {
        const all = leaks.filter(({ leak }) => keyOf(leak) === key);
        const found = all.filter(({ inspection, leak }) => isFound(leak, inspection)).length;
        process.stdout.write(`recall by ${title}, ${key}: ${String(found)} of ${String(all.length)}\n`);
      }
    };
    table('kind', ({ kind }) => kind);
    table('place', ({ visibility }) => visibility);
    expect(missed.map(({ essay, leak }) => [essay.id, leak.kind, leak.surface])).toEqual([]);
  });

  it('stand in the text where the findings say', () => {
    for (const { inspection } of results) {
      for (const { offset, length, value } of inspection.findings) {
        if (offset !== null) expect(inspection.text.slice(offset, offset + length)).toBe(value);
      }
    }
  });

  it('are not accused when they leak nothing', () => {
    const clean = results.filter(({ essay }) => essay.leaks.length === 0);
    expect(clean.length).toBeGreaterThanOrEqual(20);
    expect(
      clean.flatMap(({ essay, inspection }) => shown(inspection).map((one) => [essay.id, one.value])),
    ).toEqual([]);
  });

  it('are not accused of more than they leak', () => {
    const kinds = new Set<FindingKind>();
    const extra = results.flatMap(({ essay, inspection }) =>
      shown(inspection).filter((finding) => {
        kinds.add(finding.kind);
        return !essay.leaks.some((leak) => isFound(leak, { ...inspection, findings: [finding] }));
      }),
    );
    const all = results.reduce((sum, { inspection }) => sum + shown(inspection).length, 0);
    process.stdout.write(`findings that are no labelled leak: ${String(extra.length)} of ${String(all)}\n`);
    for (const place of new Set(Object.values(PLACES).flat())) {
      const here = results.flatMap(({ inspection }) =>
        shown(inspection).filter((one) => one.place === place),
      );
      const right = here.length - extra.filter((one) => one.place === place).length;
      process.stdout.write(`precision in ${place}: ${String(right)} of ${String(here.length)}\n`);
    }
    for (const kind of kinds) {
      const here = results.flatMap(({ inspection }) => shown(inspection).filter((one) => one.kind === kind));
      const right = here.length - extra.filter((one) => one.kind === kind).length;
      process.stdout.write(`precision of ${kind}: ${String(right)} of ${String(here.length)}\n`);
    }
    expect(extra).toEqual([]);
    expect(kinds.size).toBeGreaterThanOrEqual(6);
  });
});

describeCorpus('bad files of the corpus', () => {
  it('are taken or refused as their labels ask, or as they also allow', async () => {
    const unexpected: string[] = [];
    let asLabelled = 0;
    const files = manifest<BadFile>('bad');
    for (const { id, file, client_filename: clientName, expected } of files) {
      const { verdict, reasons } = await inspectFile({ path: `${CORPUS}/${file}`, clientName, people: [] });
      const codes = reasons.map(({ code }) => code).join(', ');
      expect([id, codes]).not.toEqual([id, 'inspection-failed']);
      if ((verdict === 'reject') === (expected.action === 'reject')) asLabelled += 1;
      else if (expected.also_acceptable === null) unexpected.push(`${id}: ${verdict} (${codes})`);
    }
    process.stdout.write(`bad files as labelled: ${String(asLabelled)} of ${String(files.length)}\n`);
    expect(unexpected).toEqual([]);
    expect(asLabelled).toBeGreaterThanOrEqual(70);
  }, 600_000);
});
