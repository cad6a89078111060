import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ComparisonEngine } from './comparison-engine.js';

// What is short-lived would take 48 MB before anybody cleared it away.
const memoryLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

type Method = Exclude<keyof ComparisonEngine, 'close'>;
type Result<M extends Method> = ReturnType<ComparisonEngine[M]>;

/** What is asked of the thread. */
export interface ComparisonQuestion {
  readonly number: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** What it answers. */
export type ComparisonAnswer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly problem: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine of the comparison in a thread of its own, so that no request waits for its computing. The thread begins
 * with the first question and is begun anew, with an empty index, after it broke; `generation` tells.
 */
export class ComparisonThread {
  private readonly script = new URL('./comparison.worker.js', import.meta.url);
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private engine: ComparisonEngine | null = null;
  private asked = 0;
  private begun = 0;

  constructor(private readonly folder: string) {}

  /** Raised whenever an index begins empty. */
  get generation(): number {
    return this.begun;
  }

  /** Asks the engine. */
  async ask<M extends Method>(method: M, ...args: Parameters<ComparisonEngine[M]>): Promise<Result<M>> {
    // Under jest the sources are TypeScript, which a plain thread cannot load: the same code then runs here.
    if (!existsSync(this.script)) return this.here(method, args);
    const worker = this.worker ?? this.begin();
    const number = (this.asked += 1);
    return new Promise<Result<M>>((resolve, reject) => {
      this.waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
      if (this.waiting.size === 1) worker.ref();
      worker.postMessage({ number, method, args } satisfies ComparisonQuestion);
    });
  }

  /** Ends the thread; what it was asked is rejected. */
  async close(): Promise<void> {
    await this.worker?.terminate();
    this.engine?.close();
    this.engine = null;
  }

  private here<M extends Method>(method: M, args: Parameters<ComparisonEngine[M]>): Result<M> {
    if (this.engine === null) {
      this.engine = new ComparisonEngine(this.folder);
      this.begun += 1;
    }
    const call = this.engine[method] as (...values: unknown[]) => Result<M>;
    return call.apply(this.engine, args);
  }

  private begin(): Worker {
    const worker = new Worker(this.script, {
      workerData: { folder: this.folder },
      resourceLimits: memoryLimits,
    });
    this.worker = worker;
    this.begun += 1;
    worker.on('message', (answer: ComparisonAnswer) => {
      const waiting = this.waiting.get(answer.number);
      this.waiting.delete(answer.number);
      if (this.waiting.size === 0) worker.unref();
      if ('problem' in answer) waiting?.reject(new Error(answer.problem));
      else waiting?.resolve(answer.value);
    });
    const end = (error: Error): void => {
      if (this.worker === worker) this.worker = null;
      const broken = [...this.waiting.values()];
      this.waiting.clear();
      for (const { reject } of broken) reject(error);
    };
    worker.on('error', (error) => {
      end(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => {
      end(new Error('The thread of the comparison ended'));
    });
    return worker;
  }
}
