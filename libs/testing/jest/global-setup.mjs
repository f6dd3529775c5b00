// Jest loads this file by Node's own means, where neither its transform nor its moduleNameMapper work.
import './register-typescript.mjs';

import { keepForTeardown } from './global-teardown.mjs';

/** Jest calls it once before the first integration suite. */
export default async function globalSetup() {
  const { startTestServers } = await import('../src/global-setup.ts');
  keepForTeardown(await startTestServers());
}
