#!/usr/bin/env node
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { registerEngineCommands } from './cli/engines/index.js';
import { sentenceOf } from './cli/sentence.js';

// What needs the application is imported when it is asked for: the engines start without it.
const program = new Command('chamkin')
  .description('Blind essay contests: operation, and the engines without the web.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => {
    const { migrateNow } = await import('./cli/database.js');
    const done = await migrateNow();
    process.stdout.write(done.length === 0 ? 'Up to date.\n' : `Migrated: ${done.join(', ')}\n`);
  });

program
  .command('create-organiser')
  .description('create an account that may create contests')
  .requiredOption('--name <name>', 'full name')
  .requiredOption('--email <address>', 'e-mail address, the login')
  .option('--password <password>', 'absent: one is drawn and printed')
  .action(async (given: { name: string; email: string; password?: string }) => {
    const { createOrganiser } = await import('./cli/operation.js');
    await createOrganiser(given);
  });

program
  .command('worker')
  .description('take jobs until stopped')
  .action(async () => {
    const { configOrExit } = await import('./boot.js');
    const { migrateNow } = await import('./cli/database.js');
    const { runWorker } = await import('./worker.js');
    await migrateNow();
    await runWorker(configOrExit());
  });

program
  .command('check')
  .description('check what must always hold: record, files, states, references, results')
  .option('--digests', 'read every acknowledged file and compare its SHA-256 too')
  .action(async ({ digests = false }: { digests?: boolean }) => {
    const { checkNow } = await import('./cli/check.js');
    if (!(await checkNow({ digests }))) process.exitCode = 1;
  });

program
  .command('demo')
  .description('build two contests in full life, with 387 works, in a folder of their own')
  .option('--fresh', 'build again what is there already')
  .option('--serve', 'serve it afterwards')
  .action(async (options: { fresh?: boolean; serve?: boolean }) => {
    const { runDemo } = await import('./cli/demo.js');
    await runDemo(options);
  });

program
  .command('openapi')
  .description('describe the HTTP interface')
  .requiredOption('--out <file>', 'where to write it')
  .action(async ({ out }: { out: string }) => {
    const { describeHttp } = await import('./cli/openapi.js');
    write(out, await describeHttp());
  });

program
  .command('problems')
  .description('write the catalogue of problems')
  .requiredOption('--out <file>', 'where to write it, as Markdown')
  .action(async ({ out }: { out: string }) => {
    const { problemsAsMarkdown } = await import('./cli/problem-docs.js');
    write(out, problemsAsMarkdown());
  });

registerEngineCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
