import type { AllocationView, ScheduleLane } from '@tianfu/sdk';
import { endsBefore, nextFree, type Wanted } from './next-free.js';

const at = (time: string): string => `2026-11-23T${time}:00.000Z`;
const aLane = (changes: Partial<ScheduleLane> = {}): ScheduleLane => ({
  resourceId: 'wang',
  kind: 'sewer',
  name: '王师傅',
  capacity: 1,
  working: [
    { from: at('00:30'), until: at('04:00') },
    { from: at('05:30'), until: at('09:30') },
  ],
  absent: [],
  ...changes,
});
const anAllocation = (changes: Partial<AllocationView>): AllocationView => ({
  allocationId: 'a',
  bookingId: 'other',
  bookingNumber: 'SB-2026-000001',
  title: '衬衫',
  step: 1,
  kind: 'sew',
  state: 'waiting',
  resourceId: 'wang',
  unit: 1,
  from: at('01:00'),
  until: at('02:00'),
  blockedFrom: at('01:00'),
  blockedUntil: at('02:00'),
  held: false,
  frozen: false,
  slackMinutes: 60,
  promisedAt: at('09:00'),
  ...changes,
});
const wanted: Wanted = {
  bookingId: 'ours',
  step: 2,
  from: at('01:00'),
  minutes: 60,
  resourceIds: ['wang'],
};
const NOW = Date.parse(at('00:00'));
const END = Date.parse('2026-11-24T16:00:00.000Z');
const find = (lanes: ScheduleLane[], allocations: AllocationView[], changes: Partial<Wanted> = {}) =>
  nextFree({ lanes, allocations }, { ...wanted, ...changes }, NOW, 30, END);

describe('the next free slot', () => {
  it('is after what takes the resource, clean-up included', () => {
    expect(find([aLane()], [anAllocation({ blockedUntil: at('02:20') })])).toBe(at('02:30'));
  });

  it('does not run over the end of a shift', () => {
    expect(find([aLane()], [], { from: at('03:30') })).toBe(at('05:30'));
  });

  it('goes on where one shift ends and the next begins', () => {
    const round = [
      { from: at('00:00'), until: at('04:00') },
      { from: at('04:00'), until: at('12:00') },
    ];
    expect(find([aLane({ working: round })], [], { from: at('03:30') })).toBe(at('03:30'));
  });

  it('is not before what comes before it in its booking', () => {
    const sewing = anAllocation({ bookingId: 'ours', step: 1, until: at('02:00') });
    const other = anAllocation({ until: at('03:00') });
    expect(endsBefore([sewing, other], { bookingId: 'ours', step: 2, from: at('03:00') })).toBe(
      Date.parse(at('02:00')),
    );
  });

  it('waits for everything the step needs at once', () => {
    const table = aLane({ resourceId: 'table', kind: 'cutting-table' });
    const busy = anAllocation({ resourceId: 'table', blockedUntil: at('03:00') });
    expect(find([aLane(), table], [busy], { resourceIds: ['wang', 'table'] })).toBe(at('03:00'));
  });

  it('takes another unit of a pool', () => {
    expect(find([aLane({ capacity: 2 })], [anAllocation({})])).toBe(at('01:00'));
  });

  it('is not in the way of itself', () => {
    expect(find([aLane()], [anAllocation({ bookingId: 'ours', step: 2 })])).toBe(at('01:00'));
  });

  it('is never while somebody is absent', () => {
    const ill = aLane({ absent: [{ from: at('00:00'), until: at('08:00') }] });
    expect(find([ill], [])).toBe(at('08:00'));
  });

  it('is none when the shown days hold none', () => {
    expect(find([aLane()], [], { minutes: 600 })).toBeUndefined();
  });
});
