import type { Capability, Carriage } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { CERTIFICATE_STATES, type DossierState } from '../src/domain/dossier-states.js';
import { emptyDossier, type Actor, type Dossier } from '../src/domain/dossier.js';

export const NOW = new Date('2026-11-22T04:00:00Z');
export const MEMBER: Actor = { by: 'member', personId: newId() };
export const OPERATOR: Actor = { by: 'operator', personId: newId() };

/** What a small women's wear factory near Tianmen can do; generated. */
export const aCapability = (changed: Partial<Capability> = {}): Capability => ({
  categories: ['dress', 'skirt', 'blouse'],
  fabrics: ['cotton', 'chiffon'],
  processes: ['cutting', 'sewing', 'ironing'],
  modes: ['cmt', 'fob'],
  machines: [{ machine: 'lockstitch', count: 24 }],
  moqPieces: 100,
  workers: 36,
  minutesPerDay: 540,
  efficiencyPercent: 65,
  leadTimeDays: 7,
  position: { lat: 30.6612, lng: 113.1701 },
  place: '天门市 岳口镇',
  ...changed,
});

/** What a carrier of Tianmen shows; generated. */
export const aCarriage = (changed: Partial<Carriage> = {}): Carriage => ({
  services: ['part-load'],
  permitNumber: '鄂交运管许可天字 429006000001',
  permitValidUntil: '2028-12-31',
  vehicles: 6,
  area: '湖北全省',
  position: { lat: 30.66, lng: 113.17 },
  ...changed,
});

/** A dossier in any state of its life, with what such a dossier has. */
export function aDossier({ state = 'draft', ...changed }: Partial<Dossier> = {}): Dossier {
  const empty = emptyDossier(newId(), {
    enterpriseId: newId(),
    enterpriseName: '天门市晨光服饰有限公司',
    uscc: '91330100799655058B',
  });
  if (state === 'draft') return { ...empty, ...changed };
  return {
    ...empty,
    state,
    capability: aCapability(),
    submittedAt: NOW,
    version: 3,
    sequence: 2,
    ...(wasCertified(state) && { certificate: aCertificate(), standingVersion: 1 }),
    ...changed,
  };
}

const wasCertified = (state: DossierState): boolean => CERTIFICATE_STATES.includes(state);

/** What a decision throws. */
export function thrownBy(decide: () => unknown): unknown {
  try {
    decide();
  } catch (error) {
    return error;
  }
  return undefined;
}

export const aCertificate = () => ({
  certificateId: newId<string>(),
  level: 'AA',
  scope: ['dress', 'skirt'],
  validUntil: '2027-11-21',
  grantedAt: NOW,
});
