/** What every service answers about itself: its dead letters and its audit trail. Only operators may ask. */
import {
  asOperator,
  command,
  type Contract,
  Empty,
  Flag,
  Id,
  Instant,
  JsonObject,
  Optional,
  PageRequest,
  pageOf,
  type PageOf,
  query,
  Text,
  WholeNumber,
} from '../declare/index.js';

export class DeadLetterView {
  @Id()
  deadLetterId: string;

  @Text({ max: 100 })
  subject: string;

  @Text({ max: 200 })
  consumer: string;

  @JsonObject()
  envelope: object;

  @Text({ max: 2000 })
  reason: string;

  @Instant()
  failedAt: string;

  @Optional()
  @Instant()
  replayedAt?: string;
}

export class DeadLetterRef {
  @Id()
  deadLetterId: string;
}

export class AuditEntry {
  @WholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER })
  sequence: number;

  @Instant()
  at: string;

  @Text({ max: 64 })
  actorId: string;

  @Text({ max: 100 })
  subject: string;

  @JsonObject()
  input: object;

  @Text({ max: 64 })
  hash: string;
}

export class AuditVerdict {
  /** Whether every row still hashes onto the one before. */
  @Flag()
  intact: boolean;

  @WholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })
  rows: number;

  @Optional()
  @WholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER })
  firstBrokenSequence?: number;
}

export class FindUpkeep extends PageRequest {}

export type OwningService = 'identity' | 'certification' | 'orders' | 'matching' | 'logistics' | 'sampling';
export const OWNING_SERVICES: readonly OwningService[] = [
  'identity',
  'certification',
  'orders',
  'matching',
  'logistics',
  'sampling',
];

export interface UpkeepContracts {
  readonly findDeadLetters: Contract<FindUpkeep, PageOf<DeadLetterView>>;
  readonly replayDeadLetter: Contract<DeadLetterRef, Empty>;
  readonly findAudit: Contract<FindUpkeep, PageOf<AuditEntry>>;
  readonly verifyAudit: Contract<Empty, AuditVerdict>;
}

const upkeepOf = (service: OwningService): UpkeepContracts => ({
  findDeadLetters: query({
    subject: `${service}.dead-letter.find.v1`,
    summary: { en: `Messages ${service} could not handle`, zh: `${service} 未能处理的消息` },
    http: `GET /v1/platform/${service}/dead-letters`,
    access: asOperator('platform.observe'),
    input: FindUpkeep,
    output: pageOf(DeadLetterView),
  }),
  replayDeadLetter: command({
    subject: `${service}.dead-letter.replay.v1`,
    summary: { en: 'Handle a dead letter again', zh: '重新处理失败消息' },
    http: `POST /v1/platform/${service}/dead-letters/:deadLetterId/replay`,
    access: asOperator('dead-letters.replay'),
    input: DeadLetterRef,
    output: Empty,
  }),
  findAudit: query({
    subject: `${service}.audit.find.v1`,
    summary: { en: `What operators did in ${service}, newest first`, zh: `${service} 的运营操作记录` },
    http: `GET /v1/platform/${service}/audit`,
    access: asOperator('platform.observe'),
    input: FindUpkeep,
    output: pageOf(AuditEntry),
  }),
  verifyAudit: query({
    subject: `${service}.audit.verify.v1`,
    summary: { en: 'Check the audit chain', zh: '校验操作记录链' },
    http: `GET /v1/platform/${service}/audit-verdict`,
    access: asOperator('platform.observe'),
    input: Empty,
    output: AuditVerdict,
  }),
});

export const upkeep: Readonly<Record<OwningService, UpkeepContracts>> = {
  identity: upkeepOf('identity'),
  certification: upkeepOf('certification'),
  orders: upkeepOf('orders'),
  matching: upkeepOf('matching'),
  logistics: upkeepOf('logistics'),
  sampling: upkeepOf('sampling'),
};
