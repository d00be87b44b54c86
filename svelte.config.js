import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Every component is in runes mode; the styles land in one file that the page links to. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, css: 'external' },
};
