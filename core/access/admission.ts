import { BlockList, isIP } from "node:net";
import { z } from "zod";

/** A part of the week in which a key is good, in UTC. */
export const hoursSchema = z.strictObject({
  /** 1 Monday to 7 Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1),
  /** `06:00`; from that minute on. */
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time is written 06:00"),
  /** `22:00`, or `24:00` for the end of the day; that minute no more. */
  until: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "a time is written 22:00"),
});

export type Hours = z.output<typeof hoursSchema>;

/** From where and when somebody may ask. */
export interface Admission {
  /** Network addresses and ranges (`192.0.2.0/24`, `2001:db8::/32`); null means any. */
  readonly addresses: readonly string[] | null;
  /** Null means at any time. */
  readonly hours: readonly Hours[] | null;
}

/** Judges an address and a moment (milliseconds since 1970); prepared once, as a list of ranges is slow to make. */
export function admission({ addresses, hours }: Admission): (address: string | null, now: number) => boolean {
  const ranges = addresses && rangesOf(addresses);
  return (address, now) => (!ranges || within(ranges, address)) && (!hours || hours.some((part) => holds(part, now)));
}

/** Throws an `Error` in words for whoever wrote the ranges. */
export function rangesOf(addresses: readonly string[]): BlockList {
  const ranges = new BlockList();
  for (const text of addresses) {
    const [, address = "", bits] = /^([\da-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    if (!family || Number(bits ?? most) > most)
      throw new Error(`"${text}" is not an address or a range such as 192.0.2.0/24`);
    ranges.addSubnet(address, Number(bits ?? most), family === 6 ? "ipv6" : "ipv4");
  }
  return ranges;
}

function within(ranges: BlockList, address: string | null): boolean {
  const plain = plainAddress(address ?? "");
  const family = isIP(plain);
  return family !== 0 && ranges.check(plain, family === 6 ? "ipv6" : "ipv4");
}

/** A socket that takes both families shows an IPv4 address inside an IPv6 one. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function holds({ days, from, until }: Hours, now: number): boolean {
  const moment = new Date(now);
  const time = moment.toISOString().slice(11, 16);
  return days.includes(moment.getUTCDay() || 7) && from <= time && time < until;
}
