import { isUuid } from '@tianfu/kernel';
import type { Bilingual, Class } from './contract.js';
import { ownerOf, type ServiceName, type Subject } from './subject.js';

/** Who learns of an event live and, when it is a notice, in the notification list. */
export type Audience =
  | { readonly to: 'enterprise'; readonly enterpriseId: string }
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'operators' }
  /** Every signed-in person: only for what the market rules publish. */
  | { readonly to: 'market' };

export const toEnterprise = (enterpriseId: string): Audience => ({ to: 'enterprise', enterpriseId });
export const toPerson = (personId: string): Audience => ({ to: 'person', personId });
export const toOperators = (): Audience => ({ to: 'operators' });
export const toMarket = (): Audience => ({ to: 'market' });

export interface EventContract<P extends object = object> {
  readonly subject: Subject;
  readonly owner: ServiceName;
  readonly summary: Bilingual;
  readonly payload: Class<P>;
  /** Empty: services only. */
  readonly audience: (payload: P) => readonly Audience[];
  /** Whether it also stays in the notification list of its audience (never for `market`). */
  readonly notice: boolean;
}

/** What a listener and a live stream receive: the payload with the identity of the happening. */
export interface EventEnvelope<P extends object = object> {
  /** The outbox row's id: the de-duplication key everywhere. */
  readonly id: string;
  readonly subject: Subject;
  /** RFC 3339, PostgreSQL's clock at the time of the commit. */
  readonly occurredAt: string;
  readonly aggregateId: string;
  /** Grows by one with every event of the aggregate. */
  readonly version: number;
  readonly payload: P;
}

/** Declares an event. Without an audience it is seen by services only. */
export function event<P extends object>(declared: {
  subject: Subject;
  summary: Bilingual;
  payload: Class<P>;
  audience?: (payload: P) => readonly Audience[];
  notice?: boolean;
}): EventContract<P> {
  return Object.freeze({
    ...declared,
    owner: ownerOf(declared.subject),
    audience: declared.audience ?? (() => []),
    notice: declared.notice ?? false,
  });
}

/**
 * What one of several recipients is told: lists of ids in the payload (the bidders, the matched suppliers) are cut
 * down to the recipient's own. Nobody learns from an event who else got it.
 */
export function withOwnIdsOnly(payload: object, ownId: string): object {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]: [string, unknown]) => [
      name,
      isIdList(value) ? value.filter((id) => id === ownId) : value,
    ]),
  );
}

const isIdList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && isUuid(item));
