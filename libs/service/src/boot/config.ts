import type { LevelWithSilent } from 'pino';
import type { ServiceName } from '@tianfu/contracts';

/** Everything a service needs from outside. Keys are values here; the environment names files. */
export interface ServiceConfig {
  /** As the service's own role `tianfu_<name>`. */
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** Who may sign caller tokens: `kid` is the issuing service. */
  readonly callerPublicKeys: readonly PublicKeyEntry[];
  /** PKCS #8 PEM of this service's own Ed25519 key. */
  readonly callerPrivateKeyPem: string;
  /** 32 bytes or more: fingerprints of inputs and encryption of stored answers. */
  readonly idempotencyKey: Buffer;
  /** Connections to PostgreSQL. */
  readonly poolMax: number;
  readonly logLevel: LevelWithSilent;
  /** Where `/livez`, `/readyz` and `/metrics` are served by `runService`; none when left out. */
  readonly healthPort?: number | undefined;
}

export interface PublicKeyEntry {
  readonly kid: ServiceName;
  readonly pem: string;
}
