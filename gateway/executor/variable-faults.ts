import { GraphQLError } from "graphql";

/** Where in the variables something is wrong, such as `records[0].names`, and why, in words that follow it. */
interface VariableFault {
  readonly path: string;
  readonly reason: string;
}

/** Faults told at once. */
const most = 100;

/**
 * The variables' faults as one error: its `faults` are the first hundred, `moreFaults` says how many are beyond. What
 * graphql-js finds, it says for who knows the schema, and prints what was sent.
 */
export function refusedVariables(errors: readonly GraphQLError[]): GraphQLError {
  const faults = errors.slice(0, most).map((error) => faultOf(error));
  const moreFaults = errors.length - faults.length;
  const said = [
    ...faults.map(({ path, reason }) => `${path}: ${reason}`),
    ...(moreFaults > 0 ? [`and ${moreFaults} more`] : []),
  ];
  const nodes = errors.flatMap((error) => error.nodes?.slice(0, 1) ?? []).slice(0, 1);
  const extensions = { code: "BAD_USER_INPUT", faults, moreFaults };
  return new GraphQLError(`The variables cannot be taken. ${said.join("; ")}`, { nodes, extensions });
}

function faultOf({ message, originalError }: GraphQLError): VariableFault {
  const [, variable = ""] = /^Variable "\$(\w+)"/.exec(message) ?? [];
  if (!originalError) return { path: variable, reason: "is required" };
  const inner = originalError.message;
  // The place stands last before what is wrong; what was sent stands before it, and may hold anything.
  const [, place] = / at "([^"]*)"; $/.exec(message.slice(0, message.length - inner.length)) ?? [];
  const path = place ?? variable;
  for (const [form, sentence] of sentences) {
    const found = form.exec(inner);
    if (found) return sentence(path, found[1] ?? "");
  }
  return { path, reason: "is not as the schema has it" };
}

type Sentence = (path: string, named: string) => VariableFault;

const says =
  (reason: string): Sentence =>
  (path) => ({ path, reason });

/** Not which they are: who may not ask for the schema is not to learn it from a refusal. */
const ofEnum: Sentence = (path, name) => ({ path, reason: `is none of the values of ${name}` });

/** What graphql-js 16 says of a value, and what we say. */
const sentences: readonly (readonly [form: RegExp, sentence: Sentence])[] = [
  [/^Expected non-nullable type ".*" not to be null\.$/s, says("is required")],
  [/^Expected type ".*" to be an object\.$/s, says("must be an object")],
  [
    /^Field "(\w+)" of required type ".*" was not provided\.$/s,
    (path, field) => ({ path: `${path}.${field}`, reason: "is required" }),
  ],
  [/^Field "([^"]{0,100}).*" is not defined by type /s, (path, field) => ({ path, reason: `has no field ${field}` })],
  [/^Value ".*" does not exist in "(\w+)" enum\./s, ofEnum],
  [/^Enum "(\w+)" cannot represent /, ofEnum],
  [/^Int cannot represent non 32-bit/, says("must lie between -2147483648 and 2147483647")],
  [/^Int cannot represent /, says("must be a whole number")],
  [/^Float cannot represent /, says("must be a number")],
  [/^String cannot represent /, says("must be a text")],
  [/^ID cannot represent /, says("must be an id, which is a text")],
  [/^Boolean cannot represent /, says("must be true or false")],
  [/^Exactly one key must be specified for OneOf type /, says("must have exactly one of its fields")],
  [/^Field "(\w+)" must be non-null\.$/, (path, field) => ({ path: `${path}.${field}`, reason: "is required" })],
  // A scalar of the hub's own says it in its own words.
  [/^(?:Expected type "\w+"\. )?(A value of type "\w+" is .*)\.$/s, (path, said) => ({ path, reason: said })],
];
