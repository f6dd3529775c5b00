import {
  CalendarDate,
  Code,
  Decimal,
  Flag,
  Id,
  Instant,
  ListOf,
  ManyOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  UnitPriceAmount,
  WholeNumber,
} from '../declare/index.js';
import { LocatedPlace, ServedArea } from './places.js';
import { WEEKDAYS } from './words.js';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A hub (集散中心): the enterprise whose dispatchers plan trips. */
export class RegisterHub {
  @Id()
  enterpriseId: string;

  @Text({ min: 2, max: 120 })
  name: string;

  @Nested(() => LocatedPlace)
  place: LocatedPlace;
}

export class HubView {
  /** The dispatching enterprise's id. */
  @Id()
  hubId: string;

  @Text({ max: 120 })
  name: string;

  @Nested(() => LocatedPlace)
  place: LocatedPlace;
}

export class HubList {
  @ListOf(() => HubView, { max: 100 })
  data: HubView[];
}

/** What a carrier says of itself. */
export class DescribeCarrier {
  @Text({ min: 2, max: 120 })
  name: string;

  @Code(/^\+?[\d-]{5,20}$/, 'must be a telephone number')
  dispatchPhone: string;

  /** What Kuaidi100 and Kdniao call it, where they know it. */
  @Optional()
  @Code(/^[a-z0-9_]{2,40}$/, 'must be the carrier code of Kuaidi100, in lower case')
  kuaidi100Code?: string;

  @Optional()
  @Code(/^[A-Z0-9_]{2,40}$/, 'must be the carrier code of Kdniao, in capitals')
  kdniaoCode?: string;
}

export class CarrierView extends DescribeCarrier {
  @Id()
  carrierId: string;

  /** Whether its certificate is in force: without it nothing is tendered and no rate is shown. */
  @Flag()
  certified: boolean;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** When a vehicle works, Asia/Shanghai. A shift that would end before it starts is refused. */
export class VehicleShift {
  @ManyOf(WEEKDAYS, { min: 1 })
  days: string[];

  @Code(TIME_OF_DAY, 'must be a time of day like 07:30')
  startsAt: string;

  @Code(TIME_OF_DAY, 'must be a time of day like 19:00')
  endsAt: string;
}

/** What a trip of the vehicle costs: a fixed part and so much a kilometre. */
export class VehicleTariff {
  @Nested(() => MoneyAmount)
  fixed: MoneyAmount;

  @Nested(() => UnitPriceAmount)
  perKm: UnitPriceAmount;
}

export class VehicleContent {
  /** Number plate. */
  @Text({ min: 2, max: 20 })
  plate: string;

  @WholeNumber({ min: 1, max: 100_000 })
  capacityKg: number;

  @Decimal({ min: 0.01, max: 200, decimals: 2 })
  capacityM3: number;

  @WholeNumber({ min: 1, max: 20_000 })
  capacityCartons: number;

  @Nested(() => LocatedPlace)
  depot: LocatedPlace;

  @ListOf(() => VehicleShift, { min: 1, max: 14 })
  shifts: VehicleShift[];

  @Nested(() => VehicleTariff)
  tariff: VehicleTariff;
}

export class VehicleRef {
  @Id()
  vehicleId: string;
}

export class ChangeVehicle extends VehicleContent {
  @Id()
  vehicleId: string;
}

export class VehicleView extends VehicleContent {
  @Id()
  vehicleId: string;

  @Id()
  carrierId: string;

  @Text({ max: 120 })
  carrierName: string;

  @OneOf(['active', 'retired'])
  state: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class FindVehicles extends PageRequest {
  /** As a hub: every vehicle of certified carriers. Left out: our own. */
  @Optional()
  @Flag()
  forHub?: boolean;
}

/** From this chargeable weight on: a flat part and so much a kilogram. */
export class WeightBreak {
  @WholeNumber({ min: 0, max: 100_000_000 })
  fromGrams: number;

  @Nested(() => MoneyAmount)
  flat: MoneyAmount;

