import type { Hours } from "../../core/access/admission.ts";
import { grantedBy, type NewKey, UnfitKey } from "../../core/access/keys/record.ts";
import { type Clock, systemClock } from "../../core/clock.ts";
import { lines } from "../../core/faults.ts";
import { kindNames } from "../../records/kinds.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { listOf } from "./list-of.ts";
import { momentOf } from "./moment.ts";
import { asOperator } from "./run.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { wholeNumber } from "./whole-number.ts";

/** Options as the command line gives them. */
export interface KeyArguments {
  readonly name: string;
  readonly role: string;
  readonly owner: string;
  /** Separated by commas or spaces. */
  readonly scopes: string;
  readonly purposes?: string;
  /** A day, a moment (RFC 3339), or a number of days from now: `90d`. */
  readonly expires?: string;
  readonly test?: boolean;
  readonly json?: boolean;
  readonly owners?: string;
  readonly classes?: string;
  readonly operations?: string;
  readonly addresses?: string;
  readonly hours?: string;
  readonly perMinute?: string;
  readonly perDay?: string;
  readonly documentMode?: string;
  readonly sector?: string;
}

const day = 86_400_000;

/** `borderlink keys create`. The key's text is said once, and kept nowhere. */
export async function createKey(
  { json, ...given }: KeyArguments,
  output: Output,
  clock: Clock = systemClock,
): Promise<ExitCode> {
  const wanted = wantedKey(given, clock);
  const { id, text } = await asOperator(
    (session) =>
      administer(session, "key create", async (requestId) => {
        // What its organisation has agreed is known here alone.
        const made = await session.platform.keys.create(wanted, operator.id, requestId).catch((error: Error) => {
          throw error instanceof UnfitKey ? new Refusal(error.message, 2) : error;
        });
        return { result: made, note: `key create ${made.id}` };
      }),
    { makesStore: true },
  );
  output.answer(json ? JSON.stringify({ id, key: text, ...wanted }) : text);
  if (!json) output.remark(`This is key ${id}. Its text is given now and never again: the hub keeps only its hash.`);
  return 0;
}

/** The key that the options ask for. Throws a `Refusal` before there is a store, with all that the core finds wrong. */
function wantedKey(given: KeyArguments, clock: Clock): NewKey {
  const list = (text: string | undefined) => (text === undefined ? null : listOf(text));
  const points = (option: string, text: string | undefined) =>
    text === undefined ? null : wholeNumber(option, text, 600);
  const wanted = {
    name: given.name,
    role: given.role,
    owner: ownerOf(given.owner),
    scopes: listOf(given.scopes),
    purposes: list(given.purposes),
    expires: given.expires === undefined ? null : expiryOf(given.expires, clock),
    test: given.test ?? false,
    bounds: {
      owners: list(given.owners),
      classes: list(given.classes),
      operations: list(given.operations),
      perMinute: points("--per-minute", given.perMinute),
      perDay: points("--per-day", given.perDay),
    },
    addresses: list(given.addresses),
    hours: list(given.hours)?.map(hoursOf) ?? null,
    documentMode: given.documentMode ?? null,
    sector: given.sector ?? null,
  } as NewKey;
  try {
    grantedBy(wanted, clock.now(), kindNames);
    return wanted;
  } catch (error) {
    if (!(error instanceof UnfitKey)) throw error;
    const faults = error.faults.map(({ path, reason }) => ({ path: optionOf(path), reason }));
    throw new Refusal(["There can be no such key:", ...lines(faults).map((line) => `- ${line}`)].join("\n"), 2);
  }
}

/** `--per-minute` for `perMinute`, `--hours` for `hours[0].from` */
function optionOf(path: string): string {
  const [field = ""] = path.split(/[.[]/);
  return `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `1-5@06:00-22:00` or `6@08:00-12:00` */
function hoursOf(text: string): Hours {
  const [, first, last = first, from = "", until = ""] =
    /^([1-7])(?:-([1-7]))?@(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? [];
  if (!first) throw new Refusal("--hours is written 1-5@06:00-22:00: days from 1 (Monday) to 7, then times in UTC.", 2);
  const days = Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, at) => Number(first) + at);
  return { days, from, until };
}

/** Keys of one country under two codes would have records that are not each other's. */
function ownerOf(text: string): string {
  const code = canonicalCode(text);
  if (code === text) return text;
  throw new Refusal(`--owner ${text} names the owner that is ${code} in the hub: write --owner ${code}.`, 2);
}

function expiryOf(text: string, clock: Clock): string {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  if (days === undefined) return momentOf("--expires", text, ", or days from now: 90d");
  return new Date(clock.now() + Number(days) * day).toISOString();
}
