import { contextualArguments } from "./contextual-arguments.ts";
import { entityErrors, lostErrors } from "./entity-errors.ts";
import { askedAt, type AskedPart, compilePart, type EntityPart, land } from "./entity-parts.ts";
import { type Answered, caller, type Run } from "./fetch.ts";
import type { Step } from "./compile.ts";
import { type ResultObject, visitResults } from "./result-objects.ts";
import type { FetchParts } from "./roots.ts";

/** Entities of one call: their answer is made in one piece. */
const atOnce = 2_000;

type Values = Readonly<Record<string, unknown>>;

/** Compiles a fetch of entities: what stands at its paths is named, asked for once, and completed by the answer. */
export function entityFetch<C>({ read, merger, fetcher, types }: FetchParts<C>): Step<C> {
  const parts = read.parts.map((one) => compilePart(one, merger, types));
  const call = caller(read.fetch, fetcher);

  const ask = async (run: Run<C>, asked: readonly AskedPart[], variables: Values) => {
    const ends = endsOf(asked);
    const { root } = run;
    try {
      for (let from = 0; from < (ends.at(-1) ?? 0); from += atOnce) {
        const slices = slicesOf(asked, ends, from);
        const given = asked.map(({ part }, at) => [part.variable, slices[at]?.representations]);
        const { data, errors } = await call(run, { ...variables, ...Object.fromEntries(given) });
        const starts = slices.map(({ start }) => start);
        if (errors) run.errors.push(...entityErrors({ root, types }, asked, starts, errors));
        if (data) for (const [at, one] of asked.entries()) landSlice(one, slices[at] as Slice, data);
      }
    } catch (error) {
      run.stop?.throwIfAborted();
      run.errors.push(...lostErrors({ root, types }, asked, error as Error));
    }
  };

  const [contextual] = read.fetch.parts.flatMap(({ entities, paths }) =>
    entities?.contextRewrites.length ? [{ rewrites: entities.contextRewrites, path: paths[0] ?? [] }] : [],
  );
  if (!contextual)
    return (run) =>
      ask(
        run,
        parts.map((part) => askedAt(part, placesOf(part, run))),
        {},
      );
  const argumentsOf = contextualArguments(contextual.rewrites, types);
  return async (run) => {
    // Places are asked for in one call unless contextual arguments differ among them.
    const groups = new Map<string, { readonly variables: Values; readonly places: ResultObject[] }>();
    visitResults(run.root, contextual.path, types, (place, parents) => {
      const variables = argumentsOf(place, parents);
      groups.getOrInsertComputed(JSON.stringify(variables), () => ({ variables, places: [] })).places.push(place);
    });
    const [part] = parts as [EntityPart];
    await Promise.all(
      [...groups.values()].map(({ variables, places }) => ask(run, [askedAt(part, [places])], variables)),
    );
  };
}

function placesOf<C>({ sites }: EntityPart, { root }: Run<C>): AskedPart["places"] {
  return sites.map(({ gather }) => gather(root));
}

/** Where each question's entities end, all of them in a row. */
function endsOf(asked: readonly AskedPart[]): number[] {
  let end = 0;
  return asked.map(({ wanted }) => (end += wanted.representations.length));
}

/** Entities of one question that one call asks for. */
interface Slice {
  /** The number of the first. */
  readonly start: number;
  readonly representations: readonly ResultObject[];
}

function slicesOf(asked: readonly AskedPart[], ends: readonly number[], from: number): Slice[] {
  return asked.map(({ wanted: { representations } }, at) => {
    const begins = (ends[at] ?? 0) - representations.length;
    const start = Math.max(0, from - begins);
    return { start, representations: representations.slice(start, Math.max(0, from + atOnce - begins)) };
  });
}

function landSlice(asked: AskedPart, { start, representations }: Slice, data: NonNullable<Answered["data"]>): void {
  const { field } = asked.part;
  if (representations.length === 0) return;
  const entities = data[field];
  if (!Array.isArray(entities) || entities.length !== representations.length)
    throw new Error(`a subgraph was asked for ${representations.length} entities and answered otherwise`);
  land(asked, start, entities);
}
