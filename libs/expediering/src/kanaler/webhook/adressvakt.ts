import type { LookupAddress } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** Networks that no message may be posted to, unless they are allowed by name: not the open Internet. */
const SKYDDADE: readonly (readonly [natet: string, langd: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by operators' customers
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and the metadata of cloud machines
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
  // of IPv6 all but 2000::/3: loopback, mapped and translated IPv4, private, link-local, multicast
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23], // Teredo and other special uses
  ['2001:db8::', 32],
  ['2002::', 16], // IPv4 in IPv6
  ['3fff::', 20],
];

/**
 * Whether an address is in any of the networks. A list of its own per family: Node's list takes every IPv4 address for
 * one in ::/3. An IPv6 address that holds an IPv4 address is looked for as both.
 */
const skapaNatlista = (nat: readonly (readonly [string, number])[]): ((ip: string) => boolean) => {
  const [lista4, lista6] = [new BlockList(), new BlockList()];
  for (const [natet, langd] of nat) {
    if (isIPv6(natet)) lista6.addSubnet(natet, langd, 'ipv6');
    else lista4.addSubnet(natet, langd, 'ipv4');
  }
  return (ip) =>
    isIPv6(ip) ? lista6.check(ip, 'ipv6') || lista4.check(ip, 'ipv6') : lista4.check(ip, 'ipv4');
};

/** `10.1.0.0/16` or a single address. Throws for anything else. */
const tolkaNat = (text: string): readonly [string, number] => {
  const [natet = '', langd, ...mer] = text.split('/');
  const storst = { 0: -1, 4: 32, 6: 128 }[isIP(natet)] ?? -1;
  const bitar = langd === undefined ? storst : /^\d{1,3}$/.test(langd) ? Number(langd) : -1;
  if (mer.length > 0 || bitar < 0 || bitar > storst)
    throw new Error(`${text} är inget nät, t.ex. 10.1.0.0/16.`);
  return [natet, bitar];
};

/** A host whose addresses may not be posted to. */
export class AdressenSkyddad extends Error {
  override readonly name = 'AdressenSkyddad';
  readonly kod = 'WEBHOOK_ADRESSEN_SKYDDAD';
}

/** All addresses of a host. */
export type Uppslagning = (host: string) => Promise<readonly LookupAddress[]>;

/** Which addresses may be posted to. */
export type Adressvakt = {
  /** Whether any address is allowed by name: only those may be spoken to without TLS. */
  readonly harTillatna: boolean;
  /** In clear only to what is allowed by name. */
  tillater(ip: string, medTls: boolean): boolean;
  /** For a connection: finds the addresses of a host, and hands out those that are allowed. */
  lookup(medTls: boolean): LookupFunction;
};

/**
 * Guards against a recipient's address being used to reach what stands behind the firewall. The addresses are judged
 * when a connection is made, in the very look-up it is made with: a name that has changed its mind since is no use.
 */
export const skapaAdressvakt = (tillatna: readonly string[], slaUpp: Uppslagning): Adressvakt => {
  const skyddad = skapaNatlista(SKYDDADE);
  const undantagen = skapaNatlista(tillatna.map(tolkaNat));

  const tillater = (ip: string, medTls: boolean): boolean => {
    const [utanZon = ''] = ip.split('%');
    if (isIP(utanZon) === 0) return false;
    if (undantagen(utanZon)) return true;
    return medTls && !skyddad(utanZon);
  };

  const godkanda = async (host: string, medTls: boolean): Promise<readonly LookupAddress[]> => {
    const traffar = (await slaUpp(host)).filter(({ address }) => tillater(address, medTls));
    if (traffar.length === 0)
      throw new AdressenSkyddad(
        medTls
          ? `${host} leder till ett nät som inte får nås. ARENDELOGG_WEBHOOK_TILLAT säger vilka som får det.`
          : `${host} får inte nås utan TLS. Använd https, eller tillåt nätet med ARENDELOGG_WEBHOOK_TILLAT.`,
      );
    return traffar;
  };

  return {
    harTillatna: tillatna.length > 0,
    tillater,
    lookup: (medTls) => (host, options, klar) => {
      godkanda(host, medTls).then(
        (traffar) => {
          const [forst] = traffar;
          if (options.all === true) klar(null, [...traffar]);
          else klar(null, forst?.address ?? '', forst?.family);
        },
        (error: unknown) => klar(error as Error, ''),
      );
    },
  };
};
