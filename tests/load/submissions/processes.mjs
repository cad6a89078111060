// The processes that are measured, and what the kernel says of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Starts a Node program and waits for what it says when it is ready. */
export async function startProgram(args, environment, readyPattern, logStream) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const found = await new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`${args[0]} ended (${code ?? signal}): ${said}`)));
    child.stdout.on('data', (chunk) => {
      // As a service manager would: the log goes to a file.
      logStream?.write(chunk);
      if (said === null) return;
      said += chunk.toString();
      const match = readyPattern.exec(said);
      if (match === null) return;
      said = null;
      resolve(match[1]);
    });
  });
  child.removeAllListeners('exit');
  return { child, found };
}

/** Ends a program and waits until it is gone. */
export async function stopProgram(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGCONT');
  child.kill(signal);
  await gone;
}

/** Seconds of CPU that a process has used: all threads, and the one that runs its JavaScript. Null is no process. */
export function cpuOf(pid) {
  if (pid === null) return { all: 0, main: 0 };
  const seconds = (file) => {
    const fields = readFileSync(file, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  };
  return { all: seconds(`/proc/${pid}/stat`), main: seconds(`/proc/${pid}/task/${pid}/stat`) };
}

/** The most memory that a process has had in RAM, in megabytes; its worker threads are in it. */
export function peakMegabytes(pid) {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

/** How many threads a process has. */
export function threadsOf(pid) {
  return readdirSync(`/proc/${pid}/task`).length;
}
