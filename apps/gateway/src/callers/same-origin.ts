import { Refusal } from '@tianfu/contracts';
import type { FastifyRequest } from 'fastify';
import type { Credential } from './credential.js';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/**
 * Refuses what another site makes a browser send with our cookie (cross-site request forgery). A browser says
 * where a request comes from; one with our cookie that changes something must say it, and say: from here.
 * Without a cookie (signing in) another origin is refused when it is named.
 * @throws Refusal `CROSS_ORIGIN`
 */
export function requireSameOrigin(
  request: Pick<FastifyRequest, 'method' | 'headers'>,
  credential: Credential | undefined,
  publicOrigin: string | undefined,
): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (credential !== undefined && !credential.isCookie) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !isOwn(origin, host, publicOrigin));
  const isSilent = origin === undefined && site === undefined && credential !== undefined;
  if (isForeign || isSilent) throw new Refusal('CROSS_ORIGIN');
}

function isOwn(origin: string, host: string | undefined, publicOrigin: string | undefined): boolean {
  if (publicOrigin !== undefined) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
