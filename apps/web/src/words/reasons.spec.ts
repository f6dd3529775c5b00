import { MISFIT_CODES, SCORE_PARTS, type Misfit, type ScorePart } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import { textsIn } from '../testing/texts.js';
import { fitOf, misfitSentence, partSentence, strongestParts } from './reasons.js';
import { vocabularyIn } from './vocabulary.js';

const FACTS: Readonly<Record<ScorePart['part'], ScorePart['facts']>> = {
  category: { offered: 3 },
  process: { covered: 4, wanted: 5, lacking: ['embroidery'] },
  fabric: { asked: 1, offered: 4 },
  machine: { covered: 2, wanted: 3, lacking: ['embroidery'] },
  capacity: { usePercent: 33, smvAssumed: true },
  leadTime: { neededDays: 6, leadTimeDays: 5, slackDays: 10, availableDays: 21 },
  distance: { distanceKm: 108 },
  level: { level: 'AA' },
  record: { won: 0, decided: 0 },
};
const MISFIT_FACTS: Readonly<Record<Misfit['code'], Misfit['facts']>> = {
  'not-certified': { claimed: false },
  'certificate-expired': { validUntil: '2026-10-01' },
  'level-too-low': { required: 'AAA', actual: 'A' },
  'scope-lacks-category': { lacking: 'dress' },
  'category-not-made': { lacking: 'dress' },
  'mode-not-offered': { lacking: 'fob' },
  'fabric-not-worked': { lacking: 'lace' },
  'process-missing': { lacking: 'embroidery' },
  'quantity-below-moq': { moqPieces: 5000, quantityPieces: 800 },
  'capacity-too-small': { neededMinutes: 50_000, availableMinutes: 9_995, productionDays: 5 },
  'lead-time-too-long': { leadTimeDays: 9, workingDays: 5 },
  'own-order': {},
};

const part = (name: ScorePart['part'], facts = FACTS[name]): ScorePart => ({
  part: name,
  value: 0.5,
  weight: 0.1,
  facts,
});

describe.each(['zh', 'en'] as const)('reasons in %s', (language) => {
  const words = vocabularyIn(language);
  let t: Translate;
  beforeAll(async () => {
    t = await textsIn(language);
  });

  it.each(SCORE_PARTS)('fill in every number of %s', (name) => {
    expect(partSentence(part(name), t, words)).not.toMatch(/[{}]|undefined/);
  });

  it.each(MISFIT_CODES)('fill in every number of %s', (code) => {
    expect(misfitSentence({ code, facts: MISFIT_FACTS[code] }, t, words)).not.toMatch(/[{}]|undefined/);
  });
});

describe('reasons', () => {
  const words = vocabularyIn('zh');
  let t: Translate;
  beforeAll(async () => {
    t = await textsIn('zh');
  });

  it('name what is lacking in the words of the trade, the machine among machines', () => {
    expect(partSentence(part('process'), t, words)).toBe('4/5 项工序自己能做，外协：绣花');
    expect(partSentence(part('machine'), t, words)).toBe('所需 3 类设备有 2 类，没有：绣花机');
  });

  it('say when minutes were estimated', () => {
    expect(partSentence(part('capacity'), t, words)).toBe('本单占可用产能的 33%（工时按品类估算）');
  });

  it('do not count kilometres next door', () => {
    expect(partSentence(part('distance', { distanceKm: 2 }), t, words)).toBe('就在送达地附近');
  });

  it('give the numbers why not', () => {
    expect(
      misfitSentence({ code: 'quantity-below-moq', facts: MISFIT_FACTS['quantity-below-moq'] }, t, words),
    ).toBe('数量低于起订量（起订 5,000 件，本单 800 件）');
    expect(misfitSentence({ code: 'own-order', facts: {} }, t, words)).toBe('是自己的需求');
  });

  it('put first what adds most to the score', () => {
    const parts = [part('level'), { ...part('capacity'), weight: 0.2 }, { ...part('fabric'), value: 0.9 }];
    expect(strongestParts(parts, 2).map((each) => each.part)).toEqual(['capacity', 'fabric']);
  });

  it('turn a value into a word', () => {
    expect([1, 0.7, 0.4, 0.1].map(fitOf)).toEqual(['strong', 'good', 'fair', 'weak']);
  });
});
