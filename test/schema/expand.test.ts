import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../records/kinds.ts";
import { z } from "zod";
import { dataset, text } from "../../core/record.ts";
import { kinds } from "../../records/kinds.ts";
import { expandSubgraph } from "../../schema/expand/subgraph.ts";

const shared = readFileSync(join(import.meta.dirname, "../../schema/shared.graphql"), "utf8");

const courseOf = (fields: z.ZodRawShape, unshown = {}) => {
  const classes = Object.fromEntries(Object.keys(fields).map((field) => [field, "open" as const]));
  return dataset(kinds.course, z.object(fields), {
    classes,
    unshown,
    forms: 1,
    displayName: () => null,
    reviewYears: 10,
  });
};

function expanded(sdl: string, fields: z.ZodRawShape = {}, unshown = {}): string {
  return print(expandSubgraph(parse(`${shared}\n${sdl}`), [courseOf(fields, unshown)]));
}

describe("the type of a record", () => {
  it("has what every record has before its own, in the words of Record but for what its kind says", () => {
    const sdl = expanded(
      `type Course implements Record { "What it is called." title: String "Who offers it." owner: String }`,
    );
    const [, course = ""] = /type Course implements Record \{([^}]*)\}/.exec(sdl) ?? [];
    const [end, fields] = ["; ten years after its creation by default.", course.trim().split(/\n */)];
    expect(fields.slice(0, 4)).toEqual(['"Stable id, prefix COU."', "id: ID!", '"Who offers it."', "owner: String"]);
    expect(fields.slice(4, 6)).toEqual(['"The owner\'s own reference for it."', "reference: String"]);
    expect(fields.filter((line) => line.endsWith(`${end}"`))).toHaveLength(1);
    expect(fields.slice(-2)).toEqual(['"What it is called."', "title: String"]);
  });

  it("is told in a sentence which field or value of the record it does not show", () => {
    const lacking = () => expanded("type Course implements Record { title: String }", { title: text(), fee: z.int() });
    expect(lacking).toThrow(
      "schema/operations/courses.graphql has no Course.fee, which the record has: write it there",
    );
    const within = { trainers: z.array(z.strictObject({ name: text() })).default([]) };
    const trainers = "type Course implements Record { trainers: [Trainer!] } type Trainer { count: Int }";
    expect(() => expanded(trainers, within)).toThrow("has no Trainer.name, which the record has");
    const level = { level: z.enum(["FIRST", "SECOND"]) };
    const levels = "type Course implements Record { level: Level } enum Level { FIRST }";
    expect(() => expanded(levels, level)).toThrow("has no Level.SECOND, which the record has");
  });

  it("need not show a field of which the kind says why not, and nobody hands that in", () => {
    const sdl = expanded(
      "type Course implements Record { title: String }",
      { title: text(), fee: z.int() },
      { fee: "ours" },
    );
    expect(sdl).not.toContain("fee");
  });
});

describe("an input", () => {
  it("has not null what a record must say, and may leave out what has a default or may be unknown", () => {
    const place = z.strictObject({ town: text(), country: text().nullable().default(null) });
    const fields = {
      title: text(),
      days: z.int().nullable(),
      free: z.boolean().default(false),
      places: z.array(place),
    };
    const shown = `
      type Course implements Record { title: String days: Int free: Boolean places: [Place!] }
      type Place { town: String country: String }
    `;
    const sdl = expanded(shown, fields);
    expect(sdl).toMatch(
      /input CourseInput \{[^}]*\n  title: String!\n  days: Int\n  free: Boolean\n  places: \[PlaceInput!\]!/,
    );
    expect(sdl).toMatch(/input PlaceInput \{\n  town: String!\n  country: String\n\}/);
    expect(sdl).toMatch(/recordCourses\(\n    records: \[CourseInput!\]!/);
  });
});

describe("a field that answers with a page", () => {
  const course = "type Course implements Record { title: String }";

  it("takes what a page takes, and the page is made with its edge; what stands by hand stays", () => {
    const edge = '"One of them." type CourseEdge { "Its place." rank: Int }';
    const sdl = expanded(`${course} ${edge} type Query { courses(title: String): CourseConnection }`);
    expect(sdl).toMatch(
      /courses\(\n    title: String\n[^)]*first: Int = 20\n[^)]*after: String\n  \): CourseConnection/,
    );
    expect(sdl).toMatch(/"A page of courses\."\ntype CourseConnection \{/);
    expect(sdl).toMatch(/"One of them\."\ntype CourseEdge \{[^}]*cursor: String![^}]*node: Course\n[^}]*rank: Int/);
  });

  it("names a type that there is", () => {
    const unknown = () => expanded(`${course} type Query { lessons: LessonConnection }`);
    expect(unknown).toThrow("LessonConnection is a page of Lesson, and there is no type of that name.");
  });
});

describe("a field that names kinds of record", () => {
  it("has them all as an enum, each with its type and prefix", () => {
    const sdl = expanded("type Course implements Record { title: String } type Query { many(of: [RecordKind!]): Int }");
    expect(sdl).toMatch(/enum RecordKind \{[^}]*"DocumentReport: document report, prefix DRP\."\n  DOCUMENT_REPORT\n/);
    expect(sdl.match(/prefix \w{3}\."\n  [A-Z_]+/g)).toHaveLength(kindNames.length);
  });
});
