import type { TestHub } from "../../hub.ts";

/** The mutations that follow a hit; `following.test.ts` sends each again. */
export const followingHits: readonly string[] = [
  "replyToHit",
  "recordHitOutcome",
  "notThisPerson",
  "withdrawJudgement",
  "declareTelling",
];

/** The desk of a bureau that checks, answers and judges. */
export function desk(owner: string) {
  return { owner, scopes: ["*:read", "*:search", "*:check", "*:write"] };
}

/** A bureau's check of a passport of UTO; the hits that it made, and what it said. */
export async function checkPassport(
  hub: TestHub,
  owner: string,
  number: string,
  said: { readonly tell?: string; readonly place?: string } = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const { data, errors } = await hub.ask(
    desk(owner),
    `mutation ($number: String!, $at: CheckedAt) {
      checkDocument(document: { number: $number, type: PASSPORT, issuer: "UTO" }, at: $at) {
        check verdict nextStep reasons { code says } candidates { owner hit { id } }
      }
    }`,
    { variables: { number, at: { place: "Utopia Bridge", ...said } }, headers },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { candidates, ...check } = data.checkDocument;
  return { ...check, hits: candidates.map(({ hit }: { hit: { id: string } }) => hit.id) as string[] };
}

/** A passport of UTO that its owner reports stolen. */
export function stolenPassport(hub: TestHub, number: string, said: object = {}): Promise<string> {
  return hub.world.write("documentReport", { type: "PASSPORT", number, issuer: "UTO", fraudType: "STOLEN", ...said });
}

/** The subject of a red notice of UTO, who holds a passport of that number; the ids of both. */
export async function wantedBearer(hub: TestHub, number: string, test = false) {
  const person = await hub.world.person("Anna Beispiel", { reference: `person ${number}`, test });
  const notice = await hub.world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", test });
  const passport = await hub.world.passport(number, { reference: number, test });
  await hub.world.link("SUBJECT_OF", person, notice, { test });
  await hub.world.link("HOLDER_OF", person, passport, { test });
  return { person, notice };
}

export async function hitOf(hub: TestHub, owner: string, id: string, fields: string) {
  const { data, errors } = await hub.ask(desk(owner), `query ($id: ID!) { hit(id: $id) { ${fields} } }`, {
    variables: { id },
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.hit;
}

export async function reply(
  hub: TestHub,
  owner: string,
  said: { readonly hit: string; readonly state: string; readonly expected: number; readonly note?: string },
  idempotencyKey?: string,
) {
  const { data, errors } = await hub.ask(
    desk(owner),
    `mutation ($hit: ID!, $state: HitReplyState!, $note: String, $expected: Int!, $key: String) {
      replyToHit(hit: $hit, state: $state, note: $note, expected: $expected, idempotencyKey: $key) {
        result hit { state clock dueAt escalatesAt lastReply } reply { owner state note number }
      }
    }`,
    { variables: { ...said, key: idempotencyKey } },
  );
  return { ...data?.replyToHit, fault: errors[0]?.message, code: errors[0]?.extensions.code };
}

/** Hits on a record, as its owner sees them. */
export async function hitsOn(hub: TestHub, owner: string, record: string) {
  await hub.hub.platform.afterwards.done();
  const fields = "owner checkedBy recordOwner told recordStands meetings { check place } record { id }";
  const query = `query ($after: String) { hits(direction: RECEIVED, first: 100, after: $after) {
    nodes { id ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const found = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await hub.ask(desk(owner), query, { variables: { after } });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    found.push(...data.hits.nodes);
    ({ hasNextPage: more, endCursor: after } = data.hits.pageInfo);
  }
  return found.filter((hit) => hit.record?.id === record);
}
