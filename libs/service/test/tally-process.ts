import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CrashLabel } from '../src/boot/crash-point.js';
import { startServiceProcess, type Harness, type ServiceProcess } from '@tianfu/testing';

const MAIN = join(fileURLToPath(new URL('.', import.meta.url)), 'tally.main.ts');

/** A copy of the tally service in a process of its own, which may be killed. */
export type TallyProcess = ServiceProcess;

export const startTallyProcess = (harness: Harness, crashAt?: CrashLabel): Promise<TallyProcess> =>
  startServiceProcess(harness, { name: 'matching', main: MAIN }, crashAt);
