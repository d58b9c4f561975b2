/**
 * Functions that are made of text, for what is done to each object of a large answer: with the names written out, V8
 * gives all objects of one selection one hidden class. Assigned one by one under names held in variables, more than twelve
 * fields make a dictionary of each object, which takes ten times as long to fill and four times as long to stringify.
 */

const graphqlName = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** The name as it stands in generated text. Nothing but GraphQL names may: what else comes there would be run. */
export function inCode(name: string): string {
  if (!graphqlName.test(name) || name === "__proto__") throw new Error(`no name for code: ${JSON.stringify(name)}`);
  return JSON.stringify(name);
}

/** What the object holds under the name, in generated text; see `held`. */
export function readInCode(object: string, name: string): string {
  const read = `${object}[${inCode(name)}]`;
  return name in Object.prototype ? `held(${object}, ${inCode(name)})` : read;
}

/** The function that the text is, in which each name of the scope is known. */
export function generated<F>(scope: Readonly<Record<string, unknown>>, text: string): F {
  const names = Object.keys(scope);
  // oxlint-disable-next-line no-new-func -- the text holds nothing but names that `inCode` let through
  return new Function(...names, `"use strict"; return ${text};`)(...names.map((name) => scope[name])) as F;
}

/** Calls after which a function is generated: that takes 100 to 250 µs, in which plain code makes some 200 objects. */
const worthGenerating = 200;

/** Runs the plain function until it is worth having it generated. */
export function generatedWhenWorth<A, B, C, R>(
  plain: (a: A, b: B, c: C) => R,
  generate: () => (a: A, b: B, c: C) => R,
): (a: A, b: B, c: C) => R {
  let calls = 0;
  let run = (a: A, b: B, c: C) => {
    calls += 1;
    if (calls === worthGenerating) run = generate();
    return plain(a, b, c);
  };
  return (a, b, c) => run(a, b, c);
}
