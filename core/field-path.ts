import { z } from "zod";

const form = /^\w+(\[\d{1,6}\]|\.\w+)*$/;

/** The field a path leads into (`names` of `names[0].full`), or null where the schema has no such place. */
export function fieldOfPath(schema: z.ZodObject, path: string): string | null {
  if (!form.test(path)) return null;
  const [field = "", ...steps] = path.match(/\w+|\[\d+\]/g) ?? [];
  const end = steps.reduce(stepInto, stepInto(schema, field));
  return end ? field : null;
}

/** What stands at the step, `[0]` or a name; null where nothing can. */
function stepInto(at: unknown, step: string): unknown {
  const bare = unwrapped(at);
  if (step.startsWith("[")) return bare instanceof z.ZodArray ? bare.element : null;
  return bare instanceof z.ZodObject && Object.hasOwn(bare.shape, step) ? bare.shape[step] : null;
}

/** Without what says that it may be unknown. */
function unwrapped(schema: unknown): unknown {
  const isWrapper =
    schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return isWrapper ? unwrapped(schema.unwrap()) : schema;
}
