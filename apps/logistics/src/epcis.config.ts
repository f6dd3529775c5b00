/** Names for what GS1 has given none; `.example` (RFC 2606) says that they lead nowhere. */
const DEMO_BASE = 'https://id.tianfu.example';

/**
 * EPCIS_BASE_URI: the URI below which enterprises, orders and waybills have theirs in visibility events.
 * @throws Error that says what is wrong with it
 */
export function epcisBaseFromEnv(env: NodeJS.ProcessEnv): string {
  const base = (env.EPCIS_BASE_URI ?? DEMO_BASE).replace(/\/$/, '');
  if (!/^https:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(base))
    throw new Error('EPCIS_BASE_URI is a URI like https://id.example.org');
  return base;
}
