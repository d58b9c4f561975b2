import { isIP } from "node:net";
import { plainAddress, rangesOf, within } from "../access/admission.ts";

/** To where the hub's operator lets it send. */
export interface Allowed {
  url(target: URL): boolean;
  address(address: string): boolean;
}

/** IPv4 that is not of the internet, after IANA's registry of special purposes; 169.254/16 holds clouds' metadata. */
const special4 = rangesOf([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
]);
/** All that is global unicast in IPv6: loopback, ULA, link-local, `::ffff:…` and NAT64's `64:ff9b::` lie outside of it. */
const global6 = rangesOf(["2000::/3"]);
/** Within that, what holds an IPv4 address (Teredo, 6to4) or is for documents. */
const special6 = rangesOf(["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

/**
 * Addresses under one of the prefixes, in the internet or in one of the networks. A prefix is an origin or an origin and a
 * folder.
 */
export function allowedTo(prefixes: readonly string[], networks: readonly string[]): Allowed {
  const allowed = prefixes.map((prefix) => new URL(prefix));
  const ranges = rangesOf(networks);
  return {
    url: (target) =>
      !target.username &&
      !target.password &&
      allowed.some(({ origin, pathname }) => origin === target.origin && isUnder(pathname, target.pathname)),
    address: (address) => within(ranges, address) || isOfInternet(plainAddress(address)),
  };
}

/**
 * The folder itself, or what is in it. Two readers may take for two paths what has an escaped separator or dot, however
 * often it is escaped, or a parameter behind dots (`/..;/`).
 */
function isUnder(folder: string, path: string): boolean {
  if (/%(?:25)*(?:2e|2f|5c)|\\|\/\.\.?;/i.test(path)) return false;
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

function isOfInternet(address: string): boolean {
  if (isIP(address) === 4) return !within(special4, address);
  return isIP(address) === 6 && within(global6, address) && !within(special6, address);
}
