import { namedContracts, type Contract } from '@tianfu/contracts';
import type { FastifyInstance } from 'fastify';

const contractsByRoute = new Map(
  namedContracts.flatMap(({ contract }): [string, Contract][] =>
    contract.route === undefined ? [] : [[`${contract.route.method} ${contract.route.path}`, contract]],
  ),
);

/** The contract behind a route as Fastify names it. */
export const contractOf = (method: string, routePath: string | undefined): Contract | undefined =>
  contractsByRoute.get(`${method === 'HEAD' ? 'GET' : method} ${routePath ?? ''}`);

/** Every route of the server: which methods an address takes. */
export class RouteTable {
  readonly #methods = new Map<string, Set<string>>();

  /** Learns of every route registered from now on. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ method, url }) => {
      const known = this.#methods.get(url) ?? new Set();
      [method].flat().forEach((one) => known.add(one));
      this.#methods.set(url, known);
    });
  }

  /** `METHOD /path` of every route. */
  all(): string[] {
    return [...this.#methods].flatMap(([url, methods]) => [...methods].map((method) => `${method} ${url}`));
  }

  /** The methods an address takes; empty when there is nothing at that address. */
  methodsAt(path: string): string[] {
    const exact = [...this.#methods].filter(([url]) => matches(url, path));
    return [...new Set(exact.flatMap(([, methods]) => [...methods]))].toSorted();
  }
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
}
