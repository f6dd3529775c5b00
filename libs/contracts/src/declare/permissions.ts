/** What a role may do. An API key's scopes are a subset of these names. */

/** Roles a membership carries inside one enterprise. A sampler is staff of its sample-making centre (打样员工). */
export const MEMBER_ROLES = [
  'owner',
  'buyer',
  'supplier',
  'dispatcher',
  'carrier',
  'driver',
  'sampler',
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

const EVERY_MEMBER = [
  'enterprise.read',
  'notifications.read',
  'market.read',
  'orders.read',
  'contracts.read',
  'dossier.read',
  'consignments.read',
  'samples.read',
] as const;
const SHIPPER = ['consignments.edit', 'tracking.manage'] as const;
const BUYER = [
  'orders.post',
  'orders.award',
  'orders.receive',
  'matches.read',
  'samples.book',
  ...SHIPPER,
] as const;
const SUPPLIER = [
  'bids.place',
  'bids.read',
  'feed.read',
  'orders.make',
  'dossier.edit',
  'samples.book',
  ...SHIPPER,
] as const;
const DISPATCHER = ['trips.plan', 'vehicles.read', 'warehouse.operate', ...SHIPPER] as const;
const DRIVER = ['trips.drive'] as const;
const CARRIER = [
  'carriers.manage',
  'vehicles.read',
  'tenders.answer',
  'tracking.manage',
  'dossier.edit',
  ...DRIVER,
] as const;
/** What staff of a centre do; which centre is decided by whose it is. */
const SAMPLER = ['sampling.staff'] as const;
const OWNER = [
  'members.manage',
  'api-keys.manage',
  'enterprise.edit',
  'dossier.submit',
  'sampling.manage',
] as const;

export const ROLE_PERMISSIONS = {
  owner: [...EVERY_MEMBER, ...BUYER, ...SUPPLIER, ...DISPATCHER, ...CARRIER, ...SAMPLER, ...OWNER],
  buyer: [...EVERY_MEMBER, ...BUYER],
  supplier: [...EVERY_MEMBER, ...SUPPLIER],
  dispatcher: [...EVERY_MEMBER, ...DISPATCHER],
  carrier: [...EVERY_MEMBER, ...CARRIER],
  driver: [...EVERY_MEMBER, ...DRIVER],
  sampler: [...EVERY_MEMBER, ...SAMPLER],
} as const satisfies Record<MemberRole, readonly string[]>;

export const OPERATOR_PERMISSIONS = [
  'certification.review',
  'certification.revoke',
  'facilities.import',
  'hubs.register',
  'warehouses.register',
  'sampling.register',
  'platform.observe',
  'dead-letters.replay',
] as const;

export type MemberPermission = (typeof ROLE_PERMISSIONS)[MemberRole][number];
export type OperatorPermission = (typeof OPERATOR_PERMISSIONS)[number];
export type Permission = MemberPermission | OperatorPermission;

export const MEMBER_PERMISSIONS: readonly MemberPermission[] = [...new Set(ROLE_PERMISSIONS.owner)];

const permissionsOfRoles = new Map<string, ReadonlySet<MemberPermission>>();

/** The permissions a set of roles carries together. */
export function permissionsOf(roles: readonly MemberRole[]): ReadonlySet<MemberPermission> {
  // Asked several times with every request, and there are few combinations.
  const key = roles.join();
  const known = permissionsOfRoles.get(key);
  if (known !== undefined) return known;
  const made = new Set(roles.flatMap((role) => [...ROLE_PERMISSIONS[role]]));
  permissionsOfRoles.set(key, made);
  return made;
}
