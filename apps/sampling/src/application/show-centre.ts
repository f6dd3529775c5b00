import type { CentreView } from '@tianfu/contracts';
import type { Caller } from '@tianfu/service';
import type { Centre } from './centre-ports.js';
import { permissionsOfCaller } from './permissions.js';

export function centreView(centre: Centre, caller: Caller): CentreView {
  const { profile, centreId, enterpriseId, open, policy, people, machines, services, version } = centre;
  const may = permissionsOfCaller(caller);
  const isOwn = caller.enterpriseId === enterpriseId;
  const actions = [
    ...(isOwn && may.has('sampling.manage') ? ['manage'] : []),
    ...(isOwn && may.has('sampling.staff') ? ['run'] : []),
    ...(open && services > 0 && may.has('samples.book') ? ['book'] : []),
  ];
  return { ...profile, centreId, enterpriseId, open, policy, people, machines, services, actions, version };
}
