import { canary } from "../fill.ts";
import { may, sees, tells } from "../model.ts";
import { api, recordTypes } from "../schema.ts";
import { everythingOf, ownFields } from "../shapes.ts";
import { textClasses } from "../trade.ts";
import type { Known } from "../world.ts";
import { askedFor, chunksOf, type Ground, maxAliases, type Path } from "./path.ts";

/** Records of a type that are looked for by their words. */
const recordsEach = 8;

/**
 * `search`: each record by a word that it alone has in its fields of one class. It is found by whoever is told of that
 * class, and by a class that nothing is found by it is found by nobody, its owner neither.
 */
export function textSearchPaths(ground: Ground): Path[] {
  const looked = recordTypes.flatMap(({ name: type }) => {
    const all = askedFor(ground, type);
    const every = Math.max(1, Math.floor(all.length / recordsEach));
    const records = all.filter((_, at) => at % every === 0);
    return records.flatMap((record) => classes.map((fieldClass) => ({ record, fieldClass })));
  });
  return [...chunksOf(looked, maxAliases).map(byWord), wholePath(ground)];
}

const classes = [null, "identity", "criminal-history", "source"];

interface Looked {
  readonly record: Known;
  readonly fieldClass: string | null;
}

function byWord(looked: readonly Looked[]): Path {
  const declared = looked.map((_, at) => `$v${at}: String!`).join(" ");
  const fields = looked.map((_, at) => `r${at}: search(text: $v${at}, first: 10) { nodes { __typename id } }`);
  return {
    name: `search for words of ${[...new Set(looked.map(({ record }) => record.type))].join(", ")}`,
    query: `query(${declared}) { ${fields.join(" ")} }`,
    variables: Object.fromEntries(
      looked.map(({ record, fieldClass }, at) => [`v${at}`, canary(record.number, fieldClass)]),
    ),
    judge(hearing, { data }) {
      const { role } = hearing;
      for (const [at, { record, fieldClass }] of looked.entries()) {
        const isFound =
          (textClasses[record.type] ?? [null]).includes(fieldClass) &&
          may(role, "search", record.kind) &&
          sees(role, record) &&
          (!fieldClass || tells(role, record, fieldClass));
        const ids = (data?.[`r${at}`]?.nodes ?? []).map(({ id }: Known) => id);
        hearing.judgeList([record], isFound ? [record] : [], ids);
      }
    },
  };
}

/** A number that the documents and reports of the world have in common, with all that is said of what is found. */
function wholePath({ world, whole }: Ground): Path {
  const numbered = ["Document", "DocumentReport"].flatMap((type) => world.ofType(type));
  const page = api.getType("SearchPage");
  if (!page) throw new Error("The client schema has no SearchPage.");
  const content = numbered
    .map(({ type }) => type)
    .filter((type, at, all) => all.indexOf(type) === at)
    .map((type) => {
      const record = recordTypes.find(({ name }) => name === type);
      return record ? `... on ${type} ${everythingOf(record, ownFields)}` : "";
    });
  return {
    name: "search for a number",
    query: `{ all: search(text: "xz 000 123", kinds: [DOCUMENT, DOCUMENT_REPORT], first: 100) {
      __typename takenFor { __typename what normalForm }
      edges { __typename cursor kind matched field node { __typename id } }
      nodes { __typename id ${content.join(" ")} }
      pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
    variables: {},
    judge(hearing, { data }) {
      const { role } = hearing;
      const kinds = numbered.map(({ kind }) => kind);
      const mayAsk = kinds.every((kind) => may(role, "read", kind) && may(role, "search", kind));
      const open = numbered.filter((one) => mayAsk && sees(role, one));
      const nodes: readonly Known[] = data?.all?.nodes ?? [];
      hearing.judgeList(
        numbered,
        open,
        nodes.map(({ id }) => id),
      );
      hearing.expect("hasNextPage", data?.all?.pageInfo.hasNextPage ?? false, false);
      for (const node of nodes) {
        const record = world.records.get(node.id);
        if (record) hearing.judgeContent(record, node as never, whole.get(node.id));
      }
    },
  };
}
