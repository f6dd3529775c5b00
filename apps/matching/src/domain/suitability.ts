import { certificateLevels, type MisfitCode } from '@tianfu/contracts';
import type { Factory, Production, Standing, Supplier } from './factory.js';
import type { OrderNeeds } from './order-needs.js';

/** One reason why a factory does not suit an order, with the numbers for its sentence. */
export interface Misfit {
  readonly code: MisfitCode;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The hard rules: every reason why the factory does not suit the order, in the order of the codes.
 * None means suitable. Of an imported facility nothing but its place is known, so one reason is all there is.
 */
export function misfitsOf(order: OrderNeeds, factory: Factory): Misfit[] {
  if (factory.kind === 'facility') return [{ code: 'not-certified', facts: { claimed: false } }];
  return [
    ...certificateMisfits(order, factory.standing),
    ...abilityMisfits(order, factory.production),
    ...volumeMisfits(order, factory.production),
    ...ownOrder(order, factory),
  ];
}

function* certificateMisfits(order: OrderNeeds, standing: Standing): Generator<Misfit> {
  if (standing.state === 'suspended' || standing.state === 'revoked') {
    yield { code: 'not-certified', facts: { state: standing.state } };
  }
  if (hasExpired(standing, order.today)) {
    yield { code: 'certificate-expired', facts: { validUntil: standing.validUntil } };
  }
  const required = order.requiredLevel;
  if (required !== undefined && rankOfLevel(standing.level) < rankOfLevel(required)) {
    yield { code: 'level-too-low', facts: { required, actual: standing.level } };
  }
  if (!standing.scope.includes(order.category)) {
    yield { code: 'scope-lacks-category', facts: { lacking: order.category } };
  }
}

function* abilityMisfits(order: OrderNeeds, production: Production): Generator<Misfit> {
  if (!production.categories.includes(order.category)) {
    yield { code: 'category-not-made', facts: { lacking: order.category } };
  }
  if (!production.modes.includes(order.mode))
    yield { code: 'mode-not-offered', facts: { lacking: order.mode } };
  for (const fabric of order.fabrics) {
    if (!production.fabrics.includes(fabric)) yield { code: 'fabric-not-worked', facts: { lacking: fabric } };
  }
  for (const process of order.processes) {
    if (!production.processes.includes(process))
      yield { code: 'process-missing', facts: { lacking: process } };
  }
}

function* volumeMisfits(order: OrderNeeds, production: Production): Generator<Misfit> {
  const { moqPieces, leadTimeDays, standardMinutesPerDay } = production;
  const { quantityPieces, workingDays, neededMinutes } = order;
  if (belowMoq(order, moqPieces)) yield { code: 'quantity-below-moq', facts: { moqPieces, quantityPieces } };

  const approximate = order.workingDaysApproximate ? { approximate: true } : {};
  const productionDays = workingDays - leadTimeDays;
  if (productionDays <= 0) {
    yield { code: 'lead-time-too-long', facts: { leadTimeDays, workingDays, ...approximate } };
    return;
  }
  const availableMinutes = standardMinutesPerDay * productionDays;
  if (neededMinutes > availableMinutes) {
    yield {
      code: 'capacity-too-small',
      facts: {
        neededMinutes: Math.ceil(neededMinutes),
        availableMinutes: Math.floor(availableMinutes),
        productionDays,
        ...(order.smvAssumed ? { smvAssumed: true } : {}),
        ...approximate,
      },
    };
  }
}

function* ownOrder(order: OrderNeeds, supplier: Supplier): Generator<Misfit> {
  if (supplier.factoryId === order.enterpriseId) yield { code: 'own-order', facts: {} };
}

/** A certificate is valid through its last day, whether or not certification has told of the expiry yet. */
export function hasExpired(standing: Standing, today: string): boolean {
  return standing.state === 'expired' || standing.validUntil < today;
}

/** A minimum quantity is about bulk: who offers samples at all makes single pieces. */
export function belowMoq(order: Pick<OrderNeeds, 'mode' | 'quantityPieces'>, moqPieces: number): boolean {
  return order.mode !== 'sample' && order.quantityPieces < moqPieces;
}

/** 1 for the lowest level; 0 for none. */
export function rankOfLevel(level: string | undefined): number {
  const levels: readonly string[] = certificateLevels;
  return level === undefined ? 0 : levels.indexOf(level) + 1;
}
