import { doubleBooked } from './check-samples.js';

const at = (unit: number, from: string, until: string, bookingNumber = 'SB-1') => ({
  allocationId: `${String(unit)} ${from}`,
  resourceId: 'overlock',
  unit,
  blockedFrom: `2026-11-23T${from}:00.000Z`,
  blockedUntil: `2026-11-23T${until}:00.000Z`,
  bookingNumber,
});

describe('double bookings in a schedule', () => {
  it('are none where one ends as the next begins, or where another unit is taken', () => {
    expect(doubleBooked([at(1, '10:00', '11:00'), at(1, '09:00', '10:00'), at(2, '09:30', '10:30')])).toEqual(
      [],
    );
  });

  it('are named with the booking that comes second, however far behind the one it overlaps', () => {
    const all = [at(1, '09:00', '12:00'), at(1, '09:30', '09:45', 'SB-2'), at(1, '11:00', '13:00', 'SB-3')];
    expect(doubleBooked(all)).toEqual([
      expect.stringContaining('SB-2 overlaps'),
      expect.stringContaining('SB-3 overlaps'),
    ]);
  });
});
