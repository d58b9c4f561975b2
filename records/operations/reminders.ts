import { agreementNews } from "../../core/access/keys/agreements.ts";
import { kinds } from "../kinds.ts";

/** **Our rule**: so many days before its last day, or less, an organisation is reminded that an officer's certificate ends. */
export const certificateNotices = [7, 30, 90] as const;

/** What is announced to whom a reminder is for. Values of the SDL's `Reminder`. */
export const reminders = ["ENDS_WITHIN_90_DAYS", "ENDS_WITHIN_30_DAYS", "ENDS_WITHIN_7_DAYS", "DUE", "ENDED"] as const;
export type Reminder = (typeof reminders)[number];

/** Kinds of which the hub reminds. Their versions are no news. */
export const reminded: readonly string[] = [kinds.certificate.name, agreementNews.kind];
