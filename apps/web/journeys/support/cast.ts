import { randomInt } from 'node:crypto';
import { makeUscc, type Uscc } from '@tianfu/kernel';

/** Somebody of a journey; generated, nothing real. */
export interface Person {
  readonly name: string;
  readonly contact: string;
  readonly password: string;
}

export interface Firm {
  readonly name: string;
  readonly uscc: Uscc;
}

const TIANMEN = '429006';
const WUHAN = '420100';
const SERIAL_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const signs = (count: number): string =>
  Array.from({ length: count }, () => SERIAL_SIGNS.charAt(randomInt(SERIAL_SIGNS.length))).join('');

export const somebody = (name: string): Person => ({
  name,
  contact: `139${String(randomInt(100_000_000)).padStart(8, '0')}`,
  password: 'a sentence only I know',
});

const aFirm = (name: string, region: string): Firm => ({
  name: `${name}${signs(4)}（生成）`,
  uscc: makeUscc(region, signs(8)),
});
export const aFactory = (name: string): Firm => aFirm(name, TIANMEN);
export const aBrand = (name: string): Firm => aFirm(name, WUHAN);

export function operator(): Person {
  const contact = process.env.OPERATOR_CONTACT;
  const password = process.env.OPERATOR_PASSWORD;
  if (contact === undefined || password === undefined) {
    throw new Error('OPERATOR_CONTACT and OPERATOR_PASSWORD name the operator of the platform');
  }
  return { name: '', contact, password };
}
