import { z } from "zod";
import type { RecordKind } from "./record.ts";
import { recordIdForm } from "./record-id.ts";

/** The id of a record of one kind. */
export const idOf = ({ prefix, type }: RecordKind) =>
  z
    .string()
    .refine(
      (id) => recordIdForm.test(id) && id.startsWith(prefix),
      `is no id of a ${type}, which begins with ${prefix}-`,
    );
