import { type Findings, type FindingsInput, findingsOf } from './domain/findings/findings.js';

/** Entry of the worker thread that piscina runs. */
export default function run(input: FindingsInput): Findings {
  return findingsOf(input);
}
