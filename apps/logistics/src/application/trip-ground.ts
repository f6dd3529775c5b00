import {
  assert,
  type Currency,
  daysBetween,
  newId,
  parseInstant,
  parseMoney,
  parseUnitPrice,
  type Position,
  shanghaiDate,
} from '@tianfu/kernel';
import type { Load } from '../domain/cartons.js';
import { type PreparedQuestion, prepareQuestion } from '../domain/rate-card.js';
import type { DistanceTable, RouteStop, RouteVehicle } from '../domain/route.js';
import { freeOf, shiftsOn } from '../domain/vehicle-shifts.js';
import type { CardMarket, CardOffer } from './card-market.js';
import type { Distances } from './ports.js';
import type { StoredConsignment, StoredStop, StoredTrip, StoredVehicle } from './stored.js';

/** A stop of a trip being arranged: what it is, and what is kept of the one it was. */
export interface ArrangedStop extends RouteStop {
  readonly stopId: string;
  readonly locked: boolean;
}

/** Everything a day's trips are arranged over: consignments by id, places by row of the table. */
export class TripGround {
  readonly #offers = new Map<string, { readonly offer: CardOffer | undefined }>();

  private constructor(
    readonly table: DistanceTable,
    readonly consignments: ReadonlyMap<string, StoredConsignment>,
    private readonly rows: ReadonlyMap<string, number>,
    private readonly market: CardMarket,
  ) {}

  /** @throws what the distances throw */
  static async of(
    distances: Distances,
    consignments: readonly StoredConsignment[],
    vehicles: readonly StoredVehicle[],
    market: CardMarket,
  ): Promise<TripGround> {
    const positions = [
      ...vehicles.map(({ content }) => content.depot.position),
      ...consignments.flatMap((each) => [positionOf(each, 'pick-up'), positionOf(each, 'delivery')]),
    ];
    const rows = new Map<string, number>();
    const unique: Position[] = [];
    for (const position of positions) {
      const key = rowKey(position);
      if (rows.has(key)) continue;
      rows.set(key, unique.length);
      unique.push(position);
    }
    const table = await distances.table(unique);
    return new TripGround(
      table,
      new Map(consignments.map((each) => [each.consignmentId, each])),
      rows,
      market,
    );
  }

  /** The row of the vehicle's depot. */
  depot({ content }: StoredVehicle): number {
    return this.#row(content.depot.position);
  }

  /** As it is free that day beside its other trips. */
  vehicle({ content, busy = [] }: StoredVehicle, day: string): RouteVehicle {
    return {
      depot: this.#row(content.depot.position),
      shifts: freeOf(shiftsOn(day, content.shifts), busy),
      capacity: capacityOf(content),
      tariff: tariffOf(content),
    };
  }

  /** @param known the stop it was before, whose id and lock it keeps */
  stop(
    consignmentId: string,
    kind: 'pick-up' | 'delivery',
    known?: Pick<StoredStop, 'stopId' | 'locked'>,
  ): ArrangedStop {
    const consignment = this.consignment(consignmentId);
    const { pickUpWindow, deliveryWindow } = consignment.terms;
    const window = kind === 'pick-up' ? pickUpWindow : deliveryWindow;
    assert(window !== undefined, 'what is booked has its windows');
    return {
      consignmentId,
      kind,
      place: this.#row(positionOf(consignment, kind)),
      opensMs: msOf(window.opensAt),
      closesMs: msOf(window.closesAt),
      load: consignment.load,
      stopId: known?.stopId ?? newId(),
      locked: known?.locked ?? false,
    };
  }

  /** The stops of a trip that is there, without its depots. */
  stopsOf({ stops }: Pick<StoredTrip, 'stops'>): ArrangedStop[] {
    return stops.flatMap((stop) =>
      (stop.kind === 'pick-up' || stop.kind === 'delivery') && stop.consignmentId !== undefined
        ? [this.stop(stop.consignmentId, stop.kind, stop)]
        : [],
    );
  }

  consignment(consignmentId: string): StoredConsignment {
    const found = this.consignments.get(consignmentId);
    assert(found !== undefined, 'a trip is arranged over the consignments on it');
    return found;
  }

  /**
   * The cheapest published card that would carry the consignment: in force on that day, and there before its
   * delivery window closes.
   */
  cardFor(consignmentId: string, day: string, currency: Currency): CardOffer | undefined {
    const key = `${consignmentId} ${day} ${currency}`;
    const known = this.#offers.get(key);
    if (known !== undefined) return known.offer;
    const offer = this.#cheapestCard(consignmentId, day, currency);
    this.#offers.set(key, { offer });
    return offer;
  }

  #cheapestCard(consignmentId: string, day: string, currency: Currency): CardOffer | undefined {
    const { deliveryWindow } = this.consignment(consignmentId).terms;
    assert(deliveryWindow !== undefined, 'what is booked has its windows');
    const daysLeft = daysBetween(day, shanghaiDate(new Date(msOf(deliveryWindow.closesAt))));
    return this.market.cheapest(
      this.#question(consignmentId),
      currency,
      ({ content }, { transitDays }) =>
        transitDays <= daysLeft && content.validFrom <= day && day <= content.validUntil,
    );
  }

  #question(consignmentId: string): PreparedQuestion {
    const consignment = this.consignment(consignmentId);
    return prepareQuestion({
      origin: positionOf(consignment, 'pick-up'),
      destination: positionOf(consignment, 'delivery'),
      weightGrams: consignment.load.weightGrams,
      volumeCm3: consignment.load.volumeCm3,
      urgent: consignment.terms.urgent ?? false,
    });
  }

  #row(position: Position): number {
    const row = this.rows.get(rowKey(position));
    assert(row !== undefined, 'every place of the ground has a row');
    return row;
  }
}

export function positionOf({ terms }: StoredConsignment, kind: 'pick-up' | 'delivery'): Position {
  const { position } = kind === 'pick-up' ? terms.pickUp : terms.destination;
  assert(position !== undefined, 'what is booked has its positions');
  return position;
}

export const capacityOf = (vehicle: StoredVehicle['content']): Load => ({
  weightGrams: vehicle.capacityKg * 1_000,
  volumeCm3: Math.round(vehicle.capacityM3 * 1_000_000),
  cartonCount: vehicle.capacityCartons,
});

export function tariffOf({ tariff }: StoredVehicle['content']): RouteVehicle['tariff'] {
  const [fixed, perKm] = [parseMoney(tariff.fixed), parseUnitPrice(tariff.perKm)];
  assert(fixed.ok && perKm.ok, 'a tariff was checked with its contract');
  const { minor, currency } = fixed.value;
  return { fixedMinor: minor, perKmTenThousandths: perKm.value.tenThousandths, currency };
}

const rowKey = ({ lat, lng }: Position): string => `${lat} ${lng}`;
function msOf(text: string): number {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'a time was checked with its contract');
  return instant.getTime();
}
