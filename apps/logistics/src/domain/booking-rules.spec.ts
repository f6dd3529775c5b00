import type { ConsignmentContent } from '@tianfu/contracts';
import { bookingFaults, contentFaults, paidBy } from './booking-rules.js';

const now = new Date('2026-11-23T00:00:00Z');
const content = (given: Partial<ConsignmentContent> = {}): ConsignmentContent => ({
  title: '连衣裙 300 件',
  pickUp: { address: '天门市岳口镇', position: { lat: 30.6, lng: 113.1 } },
  pickUpWindow: { opensAt: '2026-11-24T00:00:00Z', closesAt: '2026-11-24T10:00:00Z' },
  destination: { address: '武汉市汉正街', position: { lat: 30.57, lng: 114.27 } },
  deliveryWindow: { opensAt: '2026-11-24T02:00:00Z', closesAt: '2026-11-24T12:00:00Z' },
  incoterm: 'DAP',
  cartons: [{ weightGrams: 9_000, lengthMm: 600, widthMm: 400, heightMm: 400, contents: [] }],
  ...given,
});
const told = (faults: readonly { pointer: string; code: string }[]): string[] =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('what may be booked', () => {
  it('is complete and still possible', () => {
    expect(bookingFaults(content(), now)).toEqual([]);
  });

  it.each<[string, Partial<ConsignmentContent>, string[]]>([
    ['an address without a position', { pickUp: { address: '某处' } }, ['/pickUp/position required']],
    ['no cartons', { cartons: [] }, ['/cartons empty']],
    [
      'a window that closes before it opens',
      { pickUpWindow: { opensAt: '2026-11-24T10:00:00Z', closesAt: '2026-11-24T09:00:00Z' } },
      ['/pickUpWindow/closesAt closes-before-it-opens'],
    ],
    [
      'a window that closes as it opens',
      { pickUpWindow: { opensAt: '2026-11-24T10:00:00Z', closesAt: '2026-11-24T18:00:00+08:00' } },
      ['/pickUpWindow/closesAt closes-before-it-opens'],
    ],
    [
      'a delivery before the pick-up',
      { deliveryWindow: { opensAt: '2026-11-23T01:00:00Z', closesAt: '2026-11-23T05:00:00Z' } },
      ['/deliveryWindow/closesAt before-pick-up'],
    ],
    [
      'a window of a year',
      { deliveryWindow: { opensAt: '2026-11-24T00:00:00Z', closesAt: '2027-11-24T00:00:00Z' } },
      ['/deliveryWindow/closesAt too-long'],
    ],
    [
      'a window in the past',
      { pickUpWindow: { opensAt: '2026-11-20T00:00:00Z', closesAt: '2026-11-21T00:00:00Z' } },
      ['/pickUpWindow/closesAt past'],
    ],
  ])('is not %s', (_what, given, faults) => {
    expect(told(bookingFaults(content(given), now))).toEqual(faults);
  });

  it('a draft may lack windows and positions, but say nothing impossible', () => {
    const { pickUpWindow: _, ...draft } = content({ pickUp: { address: '某处' } });
    expect(contentFaults(draft)).toEqual([]);
    expect(
      told(
        contentFaults(
          content({ cartons: [...content().cartons.map((carton) => ({ ...carton, count: 2_001 }))] }),
        ),
      ),
    ).toEqual(['/cartons too-many-cartons']);
  });

  it.each([
    ['EXW', 'consignee'],
    ['FOB', 'consignee'],
    ['CIF', 'shipper'],
    ['DDP', 'shipper'],
  ])('under %s the carriage is paid by the %s', (incoterm, payer) => {
    expect(paidBy({ incoterm, consigneeId: 'x' })).toBe(payer);
    // Somebody the platform does not know cannot be asked to pay.
    expect(paidBy({ incoterm })).toBe('shipper');
  });
});
