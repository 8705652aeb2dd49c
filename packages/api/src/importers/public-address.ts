import { BlockList, isIP } from 'node:net';

// One for each family: a list of both takes every IPv4 address for the IPv6 one that stands for it.
const reserved = { ipv4: new BlockList(), ipv6: new BlockList() };

// Source: IANA's registries of special-purpose addresses.
const ranges4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
for (const range of ranges4.split(' ')) add(range, 'ipv4');

// Of the rest, only 2000::/3 is given out. What leads to an IPv4 address in it could lead to a private one.
const ranges6 = '::/3 4000::/2 8000::/1 2001::/23 2001:db8::/32 2002::/16 3fff::/20';
for (const range of ranges6.split(' ')) add(range, 'ipv6');

function add(range: string, family: 'ipv4' | 'ipv6') {
  const [net = '', bits] = range.split('/');
  reserved[family].addSubnet(net, Number(bits), family);
}

/** Whether an IP address is one of the open internet: not of this machine, a private net or a special purpose. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return version !== 0 && !reserved[family].check(address, family);
}
