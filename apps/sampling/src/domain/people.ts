/** Kinds of resource that are people; the others are machines and places. */
export const PEOPLE = ['pattern-maker', 'cutter', 'sewer', 'finisher', 'presser', 'fitter'] as const;

export const isPerson = (kind: string): boolean => PEOPLE.some((one) => one === kind);
