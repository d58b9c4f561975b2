import type { Guard } from "./list.ts";

const names = "test/core/standards/names.test.ts";
const alike = "test/core/standards/look-alikes.test.ts";

/** What keeps a person, a plate or a vehicle from going unfound for how somebody has typed it. */
export const typing: readonly Guard[] = [
  {
    name: "a soft sign that stands alone",
    file: "core/standards/names.ts",
    find: 'if (searchForm(part) === "") return [];',
    put: "",
    test: [names, "asks for no part that leaves nothing in Latin letters"],
  },
  {
    name: "names stored in one piece",
    file: "core/standards/names.ts",
    find: "...new Set([...(pieces[at] ?? []), ...around, ...whole])",
    put: "...new Set([...(pieces[at] ?? []).slice(0, 1), ...whole.slice(1)])",
    test: [names, "are found however their parts are joined or apart"],
  },
  {
    name: "names stored apart",
    file: "core/standards/names.ts",
    find: '[...words.map(joined), ...pieces, parts.join("")]',
    put: "[...words.map(joined), ...parts]",
    test: [names, "are found however their parts are joined or apart"],
  },
  {
    name: "words parted by a mark that nobody sees",
    file: "core/standards/names.ts",
    find: "const shaping = /[\\u0640\\u200d]/gu;",
    put: "const shaping = /[\\u0640\\p{Cf}]/gu;",
    test: [names, 'the query "Rahman" finds the stored "Abdul'],
  },
  {
    name: "look-alikes in a number",
    file: "core/standards/document-numbers.ts",
    find: "return numberInOneScript(withoutSeparators(text));",
    put: "return withoutSeparators(text);",
    test: [alike, "is found under the script of the rest"],
  },
  {
    name: "look-alikes in a name",
    file: "core/standards/names.ts",
    find: ".map(inOneScript);",
    put: ";",
    test: [names, 'the query "Пeтpов" finds'],
  },
  {
    name: "search keys of which one of several values will do",
    file: "core/store/sqlite/candidates.ts",
    find: '(${each.join(" UNION ")} ORDER BY _id)',
    put: '(${each.join(" UNION ALL ")} ORDER BY _id)',
    test: ["test/core/store/sqlite.test.ts", "pages and counts by search keys of which one of several values will do"],
  },
  {
    name: "candidates whose date of birth is a slip away",
    file: "records/persons/candidates/beside-name.ts",
    find: "near.add(date + (other - digit) * place);",
    put: ";",
    test: ["test/records/persons/candidates.test.ts", "whatever their dates of birth say"],
  },
  {
    name: "candidates with several dates of birth",
    file: "records/persons/candidates/beside-name.ts",
    find: "vague && this.#asked.born !== null ? most.any",
    put: "vague && this.#asked.born !== null ? most.besideSlip",
    test: ["test/records/persons/candidates.test.ts", "whatever their dates of birth say"],
  },
  {
    name: "candidates of whose birth no day is stated, by the hint beside their number",
    file: "records/persons/candidates/encoded.ts",
    find: "return isWholeDate(rest) ? yearsAt",
    put: "return rest > 0 ? yearsAt",
    test: ["test/records/persons/candidates.test.ts", "whatever their dates of birth say"],
  },
  {
    name: "candidates beside whose number stands another sex",
    file: "records/persons/candidates/encoded.ts",
    find: "(rest >>> restSexAt) * hintsOfSex + datePart(rest)",
    put: "2 * hintsOfSex + datePart(rest)",
    test: ["test/records/persons/candidates.test.ts", "pass over nobody whom the full score finds"],
  },
  {
    name: "candidates with initials of any alphabet",
    file: "records/persons/candidates/word-keys.ts",
    find: "word.length === 1 && script",
    put: "/^[a-z]$/.test(word) && script",
    test: ["test/records/persons/candidates.test.ts", "initials of any alphabet"],
  },
  {
    name: "candidates whose words have one consonant more",
    file: "records/persons/candidates/word-keys.ts",
    find: "withinEdits(next, otherLeft, most - 1)",
    put: "false",
    test: ["test/records/persons/candidates.test.ts", "pass over no word that is alike"],
  },
];
