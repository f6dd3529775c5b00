/** `node --import …/register-typescript.mjs file.ts` runs TypeScript of this workspace without a build. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
