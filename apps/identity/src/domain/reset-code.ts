/** How long a code to set a new password is good. */
export const CODE_MINUTES = 10;
/** Guesses one code takes; eight digits leave a guesser one chance in twenty million. */
export const MAX_GUESSES = 5;
/** Codes one contact can have sent within a window. */
export const MAX_CODES = 3;
export const CODE_WINDOW_MS = 15 * 60_000;

const MINUTE_MS = 60_000;
const CODES = 100_000_000;

/** What was asked for one contact, whether it has an account or not. */
export interface ResetRequest {
  readonly codeHash: Buffer;
  readonly sentAt: Date;
  readonly guesses: number;
  /** Codes of the window that began at `since`. */
  readonly codes: number;
  readonly since: Date;
}

/** Eight digits, the leading zeros included. @param draw a whole number below its argument, by chance nobody can guess */
export const newResetCode = (draw: (below: number) => number): string => String(draw(CODES)).padStart(8, '0');

/** Seconds until the next code may be sent; undefined when it may be sent now. */
export function codeAfterSeconds(request: ResetRequest | undefined, now: Date): number | undefined {
  if (request === undefined || request.codes < MAX_CODES) return undefined;
  const leftMs = request.since.getTime() + CODE_WINDOW_MS - now.getTime();
  return leftMs > 0 ? Math.ceil(leftMs / 1000) : undefined;
}

/** The request after one more code: a window that has passed is begun anew. */
export function afterCode(request: ResetRequest | undefined, codeHash: Buffer, now: Date): ResetRequest {
  const goesOn = request !== undefined && now.getTime() - request.since.getTime() < CODE_WINDOW_MS;
  return {
    codeHash,
    sentAt: now,
    guesses: 0,
    codes: goesOn ? request.codes + 1 : 1,
    since: goesOn ? request.since : now,
  };
}

/** Whether a code may still be tried. */
export const isOpen = ({ sentAt, guesses }: ResetRequest, now: Date): boolean =>
  guesses < MAX_GUESSES && now.getTime() < sentAt.getTime() + CODE_MINUTES * MINUTE_MS;
