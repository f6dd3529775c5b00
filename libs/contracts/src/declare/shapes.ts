/** Shapes that several services share on the wire. */
import { parseMoney, parseUnitPrice } from '@tianfu/kernel';
import { IsString, ValidateBy } from 'class-validator';
import { CURRENCIES } from '../vocabulary/vocabulary.js';
import type { Class } from './contract.js';
import {
  Decimal,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Optional,
  schemaNote,
  Text,
  WholeNumber,
} from './fields.js';

export class Empty {}

/** An amount of money in text, never in floating point: `{amount: "12.50", currency: "CNY"}`. */
export class MoneyAmount {
  @IsString()
  @ValidateBy({
    name: 'money',
    validator: {
      validate: (amount: unknown) => typeof amount === 'string' && parseMoney({ amount, currency: 'CNY' }).ok,
      defaultMessage: () => 'must be an amount like 12.50 with at most two decimals',
    },
  })
  @schemaNote({ pattern: '^\\d{1,13}(\\.\\d{1,2})?$', examples: ['12.50'] })
  amount: string;

  @OneOf(CURRENCIES)
  currency: string;
}

/** A price of one piece with up to four decimals: `{amount: "12.5000", currency: "CNY"}`. */
export class UnitPriceAmount {
  @IsString()
  @ValidateBy({
    name: 'unitPrice',
    validator: {
      validate: (amount: unknown) => {
        if (typeof amount !== 'string') return false;
        const parsed = parseUnitPrice({ amount, currency: 'CNY' });
        return parsed.ok && parsed.value.tenThousandths > 0n;
      },
      defaultMessage: () => 'must be a price above zero like 12.5000 with at most four decimals',
    },
  })
  @schemaNote({ pattern: '^\\d{1,11}(\\.\\d{1,4})?$', examples: ['12.5000'] })
  amount: string;

  @OneOf(CURRENCIES)
  currency: string;
}

/** WGS-84 degrees. */
export class GeoPosition {
  @Decimal({ min: -90, max: 90, decimals: 15 })
  lat: number;

  @Decimal({ min: -180, max: 180, decimals: 15 })
  lng: number;
}

export class SizeColourCellShape {
  @Text({ max: 30 })
  colour: string;

  @Text({ max: 20 })
  size: string;

  @WholeNumber({ min: 1, max: 10_000_000 })
  quantityPieces: number;
}

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

/** What every list takes. */
export class PageRequest {
  @Optional()
  @WholeNumber({ min: 1, max: MAX_PAGE_SIZE })
  limit?: number;

  /** `page.nextCursor` of the page before. */
  @Optional()
  @Text({ max: 400 })
  cursor?: string;
}

export class PageInfo {
  @Optional()
  @Text({ max: 400 })
  nextCursor?: string;

  @Flag()
  hasMore: boolean;
}

export interface PageOf<T> {
  data: T[];
  page: PageInfo;
}

const pageClasses = new Map<Class<object>, Class<PageOf<object>>>();

/** The class of a page of `of`: `{data, page: {nextCursor?, hasMore}}`, named `<Of>Page`. */
export function pageOf<T extends object>(of: Class<T>): Class<PageOf<T>> {
  const known = pageClasses.get(of);
  // The map pairs every class with the page built from that same class.
  if (known !== undefined) return known as Class<PageOf<T>>;
  class PageShape {
    @ListOf(() => of, { max: MAX_PAGE_SIZE })
    data: T[];

    @Nested(() => PageInfo)
    page: PageInfo;
  }
  Object.defineProperty(PageShape, 'name', { value: `${of.name}Page` });
  pageClasses.set(of, PageShape);
  return PageShape;
}

/** One step in a life: who did what when, and why. */
export class HistoryEntry {
  @Text({ max: 60 })
  event: string;

  @Text({ max: 40 })
  state: string;

  @Instant()
  at: string;

  /** Shown to the enterprise as "operator" without a name. */
  @OneOf(['member', 'operator', 'platform'])
  by: string;

  @Optional()
  @Text({ max: 1000 })
  reason?: string;
}

export class ReasonInput {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

export class IdAnswer {
  @Id()
  id: string;
}
