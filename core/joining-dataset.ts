import type { z } from "zod";
import {
  dataset,
  type Declaration,
  type HubRecord,
  type JoiningDataset,
  type RecordKind,
  type ReferenceOf,
  type Side,
  sides,
} from "./record.ts";

interface JoiningDeclaration<R extends HubRecord, Field extends string> extends Declaration<R, Field> {
  /** See `Dataset.referenceOf`. */
  referenceOf: ReferenceOf<R>;
}

/** Declares the dataset of records that join others. It carries owner and policy of both ends, which name its records. */
export function joiningDataset<
  S extends z.ZodObject<{ readonly [side in Side]: z.ZodType<string> }>,
  Name extends string,
>(
  kind: RecordKind<Name>,
  content: S,
  { referenceOf, ...declaration }: JoiningDeclaration<HubRecord & z.output<S>, keyof z.output<S> & string>,
): JoiningDataset<HubRecord & z.output<S>, Name> {
  const joining = dataset(kind, content, declaration);
  const ofEnds = sides.flatMap((side) => [`${side}Owner`, `${side}Policy`]);
  // Not each has a list of all of them to be put in an order; links have none.
  const indexes = [...(declaration.indexes ?? []), ["due", "owner"]];
  return { ...joining, indexes, carried: [...ofEnds, ...joining.carried], joins: sides, referenceOf };
}
