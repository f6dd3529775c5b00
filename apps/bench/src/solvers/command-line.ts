import { parseArgs } from 'node:util';

export const DEFAULT_SEED = 1;
const MOST_SECONDS = 86_400;

export interface SolversRequest {
  readonly family: string;
  readonly folder: string;
  readonly seconds: number;
  readonly seed: number;
  readonly isJson: boolean;
}

/** @throws Error that says which word is missing or wrong */
export function requestOf(words: readonly string[]): SolversRequest {
  const { values } = parseArgs({
    args: [...words],
    options: {
      family: { type: 'string' },
      dir: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { family, dir, seconds, seed = String(DEFAULT_SEED), json } = values;
  if (family === undefined) throw new Error('--family is missing');
  if (dir === undefined) throw new Error('--dir is missing');
  if (seconds === undefined) throw new Error('--seconds is missing');
  if (!(Number(seconds) > 0 && Number(seconds) <= MOST_SECONDS))
    throw new Error(`--seconds ${seconds}: a number above 0, at most ${MOST_SECONDS}`);
  if (seed.trim() === '' || !Number.isSafeInteger(Number(seed)))
    throw new Error(`--seed ${seed}: a whole number`);
  return { family, folder: dir, seconds: Number(seconds), seed: Number(seed), isJson: json };
}
