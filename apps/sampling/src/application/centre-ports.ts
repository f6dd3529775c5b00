import type {
  AbsenceView,
  CentrePolicy,
  CentreProfile,
  ResourceContent,
  ResourceView,
  ServiceContent,
} from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { DayOverride, DayOverrides } from '../domain/centre-calendar.js';
import type { SheetCells } from '../domain/sheet/sheet-table.js';

export interface Centre {
  readonly centreId: string;
  /** Runs it. */
  readonly enterpriseId: string;
  readonly profile: CentreProfile;
  readonly policy: CentrePolicy;
  readonly open: boolean;
  readonly version: number;
  readonly planVersion: number;
  readonly people: number;
  readonly machines: number;
  readonly services: number;
}

/** Keyset page: what comes after an id, so many rows and one more. */
export interface PageAfter {
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Centres {
  register(tx: Tx, centre: Pick<Centre, 'centreId' | 'enterpriseId' | 'profile' | 'policy'>): Promise<void>;
  get(tx: ReadTx, centreId: string): Promise<Centre | undefined>;
  find(tx: ReadTx, page: PageAfter & { enterpriseId?: string; q?: string }): Promise<Centre[]>;
  /** @returns false when somebody else was quicker */
  change(
    tx: Tx,
    centreId: string,
    changed: Pick<Centre, 'profile' | 'policy' | 'open'>,
    expectedVersion: number,
  ): Promise<boolean>;
  /** Centres that offer the same kind of sample. */
  offering(
    tx: ReadTx,
    sampleType: string,
    category: string,
  ): Promise<{ centreId: string; serviceId: string }[]>;
}

export interface Resources {
  find(tx: ReadTx, centreId: string, page: PageAfter & { kind?: string }): Promise<ResourceView[]>;
  all(tx: ReadTx, centreId: string): Promise<ResourceView[]>;
  get(tx: ReadTx, centreId: string, resourceId: string): Promise<ResourceView | undefined>;
  centreOf(tx: ReadTx, resourceId: string): Promise<string | undefined>;
  ofPerson(tx: ReadTx, centreId: string, personId: string): Promise<ResourceView | undefined>;
  /** @throws Refusal `RESOURCE_NAME_TAKEN` */
  add(
    tx: Tx,
    resource: { centreId: string; enterpriseId: string; resourceId: string; content: ResourceContent },
  ): Promise<void>;
  /** @returns false when somebody else was quicker @throws Refusal `RESOURCE_NAME_TAKEN` `RESOURCE_BUSY` */
  change(
    tx: Tx,
    at: { centreId: string; resourceId: string },
    content: ResourceContent,
    expectedVersion: number,
  ): Promise<boolean>;
  /** The highest unit of each resource that an allocation still names. */
  unitsInUse(tx: ReadTx, centreId: string): Promise<ReadonlyMap<string, number>>;
}

export interface Service {
  readonly serviceId: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly content: ServiceContent;
  readonly version: number;
}

export interface Catalogue {
  find(
    tx: ReadTx,
    centreId: string,
    page: PageAfter & { sampleType?: string; category?: string },
  ): Promise<Service[]>;
  get(tx: ReadTx, centreId: string, serviceId: string): Promise<Service | undefined>;
  publish(
    tx: Tx,
    service: { serviceId: string; centreId: string; enterpriseId: string; content: ServiceContent },
  ): Promise<void>;
  /** @returns false when somebody else was quicker */
  change(
    tx: Tx,
    service: Pick<Service, 'serviceId' | 'centreId' | 'content'>,
    expectedVersion: number,
  ): Promise<boolean>;
}

export interface NewAbsence {
  readonly absenceId: string;
  readonly centreId: string;
  readonly enterpriseId: string;
  readonly resourceId: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string;
  readonly note?: string;
}

export interface Calendars {
  overrides(tx: ReadTx, centreId: string, from: string): Promise<DayOverrides>;
  setDay(tx: Tx, centreId: string, date: string, day: DayOverride): Promise<void>;
  clearDay(tx: Tx, centreId: string, date: string): Promise<void>;
  addAbsence(tx: Tx, absence: NewAbsence): Promise<void>;
  removeAbsence(tx: Tx, centreId: string, absenceId: string): Promise<boolean>;
  absences(tx: ReadTx, centreId: string, from: string, until: string): Promise<AbsenceView[]>;
}

/** Workbooks of a spreadsheet program. */
export interface Workbooks {
  /** @throws Refusal `VALIDATION_FAILED` at `/content` for what is none, or too large */
  read(bytes: Uint8Array): Promise<SheetCells[]>;
  write(sheets: readonly SheetCells[]): Promise<Buffer>;
}
