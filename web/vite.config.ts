import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { apiManifest } from './build/api-manifest.ts';
import { previewWithPolicy } from './build/content-security-policy.ts';
import { messages } from './build/messages.ts';
import { preloadFonts } from './build/preload-fonts.ts';

const server = process.env['WAYMARK_API'] ?? 'http://127.0.0.1:4600';

export default defineConfig(({ command }) => {
  // what is built is the product, whatever called it (a test run sets NODE_ENV to test, which would bundle React's development build)
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    plugins: [
      react(),
      apiManifest(),
      messages(),
      preloadFonts(),
      previewWithPolicy(),
      // React Aria's own texts: only the languages we ship
      { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US', 'de-DE'] }), enforce: 'pre' },
    ],
    // messages are read while building, so nothing that reads ICU is sent to the browser
    resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }] },
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    server: { proxy: { '/api': server } },
    preview: { proxy: { '/api': server } },
    build: {
      target: 'es2023',
      // the policy allows no data: fonts
      assetsInlineLimit: 0,
      manifest: true,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
              {
                name: 'tanstack',
                test: /node_modules\/@tanstack\/(react-router|router-core|history|react-store|store|react-query|query-core)\//,
              },
            ],
          },
        },
      },
    },
  };
});
