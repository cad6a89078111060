import 'reflect-metadata';
import { configOrExit } from './boot.js';
import { serve } from './serve.js';

await serve(configOrExit());
