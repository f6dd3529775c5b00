/** The load process: runs the plans its parent sends, one at a time, and sends back what it found. */
import type { LoadPlan } from './plan.js';
import { runLoad } from './run-load.js';

process.on('message', (plan: LoadPlan) => {
  void runLoad(plan)
    .then((result) => ({ result }))
    .catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }))
    .then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit(0));
