import { createServer, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A mobile line in front of the server: it carries so much and no more, and is cut whenever the test says so. */
export class Line {
  cut = false;
  /** Bytes of files that have come through. */
  carried = 0;
  private server: Server | null = null;
  private readonly sockets = new Set<{ destroy(): void }>();

  /** @param most bytes of files at which it holds until the test lets more through */
  constructor(public most = Infinity) {}

  async open(target: string): Promise<string> {
    this.server = createServer((asked, answer) => {
      if (this.cut) {
        asked.destroy();
        return;
      }
      const { headers, method, url } = asked;
      const onwards = request(`${target}${url ?? ''}`, { headers, method }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      onwards.on('error', () => answer.destroy());
      answer.on('error', () => onwards.destroy());
      asked.on('error', () => onwards.destroy());
      void this.carry(asked, onwards, method === 'PATCH' && url?.includes('/transfers/') === true);
    });
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resume) => this.server?.listen(0, '127.0.0.1', resume));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Everything on the line is lost at once. */
  break(): void {
    this.cut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.cut = false;
  }

  close(): void {
    this.break();
    this.server?.close();
  }

  private async carry(
    asked: AsyncIterable<Buffer>,
    onwards: { write(chunk: Buffer): boolean; end(): void; destroy(): void },
    counted: boolean,
  ): Promise<void> {
    try {
      for await (const chunk of asked) {
        onwards.write(chunk);
        if (!counted) continue;
        this.carried += chunk.length;
        while (this.carried >= this.most && !this.cut) await new Promise((resume) => setTimeout(resume, 50));
      }
      onwards.end();
    } catch {
      onwards.destroy();
    }
  }
}

/** Asks again and again, for a minute. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if (await done()) return;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error('Waited in vain');
}
