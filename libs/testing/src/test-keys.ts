import { generateKeyPairSync } from 'node:crypto';
import { SERVICE_NAMES, type ServiceName } from '@tianfu/contracts';
import type { PublicKeyEntry } from '@tianfu/service';

/** Signing keys of every issuer, made for one run. */
export class TestKeys {
  readonly publicKeys: readonly PublicKeyEntry[];
  readonly #privatePems = new Map<ServiceName, string>();

  constructor() {
    this.publicKeys = SERVICE_NAMES.map((kid) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      this.#privatePems.set(kid, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
      return { kid, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
    });
  }

  privatePem(issuer: ServiceName): string {
    const pem = this.#privatePems.get(issuer);
    if (pem === undefined) throw new Error(`no key for ${issuer}`);
    return pem;
  }
}
