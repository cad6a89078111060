import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A text that is read when it is asked for. */
export interface ShelvedText {
  readonly text: string;
}

/** Keeps texts in a scratch file of its own, so that memory does not grow with them. */
export class TextShelf {
  private readonly folder = mkdtempSync(join(tmpdir(), 'chamkin-compare-'));
  private readonly file = openSync(join(this.folder, 'texts'), 'wx+', 0o600);
  private bytes = 0;

  /** Puts a text away. */
  put(text: string): ShelvedText {
    const content = Buffer.from(text, 'utf8');
    const begin = this.bytes;
    for (let written = 0; written < content.length;) {
      written += writeSync(this.file, content, written, content.length - written, begin + written);
    }
    this.bytes += content.length;
    const read = (): string => this.read(begin, content.length);
    return {
      get text() {
        return read();
      },
    };
  }

  /** Takes the file away; its texts can no longer be read. */
  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private read(begin: number, length: number): string {
    const content = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.file, content, done, length - done, begin + done);
      if (read === 0) throw new Error('The scratch file of the comparison is shorter than what was written');
      done += read;
    }
    return content.toString('utf8');
  }
}
