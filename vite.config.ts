/**
 * Builds from one configuration: the browser's code (`vite build`) into `dist/web`, the program with
 * its page renderer (`vite build --ssr`) into `dist/kb.js` with its worker, and any other program for Node
 * (`vite build --ssr <file>`) beside it.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [svelte()],
  // Addresses relative to the file that names them: the build works under any path.
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: isSsrBuild
    ? {
        outDir: 'dist',
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: {
          input: [
            'server/cli/kb.ts',
            'server/cli/layout-worker.ts',
            'server/cli/typeset-worker.ts',
          ],
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      }
    : {
        outDir: 'dist/web',
        assetsDir: '',
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        rollupOptions: { input: ['web/hydrate.ts', 'web/theme.ts'] },
      },
}));
