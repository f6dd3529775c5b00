/** Something that waits in logistics: a thing with its name, or so many of them. */
export type Errand =
  | {
      readonly errand: 'complete' | 'close' | 'compare' | 'tender' | 'drive' | 'count' | 'pick' | 'ship';
      readonly id: string;
      readonly title: string;
      readonly number: string;
    }
  | {
      readonly errand: 'quote';
      readonly id: string;
      readonly title: string;
      readonly number: string;
      /** Nobody can quote later. */
      readonly deadline: string;
      readonly leftMs: number;
    }
  | { readonly errand: 'plan' | 'trouble'; readonly count: number };

export const errandId = (errand: Errand): string =>
  'id' in errand ? `${errand.errand} ${errand.id}` : errand.errand;

const HOUR_MS = 3_600_000;

/** Hours until it hurts, more or less; a quote hurts at its deadline. */
const HOURS: Readonly<Record<Exclude<Errand['errand'], 'quote'>, number>> = {
  drive: 0,
  trouble: 1,
  tender: 2,
  compare: 2,
  ship: 3,
  plan: 4,
  pick: 6,
  count: 10,
  close: 20,
  complete: 24,
};

export const errandHours = (errand: Errand): number =>
  errand.errand === 'quote' ? errand.leftMs / HOUR_MS : HOURS[errand.errand];
