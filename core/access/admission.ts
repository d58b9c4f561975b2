import { BlockList, isIP } from "node:net";
import { z } from "zod";
import type { Span } from "./spans.ts";

/** A part of the week in which a key is good, in UTC. */
export const hoursSchema = z
  .strictObject({
    /** 1 Monday to 7 Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1, "days go from 1 (Monday) to 7 (Sunday)"),
    /** `06:00`; from that minute on. */
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time is written 06:00"),
    /** `22:00`, or `24:00` for the end of the day; that minute no more. */
    until: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "a time is written 22:00"),
  })
  // Such a part would hold at no time, and its author meant a night.
  .refine(
    ({ from, until }) => from < until,
    "a part of the week ends later on the day it begins: a night is two parts, to 24:00 and from 00:00 of the days after",
  );

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

/** Throws an `Error` that says to the author of the ranges what is wrong. */
export function rangesOf(addresses: readonly string[]): BlockList {
  const ranges = new BlockList();
  for (const { address, bits, family } of addresses.map(rangeIn)) ranges.addSubnet(address, bits, family);
  return ranges;
}

export function isRange(text: string): boolean {
  try {
    rangesOf([text]);
    return true;
  } catch {
    return false;
  }
}

/** The ranges as numbers. An IPv4 address stands where IPv6 has it (`::ffff:192.0.2.1`), as `rangesOf` judges it too. */
export function addressSpans(addresses: readonly string[]): Span<bigint>[] {
  return addresses.map(rangeIn).map(({ address, bits, family }) => {
    const free = BigInt((family === "ipv6" ? 128 : 32) - bits);
    const from = (numberOf(family === "ipv6" ? address : `::ffff:${address}`) >> free) << free;
    return { from, until: from + (1n << free) };
  });
}

/** The hours as minutes of the week, which begins on Monday. */
export function hourSpans(hours: readonly Hours[]): Span<number>[] {
  return hours.flatMap(({ days, from, until }) =>
    days.map((day) => ({ from: minuteOf(day, from), until: minuteOf(day, until) })),
  );
}

interface Range {
  readonly address: string;
  readonly bits: number;
  readonly family: "ipv4" | "ipv6";
}

function rangeIn(text: string): Range {
  const [, address = "", bits] = /^([\da-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  if (!family || Number(bits ?? most) > most)
    throw new Error(`"${text}" is not an address or a range such as 192.0.2.0/24`);
  return { address, bits: Number(bits ?? most), family: family === 6 ? "ipv6" : "ipv4" };
}

/**
 * What counts as one client where clients are counted by address: an IPv4 address, or of an IPv6 one its first 64 bits,
 * as who has one has all that begin so.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  return isIP(plain) === 6 ? `${(numberOf(plain.replace(/%.*$/, "")) >> 64n).toString(16)}::/64` : plain;
}

/** Of an IPv6 address in any of its spellings. */
function numberOf(address: string): bigint {
  const groups = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_dotted, ...parts: string[]) => {
    const [a, b, c, d] = parts.map(Number) as [number, number, number, number];
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [before = [], after = []] = groups.split("::").map((side) => side.split(":").filter(Boolean));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const hex = [...before, ...zeros, ...after].map((group) => group.padStart(4, "0")).join("");
  return BigInt(`0x${hex}`);
}

function minuteOf(day: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return ((day - 1) * 24 + hours) * 60 + minutes;
}

export function within(ranges: BlockList, address: string | null): boolean {
  const plain = plainAddress(address ?? "");
  const family = isIP(plain);
  return family !== 0 && ranges.check(plain, family === 6 ? "ipv6" : "ipv4");
}

/** A socket that takes both families shows an IPv4 address inside an IPv6 one. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Whether a moment (milliseconds since 1970) lies in that part of the week. */
export function holds({ days, from, until }: Hours, now: number): boolean {
  const moment = new Date(now);
  const time = moment.toISOString().slice(11, 16);
  return days.includes(moment.getUTCDay() || 7) && from <= time && time < until;
}
