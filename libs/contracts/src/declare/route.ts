export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];
export type RouteText = `${Method} /v1/${string}`;

export interface Route {
  readonly method: Method;
  /** With `:name` placeholders, as Nest and Fastify read it. */
  readonly path: string;
  readonly params: readonly string[];
}

export function parseRoute(text: RouteText): Route {
  const [methodText = '', path = ''] = text.split(' ');
  const method = METHODS.find((known) => known === methodText);
  if (method === undefined) throw new Error(`unknown method in route "${text}"`);
  return { method, path, params: [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '') };
}

/** `/v1/orders/:orderId` as OpenAPI writes it: `/v1/orders/{orderId}`. */
export const openApiPath = (route: Route): string => route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
