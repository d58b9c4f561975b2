import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { neighbours } from "../../../records/links/kinds.ts";
import { comparable } from "../../access/comparable.ts";
import { type Asker, openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, type Said, shownTo } from "../../world.ts";
import { questions, type Shown } from "./questions.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** Whoever asks from outside: what is shown to it, and what is not, of records that UTO owns. */
const outside: Asker = { owner: "GRC", scopes: ["*:read", "*:search"] };
const shown = [everybody, shownTo({ to: ["GRC"] }), shownTo({ purposes: ["identify"] })];
const hidden = [ownerAlone, shownTo({ to: ["D"] }), shownTo({ purposes: ["forensics"] }), shownTo({ except: ["GRC"] })];

const kindsDrawn = ["person", "document", "vehicle", "operation", "notice"] as const;
type DrawnKind = (typeof kindsDrawn)[number];

/** What a record says in these graphs: the same words, numbers and days again and again, so that they meet. */
const contents: Readonly<Record<DrawnKind, (at: number, run: number) => Said>> = {
  person: (at, run) => ({
    names: [{ kind: "MAIN", full: `${["Anna", "Bran"][at % 2]} Quill${lettersOf(run)}` }],
    birthDates: [{ date: ["1971", "1974-08", "1974-08-12"][at % 3] }],
    nationalities: [["UTO", "D"][at % 2]],
  }),
  document: (at, run) => ({
    type: "PASSPORT",
    number: `XZ${run}00${at % 3}`,
    issuer: ["UTO", "D"][at % 2],
    issued: "2024",
  }),
  vehicle: (at, run) => ({ plate: `ZZ ${run} ${at % 3}123`, plateCountry: "UTO", make: "Norvik" }),
  operation: (at, run) => ({
    programme: "STOP",
    name: `Quill${lettersOf(run)}`,
    phase: "RUNNING",
    from: "2026-05",
    until: `2026-0${6 + (at % 3)}`,
  }),
  notice: (at, run) => ({
    form: "NOTICE",
    status: "VALID",
    colour: ["RED", "BLUE"][at % 2],
    number: `2026/${run}-${at % 3}`,
    issued: "2026-03",
  }),
};

