import type { Socket } from 'node:net';

/** Speaks the daemon's INSTREAM: a command, chunks with their lengths, an empty one, then the answer. */
export function answerScans(socket: Socket, answer: (content: Buffer) => string | null): void {
  let received = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    const content: Buffer[] = [];
    let at = 'zINSTREAM\0'.length;
    while (at + 4 <= received.length) {
      const length = received.readUInt32BE(at);
      if (length === 0) {
        const reply = answer(Buffer.concat(content));
        if (reply !== null) socket.end(reply);
        return;
      }
      content.push(received.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
}
