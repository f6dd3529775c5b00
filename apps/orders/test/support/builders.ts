import type { BidTerms, CertificateGranted, MarkReady, PostOrder } from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';

/** What a buyer posts: 300 dresses, delivered in sixty days; a draft unless a deadline is given. */
export const anOrder = (given: Partial<PostOrder> = {}): PostOrder => ({
  title: '碎花连衣裙',
  category: 'dress',
  fabrics: ['chiffon'],
  processes: ['cutting', 'sewing'],
  matrix: [
    { colour: '黑', size: 'S', quantityPieces: 100 },
    { colour: '黑', size: 'M', quantityPieces: 200 },
  ],
  quantityPieces: 300,
  deliveryDate: inDays(60),
  destination: { address: '天门市侨乡街道电商园 1 号', position: { lat: 30.66, lng: 113.17 } },
  mode: 'fob',
  ...given,
});

export const terms = (given: Partial<BidTerms> = {}): BidTerms => ({
  unitPrice: { amount: '12.5000', currency: 'CNY' },
  leadTimeDays: 14,
  quantityPieces: 300,
  ...given,
});

/** Everything that was ordered, to be fetched tomorrow at the factory. */
export const readyGoods = (orderId: string, given: Partial<MarkReady> = {}): MarkReady => ({
  orderId,
  pickUp: {
    address: '天门市侨乡街道制衣路 8 号',
    position: { lat: 30.67, lng: 113.15 },
    from: inMs(86_400_000),
    to: inMs(100_000_000),
  },
  ...given,
});

export const aCertificate = (
  enterpriseId: string,
  given: Partial<CertificateGranted> = {},
): CertificateGranted => ({
  dossierId: newId(),
  enterpriseId,
  enterpriseName: '天门锦绣制衣厂',
  certificateId: newId(),
  level: 'AA',
  scope: ['dress', 'shirt'],
  validUntil: inDays(365),
  capability: {
    categories: ['dress', 'shirt'],
    fabrics: ['chiffon'],
    processes: ['cutting', 'sewing'],
    modes: ['fob'],
    machines: [],
    moqPieces: 50,
    workers: 30,
    minutesPerDay: 600,
    efficiencyPercent: 70,
    leadTimeDays: 5,
    position: { lat: 30.66, lng: 113.17 },
  },
  standingVersion: 1,
  ...given,
});

/** A day in Asia/Shanghai, counted from today. */
export const inDays = (days: number): string => addDays(shanghaiDate(new Date()), days);

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
export const inAnHour = (): string => inMs(3_600_000);