/** A word of its own for each graph, without digits: 0 is `a`. */
function lettersOf(run: number): string {
  return [...String(run)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}

interface Part {
  readonly hidden: boolean;
  readonly policy: number;
}

interface Graph {
  readonly nodes: readonly (Part & { readonly kind: DrawnKind })[];
  readonly links: readonly (Part & { readonly of: number; readonly from: number; readonly to: number })[];
}

const part = { hidden: fc.boolean(), policy: fc.nat(11) };
const place = fc.nat(99);
const graphs: fc.Arbitrary<Graph> = fc.record({
  nodes: fc.array(fc.record({ ...part, kind: fc.constantFrom(...kindsDrawn) }), { minLength: 4, maxLength: 10 }),
  links: fc.array(fc.record({ ...part, of: place, from: place, to: place }), { minLength: 3, maxLength: 24 }),
});

const policyOf = ({ hidden: isHidden, policy }: Part) => {
  const policies = isHidden ? hidden : shown;
  return policies[policy % policies.length] ?? everybody;
};

/** A graph of a run of its own, written in two parts: first what is shown, then what is hidden. */
class Writing {
  readonly #graph: Graph;
  readonly #run: number;
  /** Ids of the nodes by their place. */
  readonly #ids = new Map<number, string>();

  constructor(graph: Graph, run: number) {
    this.#graph = graph;
    this.#run = run;
  }

  /** Ids of what is shown. */
  async writeShown(): Promise<string[]> {
    await this.#writeNodes(false);
    await this.#writeLinks(false);
    return [...this.#ids.values()];
  }

  async writeHidden(): Promise<void> {
    await this.#writeNodes(true);
    await this.#writeLinks(true);
  }

  async #writeNodes(isHidden: boolean): Promise<void> {
    for (const [at, node] of this.#graph.nodes.entries()) {
      if (node.hidden !== isHidden) continue;
      const said = { ...contents[node.kind](at, this.#run), reference: `${this.#run} ${at}`, policy: policyOf(node) };
      this.#ids.set(at, await hub.world.write(node.kind, said));
    }
  }

  /** Of the hidden part: links that are hidden themselves, and such as join what is hidden. */
  async #writeLinks(isHidden: boolean): Promise<void> {
    const { nodes, links } = this.#graph;
    for (const [at, link] of links.entries()) {
      const [from, to] = this.#endsOf(link);
      if (from === undefined || to === undefined) continue;
      if ([link, nodes[from], nodes[to]].some((one) => one?.hidden) !== isHidden) continue;
      const fitting = joining.filter((one) => one.from === nodes[from]?.kind && one.to === nodes[to]?.kind);
      const kind = fitting[link.of % fitting.length]?.kind;
      const [start, end] = [this.#ids.get(from), this.#ids.get(to)];
      if (!kind || !start || !end) continue;
      if (from !== to && nodes[from]?.kind === nodes[to]?.kind) await this.#judge(at, link, start, end);
      const periods = [{ since: ["2023", "2024-02", null][at % 3], until: [null, "2025"][at % 2] }];
      const source = `register ${at}`;
      await hub.world.link(kind, start, end, { source, periods, policy: policyOf(link) });
    }
  }

  /** Each by an owner of its own: one judgement of a pair stands. */
  async #judge(at: number, { of, ...part }: Graph["links"][number], from: string, to: string): Promise<void> {
    const judgement = ["SAME", "SAME", "DIFFERENT", "UNSURE"][of % 4];
    const said = { from, to, judgement, basis: "prints", reference: null } as unknown as Said;
    await hub.world.write("identityJudgement", { ...said, owner: `X${at}`, policy: policyOf(part) });
  }

  /** Places of two nodes that some kind of link joins. */
  #endsOf({ from, to }: Graph["links"][number]): readonly number[] {
    const { nodes } = this.#graph;
    const [one, other] = [from % nodes.length, to % nodes.length];
    const joins = (start: number, end: number) =>
      start !== end && joining.some((each) => each.from === nodes[start]?.kind && each.to === nodes[end]?.kind);
    return joins(one, other) ? [one, other] : joins(other, one) ? [other, one] : [];
  }
}

const joining = neighbours.filter(({ from, to }) => [from, to].every((kind) => Object.hasOwn(contents, kind)));

let runs = 0;

function nextMinute(): string {
  hub.clock.pass(60_000);
  return new Date(hub.clock.now()).toISOString();
}

/** What each question is answered, by its name. */
async function answers(shownParts: Shown): Promise<Record<string, string>> {
  const asked = Object.entries(questions).map(async ([name, { query, variables }]) => {
    const answer = await hub.ask(outside, query, {
      variables: variables(shownParts),
      headers: { "hub-purpose": "identify" },
    });
    return [name, answer.codes.length > 0 ? answer.body : comparable(answer)] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
}

describe("whatever is asked of a graph of which parts are hidden", () => {
  it("is answered, at the same cost, as of the graph without the hidden parts", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const run = (runs += 1);
        const writing = new Writing(graph, run);
        const since = nextMinute();
        const ids = await writing.writeShown();
        if (ids.length < 2) return;
        const shownParts = { ids, word: `quill${lettersOf(run)}`, run, since, later: nextMinute() };
        const before = await answers(shownParts);
        expect(Object.entries(before).filter(([, body]) => body.includes('"errors"'))).toEqual([]);
        await writing.writeHidden();
        expect(await answers(shownParts)).toEqual(before);
      }),
      { numRuns: runsUnderTest ?? 40 },
    );
  }, 60_000);
});
