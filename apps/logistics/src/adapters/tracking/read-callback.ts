import { timingSafeEqual } from 'node:crypto';
import { MAX_TRACKING_STEPS, Refusal } from '@tianfu/contracts';

/** What is signed but not in its provider's form. */
export const unreadable = (cause?: unknown): Refusal =>
  new Refusal('CALLBACK_UNREADABLE', {}, [], cause === undefined ? undefined : { cause });

/** @throws Refusal `CALLBACK_UNREADABLE` */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(error);
  }
  return objectOf(value);
}

/** @throws Refusal `CALLBACK_UNREADABLE` */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable();
  // An object that is no list has fields, whatever they hold.
  return value as Readonly<Record<string, unknown>>;
}

/** @throws Refusal `CALLBACK_UNREADABLE` also for more than one callback may bring */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length > MAX_TRACKING_STEPS) throw unreadable();
  return value;
}

/** Text of a field, numbers too; shortened. @returns undefined for anything else, and for nothing */
export function textOf(value: unknown, maxLength: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  // PostgreSQL takes no NUL, and nobody reads the other control characters.
  const clean = text.replaceAll(/[\u0000-\u001f\u007f]/g, ' ').trim();
  return clean === '' ? undefined : clean.slice(0, maxLength);
}

const CARRIER_CODE = /^[A-Za-z0-9_-]{2,40}$/;
const WAYBILL = /^[A-Za-z0-9-]{4,40}$/;

/** @throws Refusal `CALLBACK_UNREADABLE` */
export function waybillOf(carrier: unknown, number: unknown): { carrierCode: string; waybillNumber: string } {
  const [carrierCode, waybillNumber] = [textOf(carrier, 60) ?? '', textOf(number, 60) ?? ''];
  if (!CARRIER_CODE.test(carrierCode) || !WAYBILL.test(waybillNumber)) throw unreadable();
  return { carrierCode, waybillNumber };
}

/** A time of day in China as carriers write it: '2026-11-22 16:33:19', '2026/11/22 16:33:19'. @throws Refusal */
export function chinaTime(value: unknown): Date {
  const match = /^(\d{4})[-/](\d{2})[-/](\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(textOf(value, 40) ?? '');
  const at = match === null ? undefined : new Date(`${match.slice(1, 4).join('-')}T${match[4] ?? ''}+08:00`);
  if (at === undefined || Number.isNaN(at.getTime())) throw unreadable();
  return at;
}

/** Equal without telling by the time it takes where they differ. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
