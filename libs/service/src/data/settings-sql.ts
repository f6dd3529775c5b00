import { assert, isUuid } from '@tianfu/kernel';
import { SCOPES, type TransactionSettings } from './scope.js';

/**
 * The settings of a transaction as one statement, literals and all: it shares a round trip with BEGIN, and
 * the simple protocol takes no parameters. Safe because each value is a known word or checked as a UUID.
 * @throws AssertionError on any other value
 */
export function literalSettings(settings: TransactionSettings): string {
  const { scope, enterpriseId, personId } = settings;
  assert(SCOPES.includes(scope), 'transaction settings: unknown scope');
  assert(
    scope !== 'tenant' || enterpriseId !== undefined,
    'transaction settings: scope tenant needs an enterprise',
  );
  return (
    `SELECT set_config('app.scope','${scope}',true),` +
    `set_config('app.enterprise_id','${uuidOrNothing(enterpriseId)}',true),` +
    `set_config('app.person_id','${uuidOrNothing(personId)}',true)`
  );
}

function uuidOrNothing(id: string | undefined): string {
  if (id === undefined) return '';
  assert(isUuid(id), 'transaction settings: an id is not a UUID');
  return id;
}
