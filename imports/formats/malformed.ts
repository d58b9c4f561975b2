/** What saxes 6 says of a file that is no XML, and what we say: its words are a programmer's, and print the file's names. */
const sentences: readonly (readonly [form: RegExp, sentence: string])[] = [
  [/^unclosed tag|^unexpected end/, "an element has no end"],
  [
    /^unmatched closing tag|^unexpected close tag|^weird empty close tag/,
    "an end stands here that belongs to no beginning",
  ],
  [/entity/, "a reference stands for nothing: of those with a name XML has &amp; &lt; &gt; &quot; &apos; alone"],
  [/^text data outside|only one root/, "something stands before or behind its outermost element"],
  [/must contain a root/, "it has no element"],
  [
    /XML declaration|^expected |version number|(standalone|encoding) value|processing instruction/,
    "its XML declaration, or an instruction, is not as it must be",
  ],
  [/attribute|value|whitespace/, 'an attribute is not written name="value", or twice'],
  [/namespace|xmlns|prefix/, "a prefix of a name is not declared"],
  [/^disallowed character|^malformed name|"]]>"/, "a character stands here that may not"],
];

/** Why the file is no XML, in words that follow its name. */
export function malformed(said: string): string {
  const [, sentence] = sentences.find(([form]) => form.test(said)) ?? [];
  return sentence === undefined ? "it is not well-formed XML" : `it is not well-formed XML: ${sentence}`;
}
