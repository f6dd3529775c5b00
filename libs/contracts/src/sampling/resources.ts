import {
  Code,
  Flag,
  Id,
  ListOf,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import { resourceKinds } from './vocabulary.js';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** A span of one weekday in Asia/Shanghai. Shifts of one resource do not overlap. */
export class Shift {
  /** 1 is Monday, 7 is Sunday. On a swapped working day (调休) the shifts of Monday apply. */
  @WholeNumber({ min: 1, max: 7 })
  weekday: number;

  @Code(TIME_OF_DAY, 'must be a time of day like 08:30')
  from: string;

  @Code(TIME_OF_DAY, 'must be a time of day like 17:30')
  until: string;
}

export class ResourceContent {
  @OneOf(resourceKinds)
  kind: string;

  @Text({ max: 80 })
  name: string;

  /** What it can do besides its kind, for example `knit`, `leather`. Steps ask for them by the same words. */
  @Texts({ max: 30, maxLength: 40 })
  skills: string[];

  /** 1: exclusive. More: a pool of so many equal units. */
  @WholeNumber({ min: 1, max: 200 })
  capacity: number;

  @WholeNumber({ min: 0, max: 480 })
  setupMinutes: number;

  @WholeNumber({ min: 0, max: 480 })
  cleanupMinutes: number;

  @ListOf(() => Shift, { max: 42 })
  shifts: Shift[];

  /** Whether it is not there on public holidays (people) or every day of its shifts (a machine that never rests). */
  @Flag()
  keepsHolidays: boolean;

  /** The member of staff, for "my next step". */
  @Optional()
  @Id()
  personId?: string;

  @Flag()
  active: boolean;
}

export class AddResource extends ResourceContent {
  @Id()
  centreId: string;
}

export class ResourceRef {
  @Id()
  centreId: string;

  @Id()
  resourceId: string;
}

export class ChangeResource extends ResourceContent {
  @Id()
  centreId: string;

  @Id()
  resourceId: string;
}

export class ResourceView extends ResourceContent {
  @Id()
  resourceId: string;

  @Id()
  centreId: string;

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}

export class FindResources extends PageRequest {
  @Id()
  centreId: string;

  @Optional()
  @OneOf(resourceKinds)
  kind?: string;
}

/** Rows of a resource sheet, as the Excel file has them; known resources (same name) are changed, others added. */
export class ImportResources {
  @Id()
  centreId: string;

  @ListOf(() => ResourceContent, { min: 1, max: 500 })
  rows: ResourceContent[];
}

export class ResourceFault {
  /** Row of the sheet, counted from 1 without its head. */
  @WholeNumber({ min: 1, max: 500 })
  row: number;

  @Text({ max: 120 })
  pointer: string;

  @Text({ max: 60 })
  code: string;
}

export class ResourceImport {
  @WholeNumber({ min: 0, max: 500 })
  added: number;

  @WholeNumber({ min: 0, max: 500 })
  changed: number;

  /** With any fault nothing was stored. */
  @ListOf(() => ResourceFault, { max: 500 })
  faults: ResourceFault[];
}
