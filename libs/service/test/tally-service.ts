import {
  asMember,
  asOperator,
  command,
  event,
  Id,
  pageOf,
  query,
  Refusal,
  Text,
  toEnterprise,
  upkeep,
  WholeNumber,
  Empty,
  PageRequest,
} from '@tianfu/contracts';
import { Controller, Module } from '@nestjs/common';
import type { EventEnvelope } from '@tianfu/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  type Call,
  Handles,
  Listens,
  ListensToMany,
  requireEnterprise,
  type ServiceDefinition,
  tenantRls,
  type Tx,
} from '@tianfu/service';
import { upkeepHandlers } from '../src/boot/upkeep.handlers.js';

/** The smallest service that has everything the glue offers: it keeps a tally for each enterprise. */

export class AddToTally {
  @Text({ max: 40 })
  name: string;

  @WholeNumber({ min: 1, max: 1000 })
  amount: number;
}

export class TallyView {
  @Id()
  enterpriseId: string;

  @WholeNumber({ min: 0, max: 1_000_000_000 })
  total: number;
}

export class TallyRow {
  @Text({ max: 40 })
  name: string;

  @Id()
  enterpriseId: string;
}

export class TallyCounted {
  @Id()
  enterpriseId: string;

  @WholeNumber({ min: 1, max: 1000 })
  amount: number;
}

export const addToTally = command({
  subject: 'matching.tally.add.v1',
  summary: { en: 'Add', zh: '加' },
  http: 'POST /v1/tallies',
  access: asMember('orders.post'),
  input: AddToTally,
  output: TallyView,
  errors: ['ORDER_NOT_OPEN'],
});

export const findTallies = query({
  subject: 'matching.tally.find.v1',
  summary: { en: 'Find', zh: '查' },
  http: 'GET /v1/tallies',
  access: asMember('orders.read'),
  input: PageRequest,
  output: pageOf(TallyRow),
});

export const resetTally = command({
  subject: 'matching.tally.reset.v1',
  summary: { en: 'Reset', zh: '清零' },
  http: 'POST /v1/tallies/reset',
  access: asOperator('platform.observe'),
  input: AddToTally,
  output: Empty,
});

export const tallyCounted = event({
  subject: 'matching.tally.counted.v1',
  summary: { en: 'Counted', zh: '已计数' },
  payload: TallyCounted,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

/** The same said in floods. */
export const tallyFlooded = event({
  subject: 'matching.tally.flooded.v1',
  summary: { en: 'Counted in a flood', zh: '大量计数' },
  payload: TallyCounted,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

/** Set by a test: what the listener does besides counting. */
export const listenerBehaviour: { before: () => void } = { before: () => undefined };

/** Set by a test: what the listener to floods does before it counts. */
export const floodBehaviour: { before: (told: readonly TallyCounted[]) => Promise<void> } = {
  before: () => Promise.resolve(),
};

/** Set by a test: what adding does in its transaction before it adds. */
export const addingBehaviour: { before: (tx: Tx, input: AddToTally) => Promise<unknown> } = {
  before: () => Promise.resolve(),
};

/** A tenant that is not the caller of any test. */
export const SOMEBODY_ELSE = '01890000-0000-7000-8000-000000000001';

@Controller()
class TallyHandlers {
  @Handles(addToTally)
  add(input: AddToTally, call: Call): Promise<TallyView> {
    const enterpriseId = requireEnterprise(call.caller);
    return call.transaction(async (tx) => {
      if (input.name === 'refuse') throw new Refusal('ORDER_NOT_OPEN');
      if (input.name === 'undeclared') throw new Refusal('LAST_OWNER');
      if (input.name === 'bug') throw new Error('a bug with a secret 4711');
      await addingBehaviour.before(tx, input);
      await tx.execute('INSERT INTO tally (enterprise_id, name, amount) VALUES ($1, $2, $3)', [
        input.name === 'foreign' ? SOMEBODY_ELSE : enterpriseId,
        input.name,
        input.amount,
      ]);
      const row = await tx.one<{ total: string; version: string }>(
        'SELECT sum(amount)::text AS total, count(*)::text AS version FROM tally WHERE enterprise_id = $1',
        [enterpriseId],
      );
      tx.emit(
        tallyCounted,
        { enterpriseId, amount: input.amount },
        { aggregateId: enterpriseId, version: Number(row?.version) },
      );
      return { enterpriseId, total: Number(row?.total) };
    });
  }

  @Handles(findTallies)
  async find(_input: PageRequest, call: Call): Promise<{ data: TallyRow[]; page: { hasMore: boolean } }> {
    // No condition on the enterprise: row-level security alone must keep tenants apart.
    const data = await call.read((tx) =>
      tx.query<TallyRow>('SELECT name, enterprise_id AS "enterpriseId" FROM tally ORDER BY name LIMIT 100'),
    );
    return { data, page: { hasMore: false } };
  }

  @Handles(resetTally)
  reset(_input: AddToTally, call: Call): Promise<Empty> {
    return call.transaction(() => Promise.resolve({}));
  }

  @Listens(tallyCounted)
  async counted({ payload }: EventEnvelope<TallyCounted>, tx: Tx): Promise<void> {
    listenerBehaviour.before();
    await tx.execute(
      `INSERT INTO echo (enterprise_id, total) VALUES ($1, $2)
       ON CONFLICT (enterprise_id) DO UPDATE SET total = echo.total + excluded.total`,
      [payload.enterpriseId, payload.amount],
    );
  }

  @ListensToMany(tallyFlooded)
  async flooded(envelopes: readonly EventEnvelope<TallyCounted>[], tx: Tx): Promise<void> {
    await floodBehaviour.before(envelopes.map(({ payload }) => payload));
    for (const cause of envelopes) {
      await this.counted(cause, tx);
      const { enterpriseId, amount } = cause.payload;
      tx.emit(tallyCounted, { enterpriseId, amount }, { aggregateId: enterpriseId, version: 1, cause });
    }
  }
}

class CreateTally1793491300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE tally (enterprise_id uuid NOT NULL, name text NOT NULL, amount int NOT NULL)',
    );
    for (const statement of tenantRls('tally')) await runner.query(statement);
    await runner.query('CREATE TABLE echo (enterprise_id uuid PRIMARY KEY, total int NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tally, echo');
  }
}

@Module({ controllers: [TallyHandlers, upkeepHandlers('matching')] })
class TallyModule {}

const { findDeadLetters, replayDeadLetter, findAudit, verifyAudit } = upkeep.matching;

export const tallyService: ServiceDefinition = {
  name: 'matching',
  module: TallyModule,
  entities: [],
  migrations: [CreateTally1793491300000],
  contracts: [addToTally, findTallies, resetTally, findDeadLetters, replayDeadLetter, findAudit, verifyAudit],
};
