// Submissions while the program is killed: nothing that was acknowledged may be lost. See README.md beside this file.
import { performance } from 'node:perf_hooks';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { formsFor, readWork, submitAtOnce } from './submissions/acts.mjs';
import { agentFor, drive } from './submissions/client.mjs';
import { peakMegabytes, stopProgram } from './submissions/processes.mjs';
import { setStage } from './submissions/stage.mjs';

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite' },
    submissions: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '64' },
    kills: { type: 'string', default: '3' },
    bytes: { type: 'string', default: '300000' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const [submissions, clients, kills, bytes] = [
  options.submissions,
  options.clients,
  options.kills,
  options.bytes,
].map(Number);
const patienceMilliseconds = 120_000;

const stage = await setStage({ engine: options.engine, drafts: submissions, parent: options.folder });
const agent = agentFor(clients);
const receipts = new Map();
const tally = { broken: 0, alreadyIn: 0, kills: 0, megabytes: 0 };
let restarting = null;

/** Ends the program in the middle of everything and starts it anew. */
async function kill() {
  tally.kills += 1;
  tally.megabytes = Math.max(tally.megabytes, peakMegabytes(stage.program.child.pid));
  await stopProgram(stage.program.child, 'SIGKILL');
  await stage.startProgram();
}

function killWhenDue() {
  const due = ((tally.kills + 1) * submissions) / (kills + 1);
  if (restarting !== null || tally.kills >= kills || receipts.size < due) return;
  restarting = kill().finally(() => (restarting = null));
}

/** What an entrant's browser does: sends, and after a broken line looks whether the work is in, or sends again. */
async function submit(draft) {
  const [form] = formsFor([draft], bytes, 'faults');
  const latest = performance.now() + patienceMilliseconds;
  for (;;) {
    try {
      const work = await readWork(agent, stage.program.base, draft);
      if (work.receipt !== null) {
        // Committed, and killed before the answer: the same receipt, not a second one.
        tally.alreadyIn += 1;
        if (work.receipt.sha256 !== form.sha256)
          throw new Error(`${draft.entryId} has a receipt of something else`);
        receipts.set(draft.entryId, { number: work.receipt.number, sha256: form.sha256 });
      } else {
        const { number } = await submitAtOnce(agent, stage.program.base, form);
        receipts.set(draft.entryId, { number, sha256: form.sha256 });
      }
      killWhenDue();
      return;
    } catch (error) {
      if (error.code === undefined && error.message !== 'the answer broke off') throw error;
      if (performance.now() > latest) throw error;
      tally.broken += 1;
      await pause(200);
      if (restarting !== null) await restarting;
    }
  }
}

async function digestOf(file) {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk);
  return digest.digest('hex');
}

/** Reads the receipts from the program after a last start, and every file from the disk. */
async function verify() {
  const faults = [];
  const numbers = new Set();
  await drive(16, stage.drafts, async (draft) => {
    const told = receipts.get(draft.entryId);
    const { state, receipt } = await readWork(agent, stage.program.base, draft);
    if (state !== 'submitted' || receipt?.number !== told?.number || receipt?.sha256 !== told?.sha256) {
      faults.push(`${draft.entryId}: told ${told?.number}, has ${receipt?.number ?? 'no receipt'}`);
      return;
    }
    numbers.add(receipt.number);
    const { sha256 } = receipt;
    const file = join(stage.environment.UPLOADS_DIR, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const found = await digestOf(file).catch((error) => error.code);
    if (found !== sha256) faults.push(`${receipt.number}: its file is ${found}`);
  });
  if (numbers.size !== submissions)
    faults.push(`${numbers.size} different receipt numbers of ${submissions}`);
  return faults;
}

/** `chamkin check --digests`, as the operator runs it. */
function check() {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const done = spawnSync(process.execPath, [cli, 'check', '--digests'], {
    env: { ...process.env, NODE_OPTIONS: '', ...stage.environment, LOG_LEVEL: 'silent' },
    encoding: 'utf8',
  });
  return { ok: done.status === 0, said: (done.stdout + done.stderr).trim() };
}

try {
  await stage.startProgram();
  const begin = performance.now();
  const { milliseconds } = await drive(clients, stage.drafts, submit);
  if (restarting !== null) await restarting;
  const { child } = stage.program;
  tally.megabytes = Math.max(tally.megabytes, peakMegabytes(child.pid));
  const faults = await verify();
  await stopProgram(child);
  const { ok, said } = check();
  console.log(
    `${stage.engine}: ${receipts.size} submissions by ${clients} clients in ${(milliseconds / 1000).toFixed(0)} s, killed ${tally.kills} times`,
  );
  console.log(
    `  broken lines ${tally.broken}, committed but not answered ${tally.alreadyIn}, most memory ${tally.megabytes} MB`,
  );
  console.log(`  receipts told that are not there, or whose file is not: ${faults.length}`);
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`);
  console.log(`  chamkin check --digests: ${said.split('\n').slice(-5).join(' / ')}`);
  console.log(`  ${((performance.now() - begin) / 1000).toFixed(0)} s in all`);
  process.exitCode = faults.length === 0 && ok && tally.kills === kills ? 0 : 1;
} finally {
  agent.destroy();
  await stage.strike();
}
