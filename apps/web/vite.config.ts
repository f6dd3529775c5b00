import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineWorker } from './offline/plugin.js';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), offlineWorker()],
  resolve: {
    alias: {
      '@tianfu/kernel': source('../../libs/kernel/src/index.ts'),
      '@tianfu/sdk': source('../../libs/sdk/src/index.ts'),
    },
  },
  build: {
    target: 'es2022',
    // scripts/first-load.mjs reads the manifest; the gateway serves everything under assets/ as immutable.
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 600,
  },
  server: {
    proxy: { '/v1': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
