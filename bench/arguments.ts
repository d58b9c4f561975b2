/** Some of the known names, as they are written with commas between; in their own order, whatever the order of the text. */
export function chosen<N extends string>(what: string, known: readonly N[], text: string): N[] {
  const names = text.split(",");
  const unknown = names.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0) throw new Error(`there is no ${what} ${unknown.join(", ")}: ${known.join(" ")}`);
  return known.filter((name) => names.includes(name));
}

export function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes a number above 0`);
  return value;
}
