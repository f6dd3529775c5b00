import { readFileSync } from 'node:fs';
import { appointOperator as contract, type AppointOperator } from '@tianfu/contracts';
import { connectNats, ContractClient, TokenSigner } from '@tianfu/service';

export interface CallerSource {
  readonly natsUrl: string;
  /** The platform's own signing key. */
  readonly privateKeyFile: string;
}

/** Makes a person operator, in the platform's own name; repeatable. */
export async function appointOperator(source: CallerSource, input: AppointOperator): Promise<void> {
  const connection = await connectNats(source.natsUrl, 'platform');
  try {
    const client = new ContractClient(connection);
    const signer = new TokenSigner('platform', readFileSync(source.privateKeyFile, 'utf8'));
    const reply = await client.send(contract, input, { token: signer.serviceToken() });
    if (!reply.ok) throw reply.error;
  } finally {
    await connection.close();
  }
}