  @Optional()
  @Nested(() => UnitPriceAmount)
  perKg?: UnitPriceAmount;
}

/** Where a card delivers and for how much. The first zone that holds the destination counts. */
export class RateZone {
  @Text({ max: 40 })
  name: string;

  @ListOf(() => ServedArea, { min: 1, max: 40 })
  areas: ServedArea[];

  /** Ascending, the first from 0. */
  @ListOf(() => WeightBreak, { min: 1, max: 20 })
  breaks: WeightBreak[];

  /** Where volume is charged by itself, the dearer of the two counts. */
  @Optional()
  @Nested(() => UnitPriceAmount)
  perM3?: UnitPriceAmount;

  @WholeNumber({ min: 0, max: 90 })
  transitDays: number;
}

export class RateCardContent {
  @Text({ min: 2, max: 80 })
  name: string;

  /** All amounts of the card are in this currency. */
  @OneOf(['CNY', 'USD', 'EUR', 'HKD'])
  currency: string;

  /** Where it collects. */
  @ListOf(() => ServedArea, { min: 1, max: 40 })
  collects: ServedArea[];

  /** Cubic centimetres that count as one kilogram. */
  @WholeNumber({ min: 1_000, max: 20_000 })
  volumetricDivisor: number;

  @Nested(() => MoneyAmount)
  minimum: MoneyAmount;

  @Decimal({ min: 0, max: 200, decimals: 2 })
  fuelPercent: number;

  @Decimal({ min: 0, max: 400, decimals: 2 })
  urgentPercent: number;

  @Optional()
  @WholeNumber({ min: 1, max: 100_000_000 })
  maxWeightGrams?: number;

  @ListOf(() => RateZone, { min: 1, max: 60 })
  zones: RateZone[];

  /** First and last day, Asia/Shanghai. */
  @CalendarDate()
  validFrom: string;

  @CalendarDate()
  validUntil: string;
}

export class RateCardRef {
  @Id()
  rateCardId: string;
}

export class RateCardView extends RateCardContent {
  @Id()
  rateCardId: string;

  @OneOf(['published', 'withdrawn'])
  state: string;

  @Instant()
  publishedAt: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class FindRateCards extends PageRequest {}

/** Origin, destination, weight and volume: all that a price needs. */
export class CompareRates {
  @Decimal({ min: -90, max: 90, decimals: 15 })
  originLat: number;

  @Decimal({ min: -180, max: 180, decimals: 15 })
  originLng: number;

  @Decimal({ min: -90, max: 90, decimals: 15 })
  destinationLat: number;

  @Decimal({ min: -180, max: 180, decimals: 15 })
  destinationLng: number;

  @WholeNumber({ min: 1, max: 100_000_000 })
  weightGrams: number;

  @WholeNumber({ min: 1, max: 1_000_000_000 })
  volumeCm3: number;

  @Optional()
  @Flag()
  urgent?: boolean;
}

export class RateQuote {
  @Id()
  carrierId: string;

  @Text({ max: 120 })
  carrierName: string;

  @Id()
  rateCardId: string;

  @Text({ max: 80 })
  cardName: string;

  @Text({ max: 40 })
  zone: string;

  /** The dearer of weight and volumetric weight, rounded up to the gram. */
  @WholeNumber({ min: 1, max: 2_000_000_000 })
  chargeableGrams: number;

  /** Before fuel and urgency, at least the card's minimum. */
  @Nested(() => MoneyAmount)
  carriage: MoneyAmount;

  @Nested(() => MoneyAmount)
  fuel: MoneyAmount;

  @Nested(() => MoneyAmount)
  urgency: MoneyAmount;

  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @WholeNumber({ min: 0, max: 90 })
  transitDays: number;
}

export class RateComparison {
  /** Cheapest first within each currency; one a carrier. */
  @ListOf(() => RateQuote, { max: 500 })
  data: RateQuote[];

  /** How many carriers were asked; without a quote a request for quotes is the way. */
  @WholeNumber({ min: 0, max: 100_000 })
  carriersConsidered: number;
}
