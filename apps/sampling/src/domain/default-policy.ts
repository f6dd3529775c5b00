import type { CentrePolicy } from '@tianfu/contracts';

/** What a newly registered centre begins with; its owner changes it. */
export const DEFAULT_POLICY: CentrePolicy = {
  quoteMinutes: 60,
  holdMinutes: 120,
  depositPercent: 0,
  cancellation: [
    { hoursBefore: 24, feePercent: 30 },
    { hoursBefore: 72, feePercent: 10 },
  ],
  startedFeePercent: 60,
  fairShareBookings: 10,
  // Small and micro enterprises of industry have fewer than 300 workers (工信部联企业〔2011〕300号).
  smallFirmWorkers: 300,
  subsidyPercent: 20,
  subsidisedBookings: 4,
  horizonDays: 30,
  frozenMinutes: 60,
  normalLeadHours: 4,
};
