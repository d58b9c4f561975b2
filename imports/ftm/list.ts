import { createHash } from "node:crypto";
import { readJson } from "../../core/json.ts";
import type { Found } from "../../session/entry.ts";
import type { Encoding } from "../formats/encoding.ts";
import { linesOf } from "../formats/lines.ts";
import { documentOf, noticeOf } from "./documents.ts";
import { type FtmEntity, textsOf } from "./entity.ts";
import { personOf } from "./persons.ts";

export interface FtmOptions {
  readonly owner: string;
  readonly encoding?: Encoding | undefined;
}

/** What speaks of others, and by which property. */
const about = new Map([
  ["Passport", "holder"],
  ["Identification", "holder"],
  ["Sanction", "entity"],
]);
const between = new Map<string, readonly [kind: string, from: string, to: string]>([
  ["Family", ["RELATIVE_OF", "person", "relative"]],
  ["Associate", ["ASSOCIATE_OF", "person", "associate"]],
]);

/**
 * FollowTheMoney, an entity a line: persons, their passports and other identifications, what sanctions they are under, and
 * who is related to whom. Other schemata are not held, nor is what speaks of them alone. Its records are for their owner
 * alone, as such files hold published data and cases alike.
 *
 * It is read twice: what an entity speaks of may stand in any line, and only what speaks of persons is held. Of each person
 * a number is kept meanwhile.
 */
export async function* readFtm(
  chunks: () => AsyncIterable<Uint8Array>,
  { owner, encoding }: FtmOptions,
): AsyncGenerator<Found> {
  const persons = new Set<number>();
  for await (const { text } of linesOf(chunks(), encoding)) {
    const entity = text?.includes('"Person"') ? entityIn(text) : null;
    if (entity && typeof entity === "object" && entity.schema === "Person") persons.add(numberOf(entity.id));
  }
  for await (const { number, text, fault } of linesOf(chunks(), encoding)) {
    const at = `line ${number}`;
    if (text === null) yield { at, reason: `the line ${fault}` };
    else if (text.trim() !== "") yield* found(entityIn(text), at, owner, (id) => persons.has(numberOf(id)));
  }
}

function* found(
  entity: FtmEntity | string,
  line: string,
  owner: string,
  isPerson: (id: string) => boolean,
): Generator<Found> {
  if (typeof entity === "string") return yield { at: line, reason: entity };
  const { id, schema } = entity;
  const at = `${line}, ${schema} ${id}`;
  const own = { owner, reference: id };
  const source = entity.datasets.join(", ").slice(0, 200) || "FollowTheMoney";
  const person = (reference: string) => ({ record: "person", owner, reference });
  if (schema === "Person") return yield { at, entry: { record: "person", ...own, ...personOf(entity) } };
  const [kind, fromName, toName] = between.get(schema) ?? [];
  if (kind !== undefined) {
    const pairs = textsOf(entity, fromName ?? "").flatMap((from) =>
      textsOf(entity, toName ?? "").map((to) => [from, to]),
    );
    const held = pairs.filter((pair) => pair.every(isPerson));
    if (held.length === 0) yield { at, notHeld: schema };
    for (const [from = "", to = ""] of held)
      yield { at, entry: { record: "link", owner, kind, from: person(from), to: person(to), source } };
    return;
  }
  const persons = textsOf(entity, about.get(schema) ?? "").filter(isPerson);
  if (persons.length === 0) return yield { at, notHeld: schema };
  const isSanction = schema === "Sanction";
  const to = { record: isSanction ? "notice" : "document", ...own };
  yield { at, entry: { ...to, ...(isSanction ? noticeOf(entity) : documentOf(entity)) } };
  for (const one of persons)
    yield {
      at,
      entry: { record: "link", owner, kind: isSanction ? "SUBJECT_OF" : "HOLDER_OF", from: person(one), to, source },
    };
}

/** The entity, or why the line is none. */
function entityIn(text: string): FtmEntity | string {
  const read = readJson(text);
  if ("fault" in read) return `the line ${read.fault}`;
  const { id, schema, properties, datasets } = (read.value ?? {}) as Partial<Record<keyof FtmEntity, unknown>>;
  if (typeof id !== "string" || id === "" || typeof schema !== "string" || !isRecord(properties))
    return "the line is no entity with id, schema and properties";
  const texts = Object.entries(properties).filter(([, values]) => !isTexts(values));
  if (texts.length > 0) return `the property ${texts[0]?.[0].slice(0, 60)} is no list of texts`;
  const named = isTexts(datasets) ? datasets : [];
  return { id, schema: schema.slice(0, 60), properties: properties as FtmEntity["properties"], datasets: named };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** Two of a million persons have the same once in five hundred files, and then a link is rejected by the intake. */
function numberOf(id: string): number {
  return createHash("sha256").update(id).digest().readUIntBE(0, 6);
}
