import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { comparisonType } from './comparison/comparisons.service.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryFileStore } from './entry-file.store.js';
import type { EntryTextRow } from './entry-text.row.js';
import type { FindingRow } from './finding.row.js';
import { FileInspector } from './file-inspector.service.js';
import type { Finding, Inspection } from './intake/domain/inspection.js';
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
    private readonly inspector: FileInspector,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(jobType, (payload) => this.inspect(payload as InspectionJob, false));
    this.runner.handle(recognitionType, (payload) => this.inspect(payload as InspectionJob, true));
  }

  /** The jobs that run have ended by then; closing the pool earlier would spoil their results. */
  async onApplicationShutdown(): Promise<void> {
    await this.inspector.close();
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
    const textBefore = await this.store.text(fileId);
    const inspection = await this.inspector
      .look(file, textBefore, recogniseScans)
      .catch(async (error: unknown) => {
        await this.store.run(() => this.store.markFailed(fileId));
        throw error;
      });
    await this.store.run(async () => {
      const now = await this.store.entry(file.entryId);
      const gone = (await this.store.find(fileId)) === null;
      const text = await this.store.text(fileId);
      // A text that was confirmed in the meantime has ordered an inspection of its own.
      const outdated = text?.confirmedAt?.getTime() !== textBefore?.confirmedAt?.getTime();
      if (gone || outdated || now?.authorsGeneration !== generation) return;
      const { findings, reasons } = inspection;
      const set = {
        ...factsOf(inspection, text),
        inspectionState: 'done',
        inspectedGeneration: generation,
      } as const;
      await this.store.saveInspection(fileId, set, textOf(inspection, text), findings.map(findingRow));
      if (now.fileId === fileId) await this.jobs.enqueue(comparisonType, { entryId: now.id });
      if (file.role === 'media') {
        // Once for each file: whoever its authors are, the copy is the same.
        await this.jobs.enqueue(blindMediaType, { fileId }, { uniqueKey: `${blindMediaType}:${fileId}` });
      }
      const scanned = reasons.some(({ code }) => code === 'scanned-pages' || code === 'pictured-pages');
      if (scanned && !recogniseScans) {
        const job: InspectionJob = { fileId, generation };
        await this.jobs.enqueue(recognitionType, job, {
          uniqueKey: `${recognitionType}:${fileId}:${generation}`,
        });
      }
    });
  }
}

/** Words of a text that a machine converted or recognised are not counted before a person has answered for it. */
function factsOf(inspection: Inspection, text: EntryTextRow | null): Partial<EntryFileRow> {
  const { verdict, detectedType, reasons, pages, pictures } = inspection;
  const { language, encoding, durationMs, media } = inspection;
  const counted = inspection.textOrigin === 'file' || text?.confirmedAt != null;
  const words = counted && media === null ? inspection.words : null;
  return { verdict, detectedType, reasons, words, pages, pictures, language, encoding, durationMs, media };
}

function textOf(inspection: Inspection, before: EntryTextRow | null): Omit<EntryTextRow, 'id' | 'fileId'> {
  return {
    text: inspection.text,
    origin: inspection.textOrigin,
    confidencePercent: inspection.recognitionConfidence ?? before?.confidencePercent ?? null,
    confirmedBy: before?.confirmedBy ?? null,
    confirmedAt: before?.confirmedAt ?? null,
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
