/** What the use cases ask of the outside. Everything is read and written inside the caller's transaction. */
import type { MemberRole } from '@tianfu/contracts';
import type { Caller, ReadTx, Tx } from '@tianfu/service';
import type { Membership } from '../domain/active-enterprise.js';
import type { InvitationState } from '../domain/invitation-states.js';
import type { FailureCount } from '../domain/sign-in-throttle.js';

/** Runs the steps of a use case that needs more than one transaction; a `Call` is one. */
export interface Work {
  transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>;
}

/** Slow on purpose, and only so many at a time: never call it inside a transaction. */
export interface PasswordHasher {
  /** @throws Refusal `TOO_MANY_REQUESTS` when too many wait already */
  hash(password: string): Promise<string>;
  /**
   * Takes the same time without a stored hash, and is then false.
   * @throws Refusal `TOO_MANY_REQUESTS` when too many wait already
   */
  matches(password: string, storedHash: string | undefined): Promise<boolean>;
}

export interface CallerTokens {
  /** A signed token that says who the caller is, for a minute or until `end`, whichever comes first. */
  mint(caller: Caller, end: Date | undefined): { token: string; expiresAt: Date };
}

/** A session or key whose cached caller tokens must die, with the version its event carries. */
export interface EndedAccess {
  readonly sessionId: string;
  readonly version: number;
}

export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly contact: string;
  readonly isOperator: boolean;
  readonly lastEnterpriseId: string | undefined;
}

/** A person with what its password is compared with. */
export interface KnownPerson extends Person {
  readonly passwordHash: string;
}

export interface NewPerson {
  readonly personId: string;
  readonly name: string;
  readonly contact: string;
  readonly passwordHash: string;
  readonly isOperator: boolean;
}

export interface PeopleStore {
  /** @returns false when the contact has an account */
  add(tx: Tx, person: NewPerson): Promise<boolean>;
  get(tx: ReadTx, personId: string): Promise<Person | undefined>;
  /** The same, with the row locked until the commit: one person joins one enterprise after the other. */
  lock(tx: Tx, personId: string): Promise<Person | undefined>;
  byContact(tx: ReadTx, contact: string): Promise<KnownPerson | undefined>;
  /**
   * Locks a person whose password was compared outside of any transaction, until the commit: nobody replaces it now.
   * @returns undefined when it has been replaced meanwhile
   */
  lockUnchanged(tx: Tx, known: KnownPerson): Promise<Person | undefined>;
  /** @returns false when the person is one already */
  makeOperator(tx: Tx, personId: string): Promise<boolean>;
  setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void>;
  rememberEnterprise(tx: Tx, personId: string, enterpriseId: string): Promise<void>;
}

export interface ThrottleStore {
  /** The count, and PostgreSQL's time. */
  look(tx: ReadTx, contactHash: Buffer): Promise<{ count: FailureCount | undefined; now: Date }>;
  /** The count (zero where there is none yet), locked until the commit. */
  lock(tx: Tx, contactHash: Buffer): Promise<FailureCount>;
  save(tx: Tx, contactHash: Buffer, count: FailureCount): Promise<void>;
  clear(tx: Tx, contactHash: Buffer): Promise<void>;
}

export interface LiveSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly expiresAt: Date;
  /** Whether its last use was noted more than a minute ago. */
  readonly isStale: boolean;
}

export interface SessionStore {
  /** @returns its absolute end */
  open(tx: Tx, session: { sessionId: string; personId: string; tokenHash: Buffer }): Promise<Date>;
  /** The session of a token that has neither ended nor idled nor expired. */
  live(tx: ReadTx, tokenHash: Buffer): Promise<LiveSession | undefined>;
  touch(tx: Tx, sessionId: string): Promise<void>;
  end(tx: Tx, sessionId: string): Promise<EndedAccess[]>;
  /** Ends all but the newest `keep` sessions of a person. */
  endOldest(tx: Tx, personId: string, keep: number): Promise<EndedAccess[]>;
  endOthers(tx: Tx, personId: string, sessionId: string): Promise<EndedAccess[]>;
  /** The person's sessions live on, but what is cached of their rights must die. */
  rightsChanged(tx: Tx, personId: string): Promise<EndedAccess[]>;
}

export interface Enterprise {
  readonly enterpriseId: string;
  readonly name: string;
  readonly uscc: string;
  readonly address: string | undefined;
  readonly createdAt: Date;
}

export interface EnterpriseStore {
  /** @returns undefined when the code is taken */
  add(tx: Tx, enterprise: Omit<Enterprise, 'createdAt'>, founderId: string): Promise<Enterprise | undefined>;
  get(tx: ReadTx, enterpriseId: string): Promise<Enterprise | undefined>;
  /** Locks the row until the commit: changes of one enterprise's people and keys come one after the other. */
  lock(tx: Tx, enterpriseId: string): Promise<void>;
  /** Counts one more event of the enterprise. @returns its new version */
  nextVersion(tx: Tx, enterpriseId: string): Promise<number>;
}

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly MemberRole[];
  readonly joinedAt: Date;
}

