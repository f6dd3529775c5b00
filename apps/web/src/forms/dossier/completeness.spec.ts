import {
  capabilityDraftOf,
  capabilityOf,
  completeness,
  dailyStandardMinutes,
  newCapability,
  type CapabilityDraft,
} from './completeness.js';

const whole: CapabilityDraft = {
  categories: ['dress'],
  fabrics: ['chiffon'],
  processes: ['sewing'],
  modes: ['cmt'],
  machines: [{ machine: 'lockstitch', count: 40 }],
  moqPieces: 100,
  workers: 50,
  minutesPerDay: 480,
  efficiencyPercent: 60,
  leadTimeDays: 0,
  lat: 30.66,
  lng: 113.17,
  place: '天门市',
};

describe('a capability', () => {
  it('is complete when every field that matters is filled, zero days included', () => {
    expect(completeness(whole)).toEqual({ percent: 100, missing: [] });
  });

  it('names what is missing in the order of the form', () => {
    const { percent, missing } = completeness(newCapability);
    expect(missing).toEqual([
      'categories',
      'fabrics',
      'processes',
      'machines',
      'moqPieces',
      'workers',
      'position',
      'place',
    ]);
    expect(percent).toBe(33);
  });

  it('makes so many standard minutes a day', () => {
    expect(dailyStandardMinutes(whole)).toBe(14_400);
    expect(dailyStandardMinutes(newCapability)).toBeUndefined();
  });

  it('is sent whole or not at all, and comes back as it was', () => {
    const sent = capabilityOf(whole);
    expect(sent).toMatchObject({
      position: { lat: 30.66, lng: 113.17 },
      machines: [{ machine: 'lockstitch', count: 40 }],
    });
    expect(sent === undefined ? undefined : capabilityDraftOf(sent)).toEqual(whole);
    expect(capabilityOf(newCapability)).toBeUndefined();
  });
});
