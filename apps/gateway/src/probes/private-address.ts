import { BlockList, isIPv6 } from 'node:net';

const privateNets = new BlockList();
privateNets.addSubnet('127.0.0.0', 8);
privateNets.addSubnet('10.0.0.0', 8);
privateNets.addSubnet('172.16.0.0', 12);
privateNets.addSubnet('192.168.0.0', 16);
privateNets.addAddress('::1', 'ipv6');
privateNets.addSubnet('fc00::', 7, 'ipv6');

/** Whether an address is this machine's or of a private network (RFC 1918, RFC 4193). */
export function isPrivateAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return privateNets.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
