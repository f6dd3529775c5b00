import { type CertificateLevel, certificateLevels, levelRank } from '@tianfu/contracts';
import { err, ok, type Result } from '@tianfu/kernel';

export type StandingState = 'certified' | 'suspended' | 'revoked' | 'expired';

/** What the order book knows of a supplier's certificate; certification tells it. */
export type Standing = StoppedStanding | CertifiedStanding;

interface StandingFacts {
  readonly enterpriseId: string;
  readonly certificateId: string;
  readonly standingVersion: number;
}

export interface StoppedStanding extends StandingFacts {
  readonly state: Exclude<StandingState, 'certified'>;
}

export interface CertifiedStanding extends StandingFacts {
  readonly state: 'certified';
  readonly level: CertificateLevel;
  /** Product categories the certificate covers. */
  readonly scope: readonly string[];
  /** Last day it is valid, in Asia/Shanghai. */
  readonly validUntil: string;
}

/** What an order asks of those who bid on it. */
export interface Requirement {
  readonly category: string;
  readonly requiredLevel: CertificateLevel | undefined;
}

export interface StandingFault {
  readonly code: 'BIDDER_NOT_CERTIFIED' | 'LEVEL_TOO_LOW';
  readonly params: Readonly<Record<string, string>>;
}

const NOT_CERTIFIED: StandingFault = { code: 'BIDDER_NOT_CERTIFIED', params: {} };

/**
 * Whether a supplier may bid on an order, or be awarded it, today: certified, not past its validity, for this
 * product category and at the level asked for.
 *
 * @param today in Asia/Shanghai
 */
export function checkStanding(
  standing: Standing | undefined,
  { category, requiredLevel }: Requirement,
  today: string,
): Result<CertifiedStanding, StandingFault> {
  if (standing?.state !== 'certified') return err(NOT_CERTIFIED);
  if (standing.validUntil < today) return err(NOT_CERTIFIED);
  if (!standing.scope.includes(category)) return err(NOT_CERTIFIED);
  if (requiredLevel !== undefined && levelRank(standing.level) < levelRank(requiredLevel)) {
    return err({ code: 'LEVEL_TOO_LOW', params: { required: requiredLevel, actual: standing.level } });
  }
  return ok(standing);
}

/** The level a text names; the texts of orders and certificates were checked with their contracts. */
export const levelOf = (text: string | null | undefined): CertificateLevel | undefined =>
  certificateLevels.find((level) => level === text);
