import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { Units } from '../contests/units/index.js';
import { comparisonType } from './comparison/comparisons.service.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryFileStore } from './entry-file.store.js';
import type { EntryTextRow } from './entry-text.row.js';
import type { FindingRow } from './finding.row.js';
import type { Finding, Inspection, RegisteredPerson } from './intake/domain/inspection.js';
import { InspectPool } from './intake/inspect-pool.js';
import { blindMediaType } from './media/blind-media-copies.service.js';

const jobType = 'entries.inspect';
/** Recognising text takes minutes where inspection takes milliseconds: nobody waits for it in one queue. */
const recognitionType = 'entries.recognise';
const valueLength = 500;
const partLength = 200;

interface InspectionJob {
  readonly fileId: string;
  /** The authors to look for: an older job than the latest change of authors does nothing. */
  readonly generation: number;
}

/** Looks into every uploaded file in the background: real type, text, words that name an author. */
@Injectable()
export class Inspections implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly store: EntryFileStore,
    private readonly units: Units,
    private readonly files: FileStore,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    @Inject(InspectPool) private readonly pool: InspectPool,
  ) {}

  onModuleInit(): void {
    this.runner.handle(jobType, (payload) => this.inspect(payload as InspectionJob, false));
    this.runner.handle(recognitionType, (payload) => this.inspect(payload as InspectionJob, true));
  }

  /** The jobs that run have ended by then; closing the pool earlier would spoil their results. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }

  /** Orders the inspection of a file in the open unit of work. */
  async expect(fileId: string, generation: number): Promise<void> {
    await this.store.expectInspection(fileId);
    await this.order(fileId, generation);
  }

  /** Orders another inspection of a file that was looked into before: its pages or its text have changed. */
  async again(fileId: string, generation: number): Promise<void> {
    await this.store.expectInspection(fileId);
    await this.jobs.enqueue(jobType, { fileId, generation } satisfies InspectionJob);
  }

  /** Takes a new version of a file in and orders its inspection, in the open unit of work. */
  async begin(file: EntryFileRow, generation: number): Promise<void> {
    await this.store.insert(file);
    await this.order(file.id, generation);
  }

  private order(fileId: string, generation: number): Promise<void> {
    const job: InspectionJob = { fileId, generation };
    return this.jobs.enqueue(jobType, job, { uniqueKey: `${jobType}:${fileId}:${generation}` });
  }

  private async inspect({ fileId, generation }: InspectionJob, recogniseScans: boolean): Promise<void> {
    const file = await this.store.find(fileId);
    const entry = file && (await this.store.entry(file.entryId));
    if (!file || entry?.authorsGeneration !== generation) return;
    const inspection = await this.look(file, recogniseScans).catch(async (error: unknown) => {
      await this.store.run(() => this.store.markFailed(fileId));
      throw error;
    });
    await this.store.run(async () => {
      const now = await this.store.entry(file.entryId);
      const gone = (await this.store.find(fileId)) === null;
      if (gone || now?.authorsGeneration !== generation) return;
      const { findings, reasons } = inspection;
      const set = {
        ...factsOf(inspection),
        inspectionState: 'done',
        inspectedGeneration: generation,
      } as const;
      await this.store.saveInspection(fileId, set, textOf(inspection), findings.map(findingRow));
      if (now.fileId === fileId) await this.jobs.enqueue(comparisonType, { entryId: now.id });
      if (file.role === 'media') {
        // Once for each file: whoever its authors are, the copy is the same.
        await this.jobs.enqueue(blindMediaType, { fileId }, { uniqueKey: `${blindMediaType}:${fileId}` });
      }
      const scanned = reasons.some(({ code }) => code === 'scanned-pages');
      if (scanned && !recogniseScans) {
        const job: InspectionJob = { fileId, generation };
        await this.jobs.enqueue(recognitionType, job, {
          uniqueKey: `${recognitionType}:${fileId}:${generation}`,
        });
      }
    });
  }

  private async look(file: EntryFileRow, recogniseScans: boolean): Promise<Inspection> {
    const { clientName, sha256, entryId } = file;
    return this.pool.inspect({
      path: this.files.localPath(sha256),
      clientName,
      people: await this.peopleOf(entryId),
      recogniseScans,
    });
  }

  private async peopleOf(entryId: string): Promise<RegisteredPerson[]> {
    const authors = await this.store.authors(entryId);
    const units = await this.units.get(authors.flatMap((author) => author.unitId ?? []));
    return authors.map((author) => {
      const unit = units.find((one) => one.id === author.unitId);
      return {
        fullName: author.fullName,
        penName: author.penName,
        unit: unit?.name ?? author.unitName,
        unitAbbreviation: unit?.abbreviation ?? null,
        phone: author.phone,
        email: author.email,
        homeAddress: author.address,
      };
    });
  }
}

function factsOf(inspection: Inspection): Partial<EntryFileRow> {
  const { verdict, detectedType, reasons, words, pages, language, encoding, durationMs, media } = inspection;
  return { verdict, detectedType, reasons, words, pages, language, encoding, durationMs, media };
}

function textOf({
  text,
  textOrigin,
  recognitionConfidence,
}: Inspection): Omit<EntryTextRow, 'id' | 'fileId'> {
  return {
    text,
    origin: textOrigin,
    confidencePercent: recognitionConfidence,
    confirmedBy: null,
    confirmedAt: null,
  };
}

function findingRow(finding: Finding, position: number): Omit<FindingRow, 'id' | 'fileId'> {
  return {
    position,
    kind: finding.kind,
    value: finding.value.slice(0, valueLength),
    place: finding.place,
    part: finding.part.slice(0, partLength),
    textOffset: finding.offset,
    textLength: finding.length,
    confidencePercent: Math.round(finding.confidence * 100),
  };
}
