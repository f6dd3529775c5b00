import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireMember } from './guards.js';

export const rootRoute = createRootRoute();

/** Everything inside the frame: rail or tabs, live updates, a signed-in person. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: requireMember,
  component: lazyRouteComponent(() => import('../layout/Frame.js'), 'Frame'),
});
