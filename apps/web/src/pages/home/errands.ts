/** Something that waits in logistics: a thing with its name, or so many of them. */
export type Errand =
  | {
      readonly errand: 'complete' | 'close' | 'tender' | 'drive' | 'count' | 'pick' | 'ship';
      readonly id: string;
      readonly title: string;
      readonly number: string;
    }
  | { readonly errand: 'plan' | 'trouble'; readonly count: number };

export const errandId = (errand: Errand): string =>
  'id' in errand ? `${errand.errand} ${errand.id}` : errand.errand;

/** Hours until it hurts, more or less. */
const HOURS: Readonly<Record<Errand['errand'], number>> = {
  drive: 0,
  trouble: 1,
  tender: 2,
  ship: 3,
  plan: 4,
  pick: 6,
  count: 10,
  close: 20,
  complete: 24,
};

export const errandHours = ({ errand }: Errand): number => HOURS[errand];
