import type { DemoResult } from './run-demo.js';

const COLUMN = 30;

/** The demo's table, for a terminal. */
export function printResult(result: DemoResult, write: (line: string) => void): void {
  const row = (name: string, value: string | number): void => {
    write(`  ${name.padEnd(COLUMN)} ${String(value)}`);
  };
  write('');
  row('data', result.data);
  row('facilities imported', result.facilities);
  row('line records imported', result.lineRecords);
  row('suppliers certified', result.suppliersCertified);
  row('orders', result.orders);
  row('suitable factories per order', result.matchesPerOrder);
  row('bids', `${String(result.bids)} (${String(result.bidsPerOrder)} per order)`);
  row('awards', result.awards);
  row('amount matched', `${grouped(result.amountMatched.amount)} ${result.amountMatched.currency}`);
  row('samples booked', result.samplesBooked);
  row('samples handed over', result.samplesHandedOver);
  row('promises moved by an illness', result.promisesMoved);
  row(
    'orders shipped',
    `${String(result.ordersShipped)} (${String(result.ordersViaHub)} in two legs via the hub)`,
  );
  row('orders completed', result.ordersCompleted);
  row('trips', `${String(result.trips)} (${String(result.consignmentsPerTrip)} consignments each)`);
  row('saved by sharing', `${String(result.savedPercent)} %`);
  write('');
  for (const { stage, seconds } of result.stages) row(stage, `${seconds.toFixed(1)} s`);
  write('');
  for (const { rule, holds, detail } of result.rules)
    write(`  ${holds ? '✔' : '✘'} rule ${rule.padEnd(52)} ${detail}`);
  write('');
}

const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
