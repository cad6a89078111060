import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { configOrExit } from './boot.js';
import { serve } from './serve.js';

// An upload leaves much behind that is soon useless: V8 would let the heap grow to a multiple of what is in use.
setFlagsFromString('--heap-growing-percent=70');

await serve(configOrExit());
