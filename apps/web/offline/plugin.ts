import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
/** The map is a megabyte that no driver opens. */
const LEFT_OUT = /^assets\/DayMap|\.map$|manifest\.json$/;
/** Vite names these by their content. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;

/** Builds the service worker behind the app, with the list of the app's files in it. */
export function offlineWorker(): Plugin {
  return {
    name: 'tianfu-offline-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.entries(bundle)
        .filter(([name]) => !LEFT_OUT.test(name))
        .map(([name, made]) => ({
          url: `/${name}`,
          revision: HASHED.test(name) ? null : digest(made.type === 'chunk' ? made.code : made.source),
        }));
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { BUILT_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
        build: {
          ...(dir === undefined ? {} : { outDir: dir }),
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: WORKER, formats: ['iife'], name: 'offline', fileName: () => 'offline.js' },
        },
      });
    },
  };
}

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);
