// The clients: each sends one request after the other over a connection that stays open.
import { performance } from 'node:perf_hooks';
import { Buffer } from 'node:buffer';
import { Agent, request } from 'node:http';

/** An agent whose connections all clients of a run share. */
export function agentFor(clients) {
  return new Agent({ keepAlive: true, maxSockets: clients, maxFreeSockets: clients });
}

/** Sends a request. @returns status and body; rejects when the line breaks */
export function send(agent, address, { method = 'POST', headers = {}, body = Buffer.alloc(0) } = {}) {
  return new Promise((resolve, reject) => {
    const all = { ...headers, 'Content-Length': body.length };
    const outgoing = request(address, { agent, method, headers: all }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('aborted', () => reject(new Error('the answer broke off')));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Lets clients work through tasks; each takes the next one. @returns milliseconds of each task, and of all */
export async function drive(clients, tasks, act) {
  const times = [];
  let next = 0;
  const begin = performance.now();
  const client = async () => {
    for (let index = next++; index < tasks.length; index = next++) {
      const start = performance.now();
      await act(tasks[index]);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: Math.min(clients, tasks.length) }, client));
  return { times, milliseconds: performance.now() - begin };
}
