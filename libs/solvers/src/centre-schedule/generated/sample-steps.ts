/** A kind of person, machine or table and how many there are; 60 in all. */
export interface Post {
  readonly id: string;
  readonly count: number;
  readonly isPerson?: boolean;
  /** Of a pool. */
  readonly capacity?: number;
  readonly cleanupMinutes?: number;
}

export const CENTRE_POSTS: readonly Post[] = [
  { id: 'pattern-maker', count: 8, isPerson: true },
  { id: 'cad-seat', count: 7 },
  { id: 'plotter', count: 1, cleanupMinutes: 5 },
  { id: 'cutter', count: 4, isPerson: true },
  { id: 'cutting-table', count: 3 },
  { id: 'laser', count: 1, cleanupMinutes: 10 },
  { id: 'woven-sewer', count: 8, isPerson: true },
  { id: 'knit-sewer', count: 5, isPerson: true },
  { id: 'lockstitch-pool', count: 1, capacity: 9 },
  { id: 'overlock', count: 3 },
  { id: 'flatlock', count: 2 },
  { id: 'finisher', count: 4, isPerson: true },
  { id: 'finishing-table', count: 3 },
  { id: 'presser', count: 2, isPerson: true },
  { id: 'pressing-station', count: 3 },
  { id: 'fitter', count: 3, isPerson: true },
  { id: 'fitting-room', count: 2 },
];

interface SampleStep {
  readonly id: string;
  readonly minutes: number;
  /** For each need the posts whose resources can serve it. */
  readonly needs: readonly (readonly string[])[];
  readonly isInterruptible: boolean;
  readonly restMinutes: number;
  readonly maxLag?: { readonly maxLagMinutes: number };
}

/** The steps of a sample with their usual minutes: own assumptions. */
export const SAMPLE_STEPS: readonly SampleStep[] = [
  {
    id: 'pattern',
    minutes: 300,
    needs: [['pattern-maker'], ['cad-seat']],
    isInterruptible: true,
    restMinutes: 0,
  },
  { id: 'cut', minutes: 80, needs: [['cutter'], ['cutting-table', 'laser']], isInterruptible: false, restMinutes: 30 },
  {
    id: 'sew',
    minutes: 420,
    needs: [
      ['woven-sewer', 'knit-sewer'],
      ['lockstitch-pool', 'overlock', 'flatlock'],
    ],
    isInterruptible: true,
    restMinutes: 0,
  },
  { id: 'finish', minutes: 90, needs: [['finisher'], ['finishing-table']], isInterruptible: true, restMinutes: 0 },
  {
    id: 'press',
    minutes: 25,
    needs: [['presser', 'finisher'], ['pressing-station']],
    isInterruptible: false,
    restMinutes: 10,
  },
  {
    id: 'fit',
    minutes: 40,
    needs: [['fitter'], ['fitting-room']],
    isInterruptible: false,
    restMinutes: 60,
    // Pressed goods crease again.
    maxLag: { maxLagMinutes: 3 * 1_440 },
  },
];
