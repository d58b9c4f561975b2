import { z } from "zod";
import { Refusal } from "../output.ts";

const written = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** The moment that an option names, in UTC. A day stands for its first moment. */
export function momentIn(option: string, text: string, also = ""): string {
  if (written.safeParse(text).success) return new Date(text).toISOString();
  throw new Refusal(`${option} is a day such as 2027-01-31, or a moment such as 2027-01-31T06:00:00Z${also}.`, 2);
}
