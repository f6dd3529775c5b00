/** The value of a published solution: its last line `Cost`. @throws Error without one */
export function costOf(solution: string): number {
  const found = [...solution.matchAll(/^\s*Cost\s*:?\s*([\d.]+)\s*$/gim)].at(-1)?.[1];
  if (found === undefined) throw new Error('the solution has no line "Cost"');
  return Number(found);
}

/** The routes of a published solution, `Route 1 : 3 5 …`: the nodes of each in order. @throws Error without any */
export function routesOf(solution: string): number[][] {
  const routes = [...solution.matchAll(/^\s*Route\s*#?\s*\d+\s*:\s*([\d ]+)$/gim)].map(([, nodes = '']) =>
    nodes.trim().split(/\s+/).map(Number),
  );
  if (routes.length === 0) throw new Error('the solution has no line "Route"');
  return routes;
}
