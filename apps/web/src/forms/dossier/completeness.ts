import type { Capability, MachineCount } from '@tianfu/sdk';

/** The capability form while somebody types. */
export type CapabilityDraft = {
  [K in keyof Omit<Capability, 'position' | 'machines'>]?: Capability[K] | null | undefined;
} & {
  machines?: Partial<MachineCount>[] | undefined;
  lat?: number | null | undefined;
  lng?: number | null | undefined;
};

const CAPABILITY_FIELDS = [
  'categories',
  'fabrics',
  'processes',
  'modes',
  'machines',
  'moqPieces',
  'workers',
  'minutesPerDay',
  'efficiencyPercent',
  'leadTimeDays',
  'position',
  'place',
] as const;
export type CapabilityField = (typeof CAPABILITY_FIELDS)[number];

const filled = (draft: CapabilityDraft, field: CapabilityField): boolean => {
  if (field === 'position') return typeof draft.lat === 'number' && typeof draft.lng === 'number';
  if (field === 'machines') return (draft.machines ?? []).some(({ machine }) => machine !== undefined);
  const value = draft[field];
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number';
};

/** How much of the capability is filled in, 0 to 100, and what is missing, in the order of the form. */
export function completeness(draft: CapabilityDraft): {
  readonly percent: number;
  readonly missing: readonly CapabilityField[];
} {
  const missing = CAPABILITY_FIELDS.filter((field) => !filled(draft, field));
  const share = (CAPABILITY_FIELDS.length - missing.length) / CAPABILITY_FIELDS.length;
  return { percent: Math.floor(share * 100), missing };
}

/** Standard minutes a day: workers × minutes × efficiency; undefined until all three are known. */
export function dailyStandardMinutes(draft: CapabilityDraft): number | undefined {
  const { workers, minutesPerDay, efficiencyPercent } = draft;
  if (!workers || !minutesPerDay || !efficiencyPercent) return undefined;
  return Math.floor((workers * minutesPerDay * efficiencyPercent) / 100);
}

/** What is sent; undefined while something the platform needs is missing. */
export function capabilityOf(draft: CapabilityDraft): Capability | undefined {
  const { categories, fabrics, processes, modes, moqPieces, workers, minutesPerDay, efficiencyPercent } =
    draft;
  const { leadTimeDays, lat, lng, place, remark } = draft;
  if (!categories || !fabrics || !processes || !modes) return undefined;
  if (!moqPieces || !workers || !minutesPerDay || !efficiencyPercent || typeof leadTimeDays !== 'number') {
    return undefined;
  }
  if (typeof lat !== 'number' || typeof lng !== 'number') return undefined;
  return {
    categories,
    fabrics,
    processes,
    modes,
    machines: (draft.machines ?? []).flatMap(({ machine, count }) =>
      machine === undefined ? [] : [{ machine, count: count ?? 1 }],
    ),
    moqPieces,
    workers,
    minutesPerDay,
    efficiencyPercent,
    leadTimeDays,
    position: { lat, lng },
    ...(place ? { place } : {}),
    ...(remark ? { remark } : {}),
  };
}

/** A stored capability back in the form. */
export const capabilityDraftOf = ({ position, ...rest }: Capability): CapabilityDraft => ({
  ...rest,
  lat: position.lat,
  lng: position.lng,
});

/** What a new form begins with: the common working day, everything else for the factory to say. */
export const newCapability: CapabilityDraft = {
  categories: [],
  fabrics: [],
  processes: [],
  modes: ['cmt'],
  machines: [],
  minutesPerDay: 480,
  efficiencyPercent: 60,
  leadTimeDays: 5,
};
