import fc from 'fast-check';
import { minutesOpen, without } from './open-windows.js';
import { addOpenMinutes, commonWindows } from './working-time.js';

const HORIZON = 200;
/** Windows out of a pattern of open minutes: sorted and disjoint by themselves. */
const windows = fc.array(fc.boolean(), { minLength: HORIZON, maxLength: HORIZON }).map(windowsOf);

function windowsOf(open: readonly boolean[]) {
  const found: { startMinute: number; endMinute: number }[] = [];
  for (const [minute, isOpen] of open.entries()) {
    const last = found.at(-1);
    if (!isOpen) continue;
    if (last?.endMinute === minute) last.endMinute = minute + 1;
    else found.push({ startMinute: minute, endMinute: minute + 1 });
  }
  return found;
}
const isOpen = (all: ReturnType<typeof windowsOf>, minute: number): boolean =>
  all.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute);

describe('working time', () => {
  it('of several together is the minutes at which all are open', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        const both = commonWindows([a, b]) ?? [];
        for (let minute = 0; minute < HORIZON; minute += 1)
          expect(isOpen([...both], minute)).toBe(isOpen(a, minute) && isOpen(b, minute));
      }),
      { numRuns: 50 },
    );
  });

  it('counted ahead ends after just so many open minutes, or the windows end before', () => {
    fc.assert(
      fc.property(windows, fc.nat(HORIZON), fc.integer({ min: 1, max: 60 }), (all, from, minutes) => {
        const end = addOpenMinutes(all, from, minutes);
        if (end === undefined) {
          expect(minutesOpen(all, from, HORIZON)).toBeLessThan(minutes);
          return;
        }
        expect(minutesOpen(all, from, end)).toBe(minutes);
        // It ends at work: the minute before is open.
        expect(isOpen(all, end - 1)).toBe(true);
      }),
    );
  });

  it('without an absence is what was open and is not in it', () => {
    fc.assert(
      fc.property(windows, fc.nat(HORIZON), fc.integer({ min: 1, max: 50 }), (all, from, length) => {
        const left = without(all, [{ from, until: from + length }]);
        for (let minute = 0; minute < HORIZON; minute += 1)
          expect(isOpen(left, minute)).toBe(
            isOpen(all, minute) && !(minute >= from && minute < from + length),
          );
      }),
      { numRuns: 50 },
    );
  });
});
