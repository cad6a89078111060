import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What the scanner says of a content: nothing, the name of what it found, or that it is too large for it. */
export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly signature: string }
  | { readonly kind: 'unscannable' };

/** The scanner did not answer, or not in time: nothing is known of the content, so try again. */
export class ScannerUnavailable extends Error {}

const startScan = 'zINSTREAM\0';
const mostReplyBytes = 8192;
const connectMs = 5_000;
const silenceMs = 60_000;

/** Asks a ClamAV daemon, over TCP (`tcp://host:port`) or a local socket (`unix:/path`), by its INSTREAM protocol. */
export class VirusScanner {
  constructor(
    private readonly address: string,
    private readonly timeouts = { connectMs, silenceMs },
  ) {}

  /** Streams a content to the daemon; nothing of it is kept in memory. @throws ScannerUnavailable */
  async scan(content: Readable): Promise<ScanVerdict> {
    const socket = this.open();
    try {
      const reply = replyOf(socket);
      await Promise.race([send(socket, content), reply]);
      return verdictOf(await reply);
    } catch (error) {
      if (error instanceof ScannerUnavailable) throw error;
      throw new ScannerUnavailable(error instanceof Error ? error.message : 'no answer');
    } finally {
      content.destroy();
      socket.destroy();
    }
  }

  private open(): Socket {
    const { protocol, hostname, port, pathname } = new URL(this.address);
    const socket =
      protocol === 'unix:'
        ? connect(pathname)
        : connect(Number(port || 3310), hostname.replace(/^\[|\]$/gu, ''));
    socket.setTimeout(this.timeouts.connectMs, () => {
      socket.destroy(new ScannerUnavailable('the virus scanner does not answer'));
    });
    socket.once('connect', () => socket.setTimeout(this.timeouts.silenceMs));
    return socket;
  }
}

/** Everything the daemon says until it closes the connection. */
function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    socket.on('data', (chunk: Buffer) => {
      if (reply.length < mostReplyBytes) reply += chunk.toString('utf8');
    });
    socket.once('error', reject);
    socket.once('close', () => {
      if (reply === '') reject(new ScannerUnavailable('the virus scanner closed the connection'));
      else resolve(reply);
    });
  });
}

async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write(startScan);
  for await (const chunk of content) {
    const bytes = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (!socket.write(bytes)) await drained(socket);
    if (!socket.writable) return; // it has said enough already
  }
  socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

function verdictOf(reply: string): ScanVerdict {
  const answer = reply.replace(/\0.*$/su, '').trim();
  const signature = /^stream: (.+) FOUND$/u.exec(answer)?.[1];
  if (signature !== undefined) return { kind: 'infected', signature };
  if (answer === 'stream: OK') return { kind: 'clean' };
  if (/size limit exceeded/iu.test(answer)) return { kind: 'unscannable' };
  throw new ScannerUnavailable(answer.slice(0, 200));
}
