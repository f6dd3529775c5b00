import type {
  Difficulty,
  FileView,
  ProductCategory,
  QuoteAlternative,
  QuoteView,
  SampleNeeds,
  SampleType,
  ServiceView,
  Urgency,
} from '@tianfu/sdk';

/** What a customer wants, as it is chosen. */
export interface NeedsFields {
  centreId: string;
  sampleType?: SampleType | undefined;
  category?: ProductCategory | undefined;
  serviceId?: string | undefined;
  difficulty: Difficulty;
  pieces: number;
  sizes?: string | undefined;
  materialsReadyOn?: string | undefined;
  urgency: Urgency;
  materials?: { material?: string; quantity?: number | null }[] | undefined;
  files?: readonly FileView[] | undefined;
}

/** Services of the chosen kind and category that can be booked. */
export const servicesFor = (
  services: readonly ServiceView[],
  { sampleType, category }: Pick<NeedsFields, 'sampleType' | 'category'>,
): readonly ServiceView[] =>
  services.filter(
    (service) =>
      service.active &&
      service.gaps.length === 0 &&
      (sampleType === undefined || service.sampleType === sampleType) &&
      (category === undefined || service.categories.includes(category)),
  );

/** The one that is meant: the chosen one, or the only or first that fits. */
export const serviceMeant = (
  services: readonly ServiceView[],
  fields: Pick<NeedsFields, 'sampleType' | 'category' | 'serviceId'>,
): ServiceView | undefined => {
  const fitting = servicesFor(services, fields);
  return fitting.find(({ serviceId }) => serviceId === fields.serviceId) ?? fitting[0];
};

/** What the platform takes; undefined while kind or category are not chosen. */
export function needsOf(
  fields: NeedsFields,
  service: ServiceView,
  orderId: string | undefined,
): SampleNeeds | undefined {
  const { category, sizes = '', materialsReadyOn = '', files = [], materials = [] } = fields;
  if (category === undefined) return undefined;
  return {
    centreId: fields.centreId,
    serviceId: service.serviceId,
    category,
    difficulty: fields.difficulty,
    pieces: fields.pieces,
    urgency: fields.urgency,
    materials: materials.flatMap(({ material, quantity }) =>
      material === undefined || typeof quantity !== 'number' ? [] : [{ material, quantity }],
    ),
    fileIds: files.map(({ fileId }) => fileId),
    ...(sizes.trim() === '' ? {} : { sizes: sizes.trim() }),
    ...(materialsReadyOn === '' ? {} : { materialsReadyOn }),
    ...(orderId === undefined ? {} : { orderId }),
  };
}

const MINUTE_MS = 60_000;

/** How another way differs from the quote: whole percent of the price, minutes of the date. */
export function differenceOf(
  quote: Pick<QuoteView, 'price' | 'promise'>,
  alternative: Pick<QuoteAlternative, 'total' | 'promisedAt'>,
): { readonly percent: number; readonly minutes: number } {
  const before = Number(quote.price.total.amount);
  const after = Number(alternative.total.amount);
  const laterMs = Date.parse(alternative.promisedAt) - Date.parse(quote.promise.promisedAt);
  return {
    percent: before === 0 ? 0 : Math.round(Math.abs((after - before) / before) * 100),
    minutes: Math.round(Math.abs(laterMs) / MINUTE_MS),
  };
}
