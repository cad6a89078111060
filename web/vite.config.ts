import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** The API in development; in production the same server answers both. */
const api = 'http://127.0.0.1:3000';

/** Below this, compression saves nothing that a packet would notice. */
const leastBytes = 1024;

/** Writes each script and style also as .br and .gz, so that the server has only to pick one. */
function compressed(): Plugin {
  return {
    name: 'chamkin-compressed',
    apply: 'build',
    // Only when all is written: until then Vite still changes what stands in the scripts.
    writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/u.test(name));
      for (const file of names.map((name) => join(dir ?? '', name))) {
        const source = readFileSync(file);
        if (source.length < leastBytes) continue;
        writeFileSync(`${file}.gz`, gzipSync(source, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(source));
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/app/',
  plugins: [react(), compressed()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The content security policy allows fonts and scripts from this origin only: nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api } },
});
