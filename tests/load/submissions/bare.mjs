// The yardstick: the least that an upload endpoint with the same promise must do. Express and multer,
// a file written while it is hashed, synced, named by its SHA-256, its folder synced. No people, no rules,
// no receipt.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import multer from 'multer';

const folder = process.argv[2];
const incoming = join(folder, 'incoming');
await mkdir(incoming, { recursive: true });

async function store(stream) {
  const temporary = join(incoming, randomUUID());
  const digest = createHash('sha256');
  const file = await open(temporary, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      digest.update(chunk);
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const sha256 = digest.digest('hex');
  const home = join(folder, sha256.slice(0, 2), sha256.slice(2, 4));
  await mkdir(home, { recursive: true });
  await rename(temporary, join(home, sha256));
  const directory = await open(home, 'r');
  await directory.sync();
  await directory.close();
  return { sha256, bytes };
}

const storage = {
  _handleFile(_request, file, done) {
    store(file.stream).then((stored) => done(null, stored), done);
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

const app = express();
app.disable('x-powered-by');
app.post('/files', multer({ storage, limits: { files: 1 } }).single('file'), (request, response) => {
  const { sha256, bytes } = request.file;
  response.status(201).json({ sha256, bytes });
});
const server = app.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
