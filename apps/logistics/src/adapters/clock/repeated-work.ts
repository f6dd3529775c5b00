import { Db, Every, type Logger } from '@tianfu/service';
import type { ApplyTracking } from '../../application/apply-tracking.js';
import type { PlanStore } from '../../application/plan-ports.js';
import type { RunPlan } from '../../application/run-plan.js';
import type { WatchRoad } from '../../application/watch-road.js';

const SCOPE = { scope: 'service' } as const;
const CLAIM_EVERY_MS = 250;
const APPLY_EVERY_MS = 250;
const BURY_EVERY_MS = 5_000;
const WATCH_EVERY_MS = 60_000;
/** Searches at once in one process; each has a thread of its own. */
const MAX_RUNS = 1;

/** What logistics does by the clock. Every copy of the service does it; each piece is taken by one of them. */
export class RepeatedWork {
  #runs = 0;

  constructor(
    private readonly db: Db,
    private readonly plans: PlanStore,
    private readonly running: RunPlan,
    private readonly applying: ApplyTracking,
    private readonly watching: WatchRoad,
    private readonly logger: Logger,
  ) {}

  /** Begins a search somebody asked for; it goes on by itself. */
  @Every(CLAIM_EVERY_MS)
  async claimPlan(): Promise<void> {
    if (this.#runs >= MAX_RUNS) return;
    const plan = await this.db.transaction(SCOPE, (tx) => this.plans.claim(tx));
    if (plan === undefined) return;
    this.#runs += 1;
    void this.running
      .run(plan)
      .catch((error: unknown) => {
        this.logger.error({ err: error, planId: plan.planId }, 'a planning run failed; the old plan stands');
      })
      .finally(() => {
        this.#runs -= 1;
      });
  }

  @Every(BURY_EVERY_MS)
  async buryDeadRuns(): Promise<void> {
    await this.running.buryDead();
  }

  @Every(APPLY_EVERY_MS)
  async applyTracking(): Promise<void> {
    await this.db.transaction(SCOPE, (tx) => this.applying.run(tx));
  }

  /** Each trip by itself: one that cannot be looked at holds up none of the others. */
  @Every(WATCH_EVERY_MS)
  async watchRoad(): Promise<void> {
    for (const watched of await this.db.read(SCOPE, (tx) => this.watching.find(tx))) {
      try {
        await this.db.transaction(SCOPE, (tx) => this.watching.look(tx, watched));
      } catch (error) {
        this.logger.error({ err: error, ...watched }, 'what is on the road could not be looked at');
      }
    }
  }
}
