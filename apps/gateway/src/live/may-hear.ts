import type { Audience } from '@tianfu/contracts';
import type { Caller } from '@tianfu/service';

type Listener = Pick<Caller, 'kind' | 'personId' | 'enterpriseId' | 'isOperator' | 'scopes'>;

/** Whether somebody belongs to an audience. An API key also needs the scope that lets it read the same elsewhere. */
export function mayHear(listener: Listener, audience: Audience): boolean {
  const { kind, scopes } = listener;
  if (kind !== 'session' && kind !== 'key') return false;
  const hasScope = (scope: string): boolean => scopes?.includes(scope) ?? true;
  switch (audience.to) {
    case 'enterprise':
      return listener.enterpriseId === audience.enterpriseId && hasScope('notifications.read');
    case 'person':
      return kind === 'session' && listener.personId === audience.personId;
    case 'operators':
      return kind === 'session' && listener.isOperator;
    case 'market':
      return hasScope('market.read');
  }
}
