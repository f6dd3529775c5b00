import {
  ABSENCE_KINDS,
  CUSTODY_ACTIONS,
  DIFFICULTIES,
  PROBLEM_KINDS,
  RESOURCE_KINDS,
  SAMPLE_STEPS,
  SAMPLE_TYPES,
  STEP_STATES,
  URGENCIES,
  BOOKING_STATES,
} from '@tianfu/sdk';
import { useMemo } from 'react';
import { useWords } from '../components/use-words.js';
import type { Language } from '../session/preferences.js';

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const namesIn = (names: Names, language: Language): ((code: string) => string) => {
  return (code) => names[code]?.[language] ?? code;
};

/** The centre's codes in the reader's language. */
export interface SamplingWords {
  readonly resource: (code: string) => string;
  readonly type: (code: string) => string;
  readonly step: (code: string) => string;
  readonly difficulty: (code: string) => string;
  readonly urgency: (code: string) => string;
  readonly absence: (code: string) => string;
  readonly state: (code: string) => string;
  readonly stepState: (code: string) => string;
  readonly problem: (code: string) => string;
  readonly custody: (code: string) => string;
}

export const samplingWordsIn = (language: Language): SamplingWords => ({
  resource: namesIn(RESOURCE_KINDS, language),
  type: namesIn(SAMPLE_TYPES, language),
  step: namesIn(SAMPLE_STEPS, language),
  difficulty: namesIn(DIFFICULTIES, language),
  urgency: namesIn(URGENCIES, language),
  absence: namesIn(ABSENCE_KINDS, language),
  state: namesIn(BOOKING_STATES, language),
  stepState: namesIn(STEP_STATES, language),
  problem: namesIn(PROBLEM_KINDS, language),
  custody: namesIn(CUSTODY_ACTIONS, language),
});

/** Texts, the trade's words, and the centre's. */
export function useSamplingWords(): ReturnType<typeof useWords> & { readonly sample: SamplingWords } {
  const words = useWords();
  const sample = useMemo(() => samplingWordsIn(words.language), [words.language]);
  return { ...words, sample };
}
