import { isPrivateAddress } from './private-address.js';

describe('a private address', () => {
  it.each(['127.0.0.1', '::1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '::ffff:10.0.0.1', 'fd00::1'])(
    'is %s',
    (address) => expect(isPrivateAddress(address)).toBe(true),
  );

  it.each(['203.0.113.7', '172.32.0.1', '::ffff:8.8.8.8', '2001:db8::1', undefined])('is not %s', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});
