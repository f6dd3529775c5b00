import type { Misfit, ScorePart } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import { grouped } from './amounts.js';
import { fill } from './fill.js';
import type { Vocabulary } from './vocabulary.js';

type Facts = Readonly<Record<string, unknown>>;

const numberIn = (facts: Facts, name: string): number => {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
};

const textIn = (facts: Facts, name: string): string => {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
};

function namesIn(facts: Facts, name: string, spell: (code: string) => string, { list }: Vocabulary): string {
  const value = facts[name];
  const codes: unknown[] = Array.isArray(value) ? value : [value];
  return list(codes.filter((code) => typeof code === 'string').map(spell));
}

/** One part of a score as a sentence a boss would say. */
export function partSentence(
  { part, value, facts }: ScorePart,
  t: Translate,
  vocabulary: Vocabulary,
): string {
  switch (part) {
    case 'category':
      return numberIn(facts, 'offered') === 1
        ? t('matches.fact.onlyThis')
        : fill(t, 'matches.fact.oneOf', facts);
    case 'process': {
      const lacking = namesIn(facts, 'lacking', vocabulary.any, vocabulary);
      return lacking === ''
        ? fill(t, 'matches.fact.covered', facts)
        : fill(t, 'matches.fact.coveredLacking', { ...facts, lacking });
    }
    case 'fabric':
      return fill(t, 'matches.fact.fabrics', facts);
    case 'machine':
      return machineSentence(facts, t, vocabulary);
    case 'capacity':
      return (
        fill(t, 'matches.fact.capacity', facts) + (facts.smvAssumed === true ? t('matches.fact.assumed') : '')
      );
    case 'leadTime':
      return fill(t, 'matches.fact.days', facts);
    case 'distance':
      return numberIn(facts, 'distanceKm') < 5
        ? t('matches.fact.near')
        : fill(t, 'matches.fact.distanceKm', facts);
    case 'level':
      return t('matches.fact.level', { level: vocabulary.any(textIn(facts, 'level')) });
    case 'record':
      return numberIn(facts, 'decided') === 0
        ? t('matches.fact.noRecord')
        : fill(t, 'matches.fact.record', facts);
    default:
      return t('matches.fact.plain', { percent: Math.round(value * 100) });
  }
}

function machineSentence(facts: Facts, t: Translate, vocabulary: Vocabulary): string {
  if (numberIn(facts, 'wanted') === 0) return t('matches.fact.noMachines');
  const lacking = namesIn(facts, 'lacking', vocabulary.machineNamed, vocabulary);
  return lacking === ''
    ? fill(t, 'matches.fact.machines', facts)
    : fill(t, 'matches.fact.machinesLacking', { ...facts, lacking });
}

/** Why a factory does not suit, with its numbers; the plain reason where there are none. */
export function misfitSentence({ code, facts }: Misfit, t: Translate, vocabulary: Vocabulary): string {
  const reason = t(`matches.misfit.${code}`);
  const detail = misfitDetail(code, facts, t, vocabulary);
  return detail === '' ? reason : `${reason}（${detail}）`;
}

function misfitDetail(code: Misfit['code'], facts: Facts, t: Translate, vocabulary: Vocabulary): string {
  switch (code) {
    case 'not-certified':
      if (facts.claimed === false) return t('matches.misfitFact.unclaimed');
      return facts.state === 'suspended' || facts.state === 'revoked'
        ? t('matches.misfitFact.not-certified', { state: t(`words.dossier.${facts.state}`) })
        : '';
    case 'certificate-expired':
      return t('matches.misfitFact.certificate-expired', { validUntil: textIn(facts, 'validUntil') });
    case 'level-too-low':
      return t('matches.misfitFact.level-too-low', {
        required: vocabulary.any(textIn(facts, 'required')),
        actual: vocabulary.any(textIn(facts, 'actual')),
      });
    case 'scope-lacks-category':
    case 'category-not-made':
    case 'mode-not-offered':
    case 'fabric-not-worked':
    case 'process-missing':
      return t('matches.misfitFact.lacking', {
        lacking: namesIn(facts, 'lacking', vocabulary.any, vocabulary),
      });
    case 'quantity-below-moq':
    case 'capacity-too-small':
    case 'lead-time-too-long':
      return fill(t, `matches.misfitFact.${code}`, withGroupedNumbers(facts));
    case 'own-order':
      return '';
  }
}

const withGroupedNumbers = (facts: Facts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, grouped(value)] as const] : [],
    ),
  );

/** Bars say it in words too: 0–1 as very good, good, fair, weak. */
export type Fit = 'strong' | 'good' | 'fair' | 'weak';

export function fitOf(value: number): Fit {
  if (value >= 0.85) return 'strong';
  if (value >= 0.6) return 'good';
  return value >= 0.35 ? 'fair' : 'weak';
}

/** The parts that speak most for the factory: what they add to the score, largest first. */
export const strongestParts = (parts: readonly ScorePart[], count: number): readonly ScorePart[] =>
  parts.toSorted((left, right) => right.value * right.weight - left.value * left.weight).slice(0, count);
