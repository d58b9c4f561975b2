import { z } from "zod";
import { recordIdForm } from "../../core/record-id.ts";
import type { Ends } from "../../core/record.ts";
import { kindOf } from "../kinds.ts";

export const recordId = z.string().regex(recordIdForm, "an id has the form PER- and 26 letters and digits");

/** By what a record that joins two others is found, and by which kinds of end a caller sees it. */
export const endColumns = {
  from: ({ from }: Ends) => from,
  to: ({ to }: Ends) => to,
  fromKind: ({ from }: Ends) => kindOf(from),
  toKind: ({ to }: Ends) => kindOf(to),
};

export const endKeys = { end: ({ from, to }: Ends) => [from, to] };
