import { Code, Decimal, GeoPosition, Instant, Nested, Optional, Text } from '../declare/index.js';

/** A place goods are fetched from or brought to. A draft may lack the position; what is booked may not. */
export class LogisticsPlace {
  /** As written on a parcel. */
  @Text({ max: 300 })
  address: string;

  @Optional()
  @Nested(() => GeoPosition)
  position?: GeoPosition;

  @Optional()
  @Text({ max: 60 })
  contactName?: string;

  @Optional()
  @Code(/^\+?[\d-]{5,20}$/, 'must be a telephone number')
  contactPhone?: string;
}

/** From when to when somebody is there to hand over or take in goods. Closes after it opens. */
export class LogisticsWindow {
  @Instant()
  opensAt: string;

  @Instant()
  closesAt: string;
}

/** A place whose position is known: a hub, a depot. */
export class LocatedPlace {
  @Text({ max: 300 })
  address: string;

  @Nested(() => GeoPosition)
  position: GeoPosition;
}

/** A disc on the map: rate cards serve areas, so that no geocoder is needed to find a price. */
export class ServedArea {
  @Nested(() => GeoPosition)
  centre: GeoPosition;

  @Decimal({ min: 0.1, max: 20_050, decimals: 3 })
  radiusKm: number;
}
