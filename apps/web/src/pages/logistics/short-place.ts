import type { LogisticsPlace } from '@tianfu/sdk';
import type { Language } from '../../session/preferences.js';
import { townAt, townName } from './towns.js';

/** A place in a word or two for lists: its town where we know it, else its address. */
export function shortPlace({ address, position }: LogisticsPlace, language: Language): string {
  const town = townAt(position);
  return town === undefined ? address : townName(town, language);
}
