/**
 * What the simulation assumes; all of it our own estimates, none of it measured at a firm. Times are working hours of
 * one person; a working day has eight.
 */
export const FIRMS = 20;
export const HOURS_PER_DAY = 8;
/** Simulated working days; samples that arrive in the first ones do not count, the rooms start empty. */
export const DAYS = 800;
export const WARM_UP_DAYS = 200;
export const SEEDS = 10;

/** Hours of one round: pattern, cut, sew, finish, check. */
export const STEP_HOURS: readonly number[] = [6, 1.5, 8, 1.5, 0.8];
/** Spread of each step's hours about its mean (log-normal), and of the style's difficulty, known beforehand. */
export const STEP_CV = 0.6;
export const DIFFICULTY_CV = 0.35;
/** A sample comes back with this chance after each round but the last; a later round is so much of the work. */
export const REWORK_CHANCE = 0.35;
export const REWORK_SHARE = 0.6;
export const ROUNDS_MAX = 4;

/** To the centre and back once a round, in working days; nobody travels to a room of one's own. */
export const HAND_OVER_DAYS = 0.25;
/** Styles of one collection arrive together: 1 to 7. */
export const COLLECTION_MAX = 7;
/** In a season all firms together order half as much more, then half as much less. */
export const SEASON_DAYS = 120;
export const SEASON_SWING = 0.5;

/** Of the twenty people: pattern, sewing, and cutting with finishing and checking; as near to the work as whole people get. */
export const SPECIALISTS: readonly { readonly people: number; readonly steps: readonly number[] }[] = [
  { people: 7, steps: [0] },
  { people: 9, steps: [2] },
  { people: 4, steps: [1, 3, 4] },
];
/** Where shortness decides, a sample that is so old goes first all the same. */
export const FAIRNESS_DAYS = 15;

/** The promise given on arrival: so many working days and so many times the expected work of the first round. */
export const PROMISE_DAYS = 4;
export const PROMISE_FACTOR = 1.5;

const roundHours = STEP_HOURS.reduce((sum, hours) => sum + hours, 0);
const reworkRounds = Array.from({ length: ROUNDS_MAX - 1 }, (_, index) => REWORK_CHANCE ** (index + 1));
/** What a sample takes on the average, all rounds together. */
export const HOURS_PER_SAMPLE =
  roundHours * (1 + REWORK_SHARE * reworkRounds.reduce((sum, share) => sum + share, 0));
