import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dataset, text } from "../../core/record.ts";
import { kinds } from "../../records/kinds.ts";

const others = { forms: 1, displayName: () => null, reviewYears: 10 };
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

it("a text is no longer than it may be once it is normalised, whatever signs it is written in", () => {
  const signs = fc.constantFrom("a", "é", "e\u0301", "ﬃ", "㎡", "½", "\u{1d160}", "\ufdfa", "각", "字");
  fc.assert(
    fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 24 }), (written) => {
      const lengths = [written, written.normalize("NFC"), written.normalize("NFKC")].map(({ length }) => length);
      expect(text(20).safeParse(written).success).toBe(Math.max(...lengths) <= 20);
    }),
  );
});

it("a text has no more marks on one letter than any script writes there", () => {
  expect(text().safeParse(`e${"\u0316\u0301".repeat(15)}`).success).toBe(true);
  expect(text().safeParse(`e${"\u0316\u0301".repeat(16)}`).error?.issues[0]?.message).toContain("30 marks");
});
