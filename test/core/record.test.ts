import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dataset, text } from "../../core/record.ts";
import { kinds } from "../../records/kinds.ts";

const others = { forms: 1, reviewYears: 10 };
const content = z.object({ title: z.string(), teacher: z.string() });

describe("a kind of record", () => {
  it("declares of each field a class or that it is open, or does not compile", () => {
    const courses = dataset(kinds.course, content, {
      classes: { title: "open", teacher: "identity" },
      ...others,
    });
    expect(courses.classes).toEqual({
      teacher: "identity",
      reference: "source",
      reliability: "source",
      credibility: "source",
      statements: "source",
    });
    // @ts-expect-error: nothing is said of the teacher.
    dataset(kinds.course, content, { classes: { title: "open" }, ...others });
    // @ts-expect-error: nothing at all is said.
    dataset(kinds.course, content, { ...others });
    // @ts-expect-error: a course has no fee.
    dataset(kinds.course, content, { classes: { title: "open", teacher: "identity", fee: "open" }, ...others });
    // @ts-expect-error: "secret" is no class.
    dataset(kinds.course, content, { classes: { title: "secret", teacher: "identity" }, ...others });
  });
});

it("a text holds no control character and no half of a character, which a store would keep as another", () => {
  for (const kept of ["ZZ0000001", "Zoë", "多田", "🙂", "one\nline\tafter another"])
    expect(text().safeParse(kept).data).toBe(kept);
  for (const wrong of ["\0", "\u001b[2J", "\u007f", "\u009b2J", "\ud83d", "\ude42\ud83d"])
    expect(text().safeParse(wrong).success).toBe(false);
});