export interface MembershipStore {
  add(tx: Tx, enterpriseId: string, personId: string, roles: readonly MemberRole[]): Promise<void>;
  /** A person's memberships, the oldest first. */
  of(tx: ReadTx, personId: string): Promise<Membership[]>;
  get(tx: ReadTx, enterpriseId: string, personId: string): Promise<Member | undefined>;
  list(tx: ReadTx, enterpriseId: string, limit: number): Promise<Member[]>;
  count(tx: ReadTx, enterpriseId: string): Promise<number>;
  owners(tx: ReadTx, enterpriseId: string): Promise<string[]>;
  changeRoles(tx: Tx, enterpriseId: string, personId: string, roles: readonly MemberRole[]): Promise<void>;
  remove(tx: Tx, enterpriseId: string, personId: string): Promise<void>;
}

export interface Invitation {
  readonly enterpriseId: string;
  readonly invitationId: string;
  readonly invitee: string;
  readonly roles: readonly MemberRole[];
  /** Now, by PostgreSQL's clock. */
  readonly state: InvitationState;
  readonly expiresAt: Date;
}

export interface NewInvitation {
  readonly enterpriseId: string;
  readonly invitationId: string;
  readonly invitee: string;
  readonly roles: readonly MemberRole[];
  readonly codeHash: Buffer;
  readonly createdBy: string;
  readonly validDays: number;
}

export interface InvitationStore {
  /** @returns when it expires */
  add(tx: Tx, invitation: NewInvitation): Promise<Date>;
  countOpen(tx: ReadTx, enterpriseId: string): Promise<number>;
  /** Open ones first, then the newest. */
  list(tx: ReadTx, enterpriseId: string, limit: number): Promise<Invitation[]>;
  byCode(tx: ReadTx, codeHash: Buffer): Promise<Invitation | undefined>;
  lockByCode(tx: Tx, codeHash: Buffer): Promise<Invitation | undefined>;
  lock(tx: Tx, enterpriseId: string, invitationId: string): Promise<Invitation | undefined>;
  markAccepted(tx: Tx, invitation: Invitation, personId: string): Promise<void>;
  markRevoked(tx: Tx, invitation: Invitation): Promise<void>;
  /**
   * Revokes what a person has made and nobody has accepted. Runs under the enterprise's lock, so that none is made
   * meanwhile; with who accepts one just now PostgreSQL ends one of the two, which runs again.
   */
  revokeOpenOf(tx: Tx, enterpriseId: string, personId: string): Promise<void>;
}

export interface ApiKey {
  readonly apiKeyId: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  readonly lastUsedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

export interface NewApiKey {
  readonly enterpriseId: string;
  readonly apiKeyId: string;
  readonly name: string;
  readonly prefix: string;
  readonly keyHash: Buffer;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly expiresAt: Date | undefined;
}

export interface LiveApiKey {
  readonly apiKeyId: string;
  readonly enterpriseId: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  /** Of its creator, in its enterprise, now. */
  readonly roles: readonly MemberRole[];
  readonly expiresAt: Date | undefined;
  /** Whether its last use was noted more than a minute ago. */
  readonly isStale: boolean;
}

export interface ApiKeyStore {
  add(tx: Tx, key: NewApiKey): Promise<ApiKey>;
  countLive(tx: ReadTx, enterpriseId: string): Promise<number>;
  /** Live ones first, then the newest. */
  list(tx: ReadTx, enterpriseId: string, limit: number): Promise<ApiKey[]>;
  get(tx: ReadTx, enterpriseId: string, apiKeyId: string): Promise<ApiKey | undefined>;
  /** The key of a secret that is neither revoked nor expired and whose creator still belongs to its enterprise. */
  live(tx: ReadTx, keyHash: Buffer): Promise<LiveApiKey | undefined>;
  touch(tx: Tx, key: LiveApiKey): Promise<void>;
  /** Empty when it was revoked before. */
  revoke(tx: Tx, enterpriseId: string, apiKeyId: string): Promise<EndedAccess[]>;
  revokeAllOf(tx: Tx, enterpriseId: string, personId: string): Promise<EndedAccess[]>;
  /** The keys a person made live on, but what is cached of their rights must die. */
  rightsChanged(tx: Tx, enterpriseId: string, personId: string): Promise<EndedAccess[]>;
}

/** Removes what nobody can use any more, a bounded number at a time. */
export interface ExpiredStore {
  remove(tx: Tx, limit: number): Promise<number>;
}
