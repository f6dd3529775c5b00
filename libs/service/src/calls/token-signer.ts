import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { assert } from '@tianfu/kernel';
import type { ServiceName } from '@tianfu/contracts';
import { ANONYMOUS, type Caller } from './caller.js';
import { claimsOf, TOKEN_MAX_SECONDS } from './token-claims.js';

/** A service token is used until it has this long to live. */
const RENEW_BEFORE_SECONDS = 20;

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs caller tokens with a service's own key: compact JWS, EdDSA over Ed25519 (RFC 8037). */
export class TokenSigner {
  readonly #key: KeyObject;
  readonly #header: string;
  #own: { readonly token: string; readonly exp: number } | undefined;

  /** @param privateKeyPem PKCS #8 */
  constructor(
    private readonly issuer: ServiceName,
    privateKeyPem: string,
  ) {
    this.#key = createPrivateKey(privateKeyPem);
    assert(this.#key.asymmetricKeyType === 'ed25519', 'caller tokens are signed with an Ed25519 key');
    this.#header = base64url({ alg: 'EdDSA', typ: 'JWT', kid: issuer });
  }

  /**
   * A token that says who the caller is. Only identity's are believed for persons and API keys.
   * @param lifeSeconds at most 60
   */
  sign(caller: Caller, lifeSeconds = TOKEN_MAX_SECONDS): string {
    assert(lifeSeconds > 0 && lifeSeconds <= TOKEN_MAX_SECONDS, 'a caller token lives 60 seconds at most');
    const iat = Math.floor(Date.now() / 1000);
    const signed = `${this.#header}.${base64url(claimsOf(caller, iat, iat + lifeSeconds))}`;
    return `${signed}.${sign(null, Buffer.from(signed), this.#key).toString('base64url')}`;
  }

  /** This service's own token, for what it does on its own behalf; renewed as needed. */
  serviceToken(): string {
    const nowSeconds = Date.now() / 1000;
    if (this.#own === undefined || this.#own.exp - nowSeconds < RENEW_BEFORE_SECONDS) {
      const token = this.sign({ ...ANONYMOUS, kind: 'service', service: this.issuer });
      this.#own = { token, exp: nowSeconds + TOKEN_MAX_SECONDS };
    }
    return this.#own.token;
  }
}
