import { everyDay } from './figure-span.js';

it('counts the days on which nothing was made ready', () => {
  const told = [{ date: '2026-11-30', ready: 2, onTime: 1 }];
  expect(everyDay(told, '2026-11-29', '2026-12-01')).toEqual([
    { date: '2026-11-29', ready: 0, onTime: 0 },
    { date: '2026-11-30', ready: 2, onTime: 1 },
    { date: '2026-12-01', ready: 0, onTime: 0 },
  ]);
});
