import { sees } from "../model.ts";
import type { Hearing } from "../ruling.ts";
import type { Known } from "../world.ts";
import { askedFor, type Ground, type Path } from "./path.ts";

const edge = "{ __typename from to kind since until statements contradicting links { __typename id } }";
const network = `__typename complete stoppedBy notFound edges ${edge} nodes {
  __typename id kind depth unexpanded node { __typename id } degree { __typename kind count atLeast more after }
}`;

/** Walks from both ends of links of every sort: what they show is what the asker sees, and nothing is counted beside it. */
export function walkPaths(ground: Ground): Path[] {
  const links = ground.world.ofType("Link");
  return askedFor(ground, "Link").map((link) => walkPath(link, links));
}

function walkPath(link: Known, links: readonly Known[]): Path {
  const [from, to] = link.ends as readonly [Known, Known];
  const between = links.filter(({ ends }) => ends.includes(from) && ends.includes(to));
  const round = links.filter(({ ends }) => ends.includes(from));
  const shared = links.filter(({ ends }) => ends.includes(from) !== ends.includes(to));
  return {
    name: `network, paths and common of the ends of a ${link.label}`,
    query: `query($of: [ID!]!, $from: ID!, $to: ID!) {
      network(of: $of, perKind: 500, budget: { nodes: 2000, edges: 10000, milliseconds: 3000 }) { ${network} }
      narrow: network(of: $of, perKind: 1, budget: { milliseconds: 3000 }) { ${network} }
      paths(from: $from, to: $to, maxDepth: 1, budget: { milliseconds: 3000 }) {
        __typename result complete stoppedBy paths { __typename length nodes { __typename id } steps { __typename edges ${edge} } }
      }
      few: paths(from: $from, to: $to, maxDepth: 2, budget: { edges: 1, milliseconds: 3000 }) { __typename stoppedBy }
      common(of: [$from, $to], first: 100) { __typename totalCount totalCountAtLeast pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
        edges { __typename cursor node { __typename id } }
        nodes { __typename id kind linkedTo node { __typename id } edges ${edge} }
      }
    }`,
    variables: { of: [from.id], from: from.id, to: to.id },
    judge(hearing, { data }) {
      const open = (some: readonly Known[]) => some.filter((one) => sees(hearing.role, one));
      judgeNetwork(hearing, from, links, data?.network);
      judgeNarrow(hearing, from, open(round), data?.narrow);
      const steps: readonly Step[] = data?.paths?.paths?.flatMap(({ steps }: { steps: Step[] }) => steps) ?? [];
      hearing.judgeList(
        between,
        open(between),
        steps.flatMap(({ edges }) => edges.flatMap(linksIn)),
      );
      if (data?.paths)
        hearing.expect("result", data.paths.result, open(between).length > 0 ? "FOUND" : "NONE_WITHIN_DEPTH");
      if (data?.common) judgeCommon(hearing, [from, to], open(shared), data.common.nodes);
    },
  };
}

interface Edge {
  readonly links: readonly { readonly id: string }[];
}
interface Step {
  readonly edges: readonly Edge[];
}
interface Degree {
  readonly kind: string;
  readonly count: number;
}
interface Node {
  readonly id: string;
  readonly depth: number;
  readonly degree: readonly Degree[];
}
interface Network {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly complete: boolean;
  readonly notFound: number;
}

const linksIn = ({ links }: Edge) => links.map(({ id }) => id);

/** One link away: all that is there, and what joins it. */
function judgeNetwork(hearing: Hearing, start: Known, links: readonly Known[], told: Network | null | undefined): void {
  const { role } = hearing;
  const seen = links.filter((one) => sees(role, one));
  const round = links.filter(({ ends }) => ends.includes(start));
  const ends = (some: readonly Known[]) => [...new Set([start, ...some.flatMap((one) => one.ends)])];
  const nodes = told?.nodes ?? [];
  const shown = sees(role, start) && told ? ends(round.filter((one) => seen.includes(one))) : [];
  hearing.judgeList(
    ends(round),
    shown,
    nodes.map(({ id }) => id),
  );
  if (!told) return;
  const among = links.filter((one) => one.ends.every((end) => shown.includes(end)));
  hearing.judgeList(
    among,
    among.filter((one) => seen.includes(one)),
    told.edges.flatMap(linksIn),
  );
  hearing.expect("notFound", told.notFound, sees(role, start) ? 0 : 1);
  hearing.expect("complete", told.complete, true);
  for (const node of nodes) judgeDegree(hearing, node, seen);
}

function judgeDegree(hearing: Hearing, { id, degree }: Node, seen: readonly Known[]): void {
  const counts = Map.groupBy(
    seen.filter(({ ends }) => ends.some((end) => end.id === id)),
    ({ said }) => said.kind as string,
  );
  const told = Object.fromEntries(degree.map(({ kind, count }) => [kind, count]));
  for (const kind of new Set([...counts.keys(), ...Object.keys(told)]))
    hearing.expect(`the degree of ${id}`, told[kind] ?? 0, counts.get(kind)?.length ?? 0);
}

/** One link of each kind alone is followed. */
function judgeNarrow(hearing: Hearing, start: Known, open: readonly Known[], told: Network | null | undefined): void {
  if (!told || !sees(hearing.role, start)) return;
  const kinds = Map.groupBy(open, ({ said }) => said.kind as string);
  const isCut = [...kinds.values()].some((some) => some.length > 1);
  hearing.expect("complete of a narrow one", told.complete, !isCut);
  for (const node of told.nodes.filter(({ depth }) => depth === 0)) judgeDegree(hearing, node, open);
}

function judgeCommon(hearing: Hearing, of: readonly Known[], open: readonly Known[], nodes: readonly { id: string }[]) {
  const others = of.map((one) => {
    const linked = open.filter(({ ends }) => ends.includes(one)).flatMap(({ ends }) => ends);
    return new Set(linked.filter((end) => end !== one).map(({ id }) => id));
  });
  const [first = new Set<string>(), ...rest] = others;
  const wanted = [...first].filter((id) => rest.every((some) => some.has(id))).sort();
  hearing.expect(
    "what both are linked to",
    nodes.map(({ id }) => id),
    wanted,
  );
}
