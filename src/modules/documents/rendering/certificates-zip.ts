import { PassThrough, pipeline, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { CertificateModel } from '../domain/certificate.js';
import { certificateFileNames } from '../domain/certificate-file-name.js';
import { renderCertificate, type RenderOptions } from './certificate.js';

/** All certificates as single files in a ZIP, each drawn when the reader comes to it. */
export function certificatesZip(models: readonly CertificateModel[], options: RenderOptions): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  // A reader that leaves early, or a failure within, ends both streams; the reader hears of it by `output`.
  pipeline(zip.outputStream, output, () => undefined);
  zip.on('error', (error: Error) => output.destroy(error));
  certificateFileNames(models).forEach((name, index) => {
    const model = models[index];
    if (!model) return;
    zip.addReadStreamLazy(name, { mtime: options.createdAt, compress: false }, (done) => {
      renderCertificate(model, options).then(
        (bytes) => done(null, Readable.from([bytes])),
        (error: Error) => output.destroy(error),
      );
    });
  });
  zip.end();
  return output;
}
