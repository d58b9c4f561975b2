import type { Asker, TestHub } from "../../hub.ts";
import { datasetOf, type Said } from "../../world.ts";

const query = `query ($of: [ID!]!, $from: PartialDate, $until: PartialDate, $within: Int, $first: Int, $after: String) {
  whereabouts(of: $of, from: $from, until: $until, within: $within, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { records { id } place operation { id name } from until certain because { __typename id } }
  }
}`;

/** Who was where when, as far as the asker sees it. */
export async function whereabouts(hub: TestHub, of: readonly string[], more: object = {}, as: Asker = "UTO") {
  const { data, codes, requestId } = await hub.ask(as, query, { variables: { of, ...more } });
  return { found: data?.whereabouts, codes, requestId };
}

/** An operation, which is shown to everybody unless it says otherwise. */
export const operation = (hub: TestHub, said: Said = {}) =>
  hub.world.write("operation", { programme: "STOP", name: "Example Bridge", phase: "RUNNING", ...said });

/** That the record was seen in an operation, on that day or in that time; on any day of it where none is named. */
export const seen = (
  hub: TestHub,
  record: string,
  where: string,
  since?: string | null,
  until?: string | null,
  said: Said = {},
) =>
  hub.world.link("SEEN_IN", record, where, {
    periods: since === undefined ? [] : [{ since, until: until === undefined ? since : until }],
    ...said,
  });

/** A hit on the record, as the owner of the record has answered it. */
export async function hit(
  hub: TestHub,
  record: string,
  at: string,
  where: { place?: string; operation?: string },
  said: Said & { state?: string } = {},
) {
  const { state = "CONFIRMED", ...more } = said;
  const meetings = [{ check: "R-1", at, place: null, operation: null, ...where }];
  const about = { kind: "PERSON", record, recordOwner: "UTO", urgent: false, encounter: `E-${at}`, meetings };
  const draft = await hub.world.draft("hit", { owner: "GRC", ...about, ...more });
  const carried = { state, answerBy: null, replies: 1 };
  await hub.world.writer(draft.owner).put(datasetOf("hit"), [{ record: draft, carried }] as never);
  return draft.id;
}
