import { z } from "zod";

/** What each field of the content says where it is left out, of those that may be. */
export function contentDefaults(content: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content.shape).flatMap(([name, field]) => {
      const { success, data } = z.safeParse(field, undefined);
      return success && data !== undefined ? [[name, data]] : [];
    }),
  );
}
