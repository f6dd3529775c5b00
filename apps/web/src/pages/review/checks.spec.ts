import { makeUscc } from '@tianfu/kernel';
import type { Capability, Carriage, DossierView } from '@tianfu/sdk';
import { checksOf } from './checks.js';

const capability: Capability = {
  categories: ['dress'],
  fabrics: ['silk'],
  processes: ['sewing'],
  modes: ['cmt'],
  machines: [{ machine: 'lockstitch', count: 40 }],
  moqPieces: 100,
  workers: 50,
  minutesPerDay: 480,
  efficiencyPercent: 60,
  leadTimeDays: 5,
  position: { lat: 30.66, lng: 113.17 },
};
const uscc: string = makeUscc('429006', 'MA12345X');
// Only what the checks look at.
const dossier = (given: Partial<DossierView>): DossierView => ({ uscc, capability, ...given }) as DossierView;

const wrong = (given: Partial<DossierView>): string[] =>
  checksOf(dossier(given), '2026-11-22').flatMap(({ good, text }) => (good ? [] : [text]));

describe('what an operator need not look up', () => {
  it('is all good for an ordinary factory', () => {
    expect(wrong({})).toEqual([]);
  });

  it('shows a wrong credit code and a missing capability', () => {
    expect(wrong({ uscc: '91429006MA12345X00', capability: undefined })).toEqual(['usccBad', 'noCapability']);
  });

  it('asks about machines without workers, rare efficiency and a country’s centre', () => {
    expect(
      wrong({
        capability: {
          ...capability,
          machines: [{ machine: 'lockstitch', count: 400 }],
          efficiencyPercent: 140,
          position: { lat: 35.86166, lng: 104.195397 },
        },
      }),
    ).toEqual(['workersOdd', 'efficiencyOdd', 'positionOdd']);
  });

  it('asks a carrier for its permit and not for machines', () => {
    const carriage: Carriage = {
      services: ['part-load'],
      permitNumber: '鄂交运管许可天字429006000001号',
      permitValidUntil: '2027-02-20',
      vehicles: 6,
      area: '湖北全省',
      position: { lat: 30.66, lng: 113.17 },
    };
    expect(wrong({ capability: undefined, carriage })).toEqual([]);
    const ending = { ...carriage, permitValidUntil: '2027-02-19' };
    expect(wrong({ capability: undefined, carriage: ending })).toEqual(['permitOdd']);
  });
});
