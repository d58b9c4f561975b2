import type { GraphQLEnumType } from "graphql";
import { may, sees, tells, tellsTime } from "../model.ts";
import { api, recordTypes } from "../schema.ts";
import { classOf } from "../trade.ts";
import type { Known } from "../world.ts";
import { aliased, askedFor, chunksOf, type Ground, maxAliases, type Path } from "./path.ts";

/** Long after the world was written. */
const later = "2027-01-01";

/** What was recorded of each record, which has one version, and of its links: as much as of the record itself. */
export function historyPaths(ground: Ground): Path[] {
  const records = recordTypes.flatMap(({ name }, nth) =>
    withOneVersion(askedFor(ground, name)).filter((_, at) => at % 3 === nth % 3),
  );
  return chunksOf(records, maxAliases / 4).flatMap((some) => [
    versionsPath(some),
    linksPath(ground, some),
    timelinePath(some),
  ]);
}

const version = "{ __typename recordId version recorded withdrawn displayName record current { __typename id } }";

/** An alert that is published was submitted and examined before: in its place is asked for the next, which is a draft. */
function withOneVersion(records: readonly Known[]): readonly Known[] {
  const isOnce = ({ said }: Known) => said.state !== "PUBLISHED";
  return records.flatMap((one, at) =>
    isOnce(one) ? one : (records.slice(at).find(isOnce) ?? records.find(isOnce) ?? []),
  );
}

function versionsPath(records: readonly Known[]): Path {
  return {
    name: "versions, and as known on",
    ...aliased(
      records,
      (alias, id) =>
        `${alias}: versions(id: ${id}) { __typename totalCount totalCountAtLeast pageInfo { __typename hasNextPage }
          nodes ${version} edges { __typename cursor node { __typename version } } }
        ${alias}then: recordAsKnownOn(id: ${id}, on: "${later}") ${version}`,
    ),
    judge(hearing, { data }) {
      const { role } = hearing;
      for (const [at, record] of records.entries()) {
        const page = data?.[`r${at}`] ?? { totalCount: 0, nodes: [] };
        const isSeen = sees(role, record);
        hearing.judge(record, isSeen, page.nodes[0]?.recordId === record.id);
        hearing.expect(`totalCount of ${record.label}`, page.totalCount, isSeen ? 1 : 0);
        const then = data?.[`r${at}then`] ?? null;
        hearing.judge(record, isSeen && tellsTime(role, record), then?.recordId === record.id);
        for (const field of isSeen ? Object.keys(record.said) : []) {
          const fieldClass = classOf(record.type, field);
          const got = page.nodes[0]?.record?.[field];
          if (fieldClass && !tells(role, record, fieldClass) && got != null && got.length !== 0)
            hearing.fault(`${field} of ${record.label}`);
        }
      }
    },
  };
}

function linksPath({ world }: Ground, records: readonly Known[]): Path {
  const links = world.ofType("Link");
  return {
    name: "links as known on",
    ...aliased(
      records,
      (alias, id) => `${alias}: linksAsKnownOn(id: ${id}, on: "${later}", first: 100) {
        __typename totalCount totalCountAtLeast pageInfo { __typename hasNextPage }
        nodes { __typename kind link { __typename recordId } other ${version} } edges { __typename cursor node { __typename kind } } }`,
    ),
    judge(hearing, { data }) {
      for (const [at, record] of records.entries()) {
        const of = links.filter(({ ends }) => ends.includes(record));
        const page = data?.[`r${at}`] ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } };
        if (page.pageInfo.hasNextPage) return hearing.fault(`more links of ${record.label} than a page has`);
        const seen = of.filter((link) => sees(hearing.role, link));
        const ids = page.nodes.map(({ link }: { readonly link: { readonly recordId: string } }) => link.recordId);
        hearing.judgeList(of, seen, ids);
        hearing.expect(`links of ${record.label}`, page.totalCount, seen.length);
      }
    },
  };
}

/** Each fact is of a record that the asker sees, found by a link that it sees; what no answer may hold is searched for in any. */
function timelinePath(records: readonly Known[]): Path {
  return {
    name: "timelines",
    ...aliased(
      records,
      (alias, id) => `${alias}own: timeline(of: ${id}, facts: [RECORDED]) { nodes { __typename kind } }
        ${alias}: timeline(of: ${id}, first: 100, facts: [${everyFact}]) {
        __typename totalCount totalCountAtLeast pageInfo { __typename hasNextPage } edges { __typename cursor node { __typename date } }
        nodes { __typename date until kind field placeCertain weak record { __typename id } link { __typename id } } }`,
    ),
    judge(hearing, { data }) {
      for (const [at, record] of records.entries()) {
        const own = data?.[`r${at}own`]?.nodes ?? [];
        // Each record has one version, and so one fact where its time is told.
        const isTimed = tellsTime(hearing.role, record);
        const told = sees(hearing.role, record) && may(hearing.role, "read", "link") && isTimed;
        hearing.judge(record, told, own.length === 1);
      }
    },
  };
}

const everyFact = (api.getType("FactKind") as GraphQLEnumType)
  .getValues()
  .map(({ name }) => name)
  .join(" ");
