/* eslint-disable @typescript-eslint/no-non-null-assertion -- ranks index the lists made for them */
import type { Chance } from '../chance.js';
import { brokenPairs, type Individual } from './individual.js';

/** Smaller than the published 25 to 65: the budgets here are seconds. */
const FEWEST = 12;
const MOST = 30;
const ELITE = 4;
const CLOSE = 5;

interface Member {
  readonly plan: Individual;
  /** The others, the most alike first. */
  readonly others: { readonly member: Member; readonly away: number }[];
  fitness: number;
}

/**
 * Plans that keep the capacity and plans that do not, each judged by its cost and by how unlike the others it is
 * (Vidal et al., "A hybrid genetic algorithm for multidepot and periodic vehicle routing problems", 2012).
 */
export class Population {
  readonly #feasible: Member[] = [];
  readonly #overloaded: Member[] = [];

  constructor(private readonly chance: Chance) {}

  add(plan: Individual, penalty: number): void {
    const members = plan.excess > 0 ? this.#overloaded : this.#feasible;
    const member: Member = { plan, others: [], fitness: 0 };
    for (const other of members) {
      const away = brokenPairs(plan, other.plan);
      note(member, other, away);
      note(other, member, away);
    }
    members.push(member);
    if (members.length <= MOST) return;
    while (members.length > FEWEST) removeWorst(members, penalty);
  }

  /** Two plans, each the fitter of two drawn. */
  parents(penalty: number): readonly [Individual, Individual] {
    rank(this.#feasible, penalty);
    rank(this.#overloaded, penalty);
    const first = this.#draw();
    let second = this.#draw();
    for (let tries = 0; second === first && tries < 10; tries += 1) second = this.#draw();
    return [first.plan, second.plan];
  }

  clear(): void {
    this.#feasible.length = 0;
    this.#overloaded.length = 0;
  }

  #draw(): Member {
    const [one, other] = [this.#any(), this.#any()];
    return one.fitness < other.fitness ? one : other;
  }

  #any(): Member {
    const index = this.chance.below(this.#feasible.length + this.#overloaded.length);
    return this.#feasible[index] ?? this.#overloaded[index - this.#feasible.length]!;
  }
}

function costOf({ distance, excess }: Individual, penalty: number): number {
  return distance + penalty * excess;
}

/** The smaller, the fitter: rank by cost, and by distance to the closest others. */
function rank(members: Member[], penalty: number): void {
  if (members.length === 0) return;
  members.sort((a, b) => costOf(a.plan, penalty) - costOf(b.plan, penalty));
  const unlike = members.map((member, byCost) => ({ member, byCost, away: awayFromClosest(member) }));
  unlike.sort((a, b) => b.away - a.away);
  const share = 1 - Math.min(1, ELITE / members.length);
  unlike.forEach(({ member, byCost }, byAway) => {
    member.fitness = (byCost + share * byAway) / members.length;
  });
}

function note(member: Member, other: Member, away: number): void {
  const { others } = member;
  let to = others.length;
  while (to > 0 && others[to - 1]!.away > away) to -= 1;
  others.splice(to, 0, { member: other, away });
}

function awayFromClosest({ others }: Member): number {
  const count = Math.min(CLOSE, others.length);
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += others[place]!.away;
  return sum / Math.max(1, count);
}

/** A copy of another if there is one, else the least fit; never the cheapest. */
function removeWorst(members: Member[], penalty: number): void {
  rank(members, penalty);
  const isCopy = ({ others }: Member): boolean => others[0] !== undefined && others[0].away < 1e-9;
  const copies = members.slice(1).filter(isCopy);
  const candidates = copies.length > 0 ? copies : members.slice(1);
  const worst = candidates.reduce((most, one) => (one.fitness > most.fitness ? one : most));
  members.splice(members.indexOf(worst), 1);
  for (const { others } of members) {
    others.splice(
      others.findIndex(({ member }) => member === worst),
      1,
    );
  }
}
