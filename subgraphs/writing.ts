import type { GraphQLFieldResolver } from "graphql";
import type { SubmittedRecord, Written } from "../session/record-service.ts";
import { hubError } from "../core/errors.ts";
import type { KindDataset } from "../records/datasets.ts";
import type { Dataset } from "../core/record.ts";
import { largestPage } from "./connection.ts";
import type { SubgraphContext } from "./context.ts";
import { loader } from "./loader.ts";
import { may, type Permissions, type Rule } from "./shield.ts";

type Resolver<A> = GraphQLFieldResolver<unknown, SubgraphContext, A>;

interface Batch<T> {
  readonly records: readonly T[];
  readonly idempotencyKey: string;
}

/** `record…s` and `withdraw…s` of each kind that the subgraph owns. */
export function mutationResolvers(datasets: readonly Dataset[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    datasets.filter(isHandedIn).flatMap((dataset) => {
      const record: Resolver<Batch<SubmittedRecord>> = (_parent, { records, idempotencyKey }, { recordService }) =>
        recordService.record(dataset, bounded(records), idempotencyKey);
      const withdraw: Resolver<Batch<{ id: string; expected?: number | null }>> = (_parent, batch, { recordService }) =>
        recordService.withdraw(dataset, bounded(batch.records), batch.idempotencyKey);
      const { type } = dataset;
      return [
        [`record${type}s`, record],
        [`withdraw${type}s`, withdraw],
      ];
    }),
  );
}

/** Resolvers of `…Outcome`: the record is read back through the reader, as any other. */
export function outcomeResolvers(dataset: Dataset) {
  return {
    result: ({ result }: Written) => result.toUpperCase(),
    record: ({ id }: Written, _args: unknown, context: SubgraphContext) =>
      id === null
        ? null
        : loader(context, `written ${dataset.name}`, (ids: readonly string[]) =>
            context.reader.byIds(dataset, ids),
          ).load(id),
  };
}

/** Who may write a kind may hand it in, and learn what became of it. */
export function writingPermissions(datasets: readonly KindDataset[]): Permissions {
  const fields: Record<string, Rule> = {};
  const outcomes: Record<string, Rule> = {};
  for (const { name, type } of datasets.filter(isHandedIn)) {
    const rule = may("write", name);
    fields[`record${type}s`] = rule;
    fields[`withdraw${type}s`] = rule;
    outcomes[`${type}Outcome`] = rule;
  }
  return { ...outcomes, Mutation: fields } as unknown as Permissions;
}

function isHandedIn({ handedIn }: Dataset): boolean {
  return handedIn;
}

function bounded<T>(records: readonly T[]): readonly T[] {
  if (records.length <= largestPage) return records;
  throw hubError("PAGE_SIZE", `Hand in at most ${largestPage} records at once: "records" has ${records.length}.`);
}
