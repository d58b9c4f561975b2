import type { Bounds, Caller } from "../../core/access/caller.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import { Reader, type ReaderOptions } from "../../core/access/reader.ts";
import type { Sector } from "../../core/access/sectors.ts";
import { screeningFor } from "../checking.ts";

/** The request's reading, where the police are its caller: see `PolicyBook.screened`. What it reads is told to nobody. */
export function readerOfScreened(
  reading: ReaderOptions & { readonly policies: PolicyBook },
  sector: Sector,
  bounds?: Bounds,
): Reader {
  const { policies } = reading;
  const opened = {
    view: (police: Caller, _purpose: unknown, now: number) => policies.screened(sector, police, now),
    judge: policies.judge.bind(policies),
  };
  const caller = screeningFor(reading.caller, bounds);
  return new Reader({ ...reading, policies: opened, caller, disclosures: new Disclosures() });
}
