import {
  CalendarDate,
  Code,
  Decimal,
  Id,
  Instant,
  ListOf,
  ManyOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  Text,
  UnitPriceAmount,
  WholeNumber,
} from '../declare/index.js';
import { CURRENCIES, fabrics, productCategories } from '../vocabulary/vocabulary.js';
import { incoterms } from './words.js';

export const MAX_CUSTOMS_LINES = 200;
/** How the cloth is made: it decides between chapter 61 (knitted or crocheted) and 62 (not) of the HS. */
export const CONSTRUCTIONS = ['knitted', 'woven'] as const;
export const FINDING_SEVERITIES = ['error', 'warning'] as const;
export const CUSTOMS_FINDINGS = [
  'hsDigits',
  'hsChapter',
  'hsConstruction',
  'hsSuggestion',
  'netAboveGross',
  'grossDiffers',
  'cartonsDiffer',
  'piecesDiffer',
  'valueDiffers',
  'currencyDiffers',
  'originUnknown',
  'compositionSum',
  'portIncoterm',
  'pieceTooLight',
  'pieceTooHeavy',
] as const;

/** Exporter or importer, as customs wants to know them. */
export class CustomsParty {
  @Text({ max: 160 })
  name: string;

  @Text({ max: 300 })
  address: string;

  /** ISO 3166-1, two letters. */
  @Code(/^[A-Z]{2}$/, 'must be the two letters of a country')
  country: string;

  /** Unified social credit code, EORI, EIN: whatever the country calls it. */
  @Optional()
  @Code(/^[A-Z0-9-]{4,30}$/, 'must be a tax or customs number')
  taxNumber?: string;
}

/** One part of what the cloth is made of. */
export class FibreShare {
  @Text({ max: 40 })
  fibre: string;

  @Decimal({ min: 0.1, max: 100, decimals: 1 })
  percent: number;
}

export class CustomsLine {
  @Text({ max: 120 })
  description: string;

  @Text({ max: 120 })
  descriptionZh: string;

  @Optional()
  @Text({ max: 40 })
  styleCode?: string;

  @OneOf(productCategories)
  category: string;

  @ManyOf(fabrics, { min: 1, max: 5 })
  fabrics: string[];

  /** Left out: told by fabric and category where they decide it. */
  @Optional()
  @OneOf(CONSTRUCTIONS)
  construction?: string;

  @ListOf(() => FibreShare, { min: 1, max: 8 })
  composition: FibreShare[];

  /** Digits alone; six are the world's, eight or ten the country's. */
  @Code(/^\d{4,12}$/, 'must be digits')
  hsCode: string;

  @Code(/^[A-Z]{2}$/, 'must be the two letters of a country')
  origin: string;

  @WholeNumber({ min: 1, max: 10_000_000 })
  quantityPieces: number;

  @Nested(() => UnitPriceAmount)
  unitPrice: UnitPriceAmount;

  @WholeNumber({ min: 1, max: 1_000_000_000 })
  netGrams: number;

  @WholeNumber({ min: 1, max: 1_000_000_000 })
  grossGrams: number;

  @WholeNumber({ min: 1, max: 2_000 })
  cartonCount: number;
}

export class CustomsPapers {
  @Text({ max: 40 })
  invoiceNumber: string;

  @CalendarDate()
  invoiceDate: string;

  @Nested(() => CustomsParty)
  exporter: CustomsParty;

  @Nested(() => CustomsParty)
  importer: CustomsParty;

  @OneOf(incoterms)
  incoterm: string;

  /** The place the Incoterm names. */
  @Text({ max: 80 })
  incotermPlace: string;

  /** UN/LOCODE: country and three more. */
  @Optional()
  @Code(/^[A-Z]{2}[A-Z2-9]{3}$/, 'must be a UN/LOCODE like CNSHA')
  portOfLoading?: string;

  @Optional()
  @Code(/^[A-Z]{2}[A-Z2-9]{3}$/, 'must be a UN/LOCODE like USLAX')
  portOfDischarge?: string;

  @OneOf(CURRENCIES)
  currency: string;

  /** What the invoice says in total; must be what the lines come to. */
  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @ListOf(() => CustomsLine, { min: 1, max: MAX_CUSTOMS_LINES })
  lines: CustomsLine[];
}

export class DeclareCustoms extends CustomsPapers {
  @Id()
  consignmentId: string;
}

export class CustomsPapersRef {
  @Id()
  consignmentId: string;
}

/** What does not fit together, and where. Errors stop the papers from being printed. */
export class CustomsFinding {
  /** JSON pointer into the declaration. */
  @Text({ min: 0, max: 120 })
  pointer: string;

  @OneOf(CUSTOMS_FINDINGS)
  code: string;

  @OneOf(FINDING_SEVERITIES)
  severity: string;

  @Text({ max: 300 })
  en: string;

  @Text({ max: 300 })
  zh: string;
}

export class CustomsChecked {
  @ListOf(() => CustomsFinding, { max: 2_000 })
  findings: CustomsFinding[];
}

export class CustomsPapersView extends CustomsPapers {
  @Id()
  consignmentId: string;

  @ListOf(() => CustomsFinding, { max: 2_000 })
  findings: CustomsFinding[];

  @Instant()
  declaredAt: string;
}
