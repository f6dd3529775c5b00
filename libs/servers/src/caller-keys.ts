import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';

import { readIfThere, writeWhole } from './small-files.js';

/** The Ed25519 keys with which services sign whom they speak for. */
export interface CallerKeys {
  /** JSON `{keys: [{kid, pem}]}`: every issuer's public key, SPKI PEM; 0600 like the rest. */
  readonly publicKeysFile: string;
  /** PKCS #8 PEM of one issuer. */
  privateKeyFile(issuer: string): string;
}

/**
 * Opens the keys of these issuers in a folder of secrets and makes those that are not there. A lost key may be
 * made anew: tokens live a minute, and whoever starts reads the public keys again.
 */
export function openCallerKeys(directory: string, issuers: readonly string[]): CallerKeys {
  const publicKeysFile = join(directory, 'caller-keys.public.json');
  const keys = issuers.map((kid) => ({ kid, pem: publicPemOf(fileOf(directory, kid)) }));
  const text = `${JSON.stringify({ keys }, null, 2)}\n`;
  if (readIfThere(publicKeysFile) !== text) writeWhole(publicKeysFile, text);
  return {
    publicKeysFile,
    privateKeyFile: (issuer) => {
      if (!issuers.includes(issuer)) throw new TypeError(`Not an issuer: ${issuer}`);
      return fileOf(directory, issuer);
    },
  };
}

const fileOf = (directory: string, issuer: string): string => join(directory, `caller-${issuer}.private.pem`);

function publicPemOf(privateKeyFile: string): string {
  const known = readIfThere(privateKeyFile);
  const privateKey =
    known === undefined ? generateKeyPairSync('ed25519').privateKey : createPrivateKey(known);
  if (known === undefined) writeWhole(privateKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
}
