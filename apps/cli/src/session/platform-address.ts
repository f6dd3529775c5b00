import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the platform answers: TIANFU_URL, or the local one on PORT. */
export const platformUrl = (env: NodeJS.ProcessEnv): string =>
  env.TIANFU_URL ?? `http://127.0.0.1:${env.PORT ?? '3000'}`;

/** Whether a platform is ready at this address. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

export interface Credentials {
  readonly contact: string;
  readonly password: string;
}

/** OPERATOR_CONTACT and OPERATOR_PASSWORD, else the demo operator of the local DATA_DIR. */
export function operatorCredentials(env: NodeJS.ProcessEnv): Credentials {
  const contact = env.OPERATOR_CONTACT;
  const password = env.OPERATOR_PASSWORD;
  if (contact !== undefined && password !== undefined) return { contact, password };
  const file = join(env.DATA_DIR ?? '.tianfu', 'demo-accounts.json');
  if (existsSync(file)) {
    const accounts: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const operator = Array.isArray(accounts) ? accounts.find(isOperator) : undefined;
    if (operator !== undefined) return operator;
  }
  throw new Error(
    'An operator has to sign in: set OPERATOR_CONTACT and OPERATOR_PASSWORD, or run where DATA_DIR holds the demo accounts.',
  );
}

const isOperator = (account: unknown): account is Credentials =>
  typeof account === 'object' &&
  account !== null &&
  'role' in account &&
  typeof account.role === 'string' &&
  account.role.includes('operator') &&
  'contact' in account &&
  'password' in account;
