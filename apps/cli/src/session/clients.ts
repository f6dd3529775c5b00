import { createClient } from '@tianfu/sdk';
import type { Credentials } from './platform-address.js';

export type Client = ReturnType<typeof createClient>;

/** A client that acts for the signed-in person, in the given enterprise if any. */
export function clientWith(url: string, token: string | undefined, enterpriseId?: string): Client {
  if (token === undefined) throw new Error('the platform opened a session without a token');
  return createClient({
    baseUrl: url,
    token,
    ...(enterpriseId === undefined ? {} : { enterpriseId: () => enterpriseId }),
  });
}

export async function signedInToken(url: string, { contact, password }: Credentials): Promise<string> {
  const { token } = await createClient({ baseUrl: url }).signIn({ contact, password, transport: 'token' });
  if (token === undefined) throw new Error('the platform opened a session without a token');
  return token;
}
