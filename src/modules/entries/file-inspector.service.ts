import { Inject, Injectable } from '@nestjs/common';
import { VirusScanner } from '../../platform/security/virus-scanner.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { Units } from '../contests/units/index.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryFileStore } from './entry-file.store.js';
import type { EntryTextRow } from './entry-text.row.js';
import type {
  Inspection,
  InspectionInput,
  RegisteredPerson,
  RegisteredUnit,
} from './intake/domain/inspection.js';
import { type Reason, verdictOf } from './intake/domain/reasons.js';
import { InspectPool } from './intake/inspect-pool.js';
import { failedInspection } from './intake/rejected.js';

/** Injection token of the virus scanner; null where none is configured. */
export const VIRUS_SCANNER = Symbol('VirusScanner');

/** Looks into one file, after the virus scanner has where one is configured. */
@Injectable()
export class FileInspector {
  constructor(
    private readonly store: EntryFileStore,
    private readonly units: Units,
    private readonly files: FileStore,
    @Inject(InspectPool) private readonly pool: InspectPool,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null,
  ) {}

  /**
   * Inspects a file; a text that a person answers for is searched in the stead of what the file gives.
   * @throws ScannerUnavailable so that it is tried again: what was not scanned is not accepted
   */
  async look(file: EntryFileRow, text: EntryTextRow | null, recogniseScans: boolean): Promise<Inspection> {
    const input: InspectionInput = {
      path: this.files.localPath(file.sha256),
      clientName: file.clientName,
      people: await this.peopleOf(file.entryId),
      units: await this.sendingUnit(file.entryId),
      pages: await this.furtherPages(file),
      confirmedText: text?.confirmedAt == null ? undefined : text.text,
      recogniseScans,
    };
    const reason = await this.scan(file.sha256);
    if (reason?.code === 'virus-found') return failedInspection(input, reason);
    const inspection = await this.pool.inspect(input);
    if (reason === null) return inspection;
    const reasons = [...inspection.reasons, reason];
    return { ...inspection, reasons, verdict: verdictOf(reasons) };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async scan(sha256: string): Promise<Reason | null> {
    if (this.scanner === null) return null;
    const verdict = await this.scanner.scan(await this.files.open(sha256));
    if (verdict.kind === 'infected') {
      return { code: 'virus-found', params: { signature: verdict.signature.slice(0, 80) } };
    }
    return verdict.kind === 'unscannable' ? { code: 'not-scanned' } : null;
  }

  /** The other pictures of a work that came as one picture for each page. */
  private async furtherPages({ entryId, role, position }: EntryFileRow): Promise<string[]> {
    if (role !== 'work' || position !== 1) return [];
    const files = await this.store.standing(entryId);
    return files
      .filter((file) => file.role === 'work' && file.position > 1)
      .map((file) => this.files.localPath(file.sha256));
  }

  /** The unit that sent the work for its authors: its name gives them away too. */
  private async sendingUnit(entryId: string): Promise<RegisteredUnit[]> {
    const sentBy = (await this.store.entry(entryId))?.sentByUnitId;
    if (sentBy == null) return [];
    return (await this.units.get([sentBy])).map(({ name, abbreviation }) => ({ name, abbreviation }));
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
