import * as certification from './certification/index.js';
import type { Contract, EventContract } from './declare/index.js';
import * as identity from './identity/index.js';
import * as logistics from './logistics/index.js';
import * as matching from './matching/index.js';
import * as orders from './orders/index.js';
import * as sampling from './sampling/index.js';
import { upkeep } from './upkeep/upkeep.js';

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'access' in value && 'subject' in value;

const isEvent = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'payload' in value && 'subject' in value;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const exported = [identity, certification, orders, matching, logistics, sampling].flatMap((module) =>
  Object.entries<unknown>({ ...module }),
);
const upkeepContracts = Object.entries(upkeep).flatMap(([service, contracts]) =>
  Object.entries<unknown>({ ...contracts }).map(([name, contract]): [string, unknown] => [
    `${service}${capitalised(name)}`,
    contract,
  ]),
);

/** A contract with the name it is exported by, which is its OpenAPI operation id and its SDK method. */
export interface NamedContract {
  readonly name: string;
  readonly contract: Contract;
}

/** Every command and query of the platform with its name, in subject order. */
export const namedContracts: readonly NamedContract[] = [...exported, ...upkeepContracts]
  .flatMap(([name, contract]) => (isContract(contract) ? [{ name, contract }] : []))
  .toSorted((left, right) => left.contract.subject.localeCompare(right.contract.subject, 'en'));

export const allContracts: readonly Contract[] = namedContracts.map(({ contract }) => contract);

/** Every event of the platform, in subject order. */
export const allEvents: readonly EventContract[] = exported
  .flatMap(([, value]) => (isEvent(value) ? [value] : []))
  .toSorted((left, right) => left.subject.localeCompare(right.subject, 'en'));
