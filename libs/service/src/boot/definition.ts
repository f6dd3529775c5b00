import type { Contract, ServiceName } from '@tianfu/contracts';
import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;
// TypeORM identifies an entity by its constructor, whatever its arguments.
export type EntityClass = new () => object;

/** What a service is made of. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly module: Type;
  /** For the drift check and `tx.manager`. */
  readonly entities: readonly EntityClass[];
  /** The service's own; the platform tables come before them by themselves. */
  readonly migrations: readonly MigrationClass[];
  /** Every contract it must answer. Defaults to all that libs/contracts declares for its name. */
  readonly contracts?: readonly Contract[];
}
