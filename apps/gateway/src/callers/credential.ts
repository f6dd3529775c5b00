import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request shows to say who sends it. */
export interface Credential {
  readonly kind: 'session' | 'key' | 'malformed';
  readonly secret: string;
  /** Whether a browser sent it by itself. */
  readonly isCookie: boolean;
  /** Stands for the secret wherever something is kept by it. */
  readonly hash: string;
}

const BEARER = /^Bearer +([^\s]+) *$/i;
const SECRET = /^(?:tfs|tfk)_[A-Za-z0-9_-]{20,190}$/;

/** The credential of a request: `Authorization: Bearer` before the cookie; undefined when it shows none. */
export function credentialOf(headers: IncomingHttpHeaders, cookieName: string): Credential | undefined {
  const { authorization, cookie } = headers;
  if (authorization !== undefined) return credential(BEARER.exec(authorization)?.[1] ?? '', false);
  const session = cookie === undefined ? undefined : cookieValue(cookie, cookieName);
  return session === undefined || session === '' ? undefined : credential(session, true);
}

function credential(secret: string, isCookie: boolean): Credential {
  const hash = createHash('sha256').update(secret).digest('base64url');
  if (!SECRET.test(secret)) return { kind: 'malformed', secret: '', isCookie, hash };
  // A cookie carries sessions only: keys are for programs.
  const kind = secret.startsWith('tfs_') ? 'session' : isCookie ? 'malformed' : 'key';
  return { kind, secret, isCookie, hash };
}

/** The value of the first cookie of that name (RFC 6265, 4.2); our values need no decoding. */
function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(';', 100)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
