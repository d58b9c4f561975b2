import { normaliseNumber } from "../core/standards/document-numbers.ts";

/**
 * What forms and registers hold where nothing is known. **Our rule**, and for every key of every kind: such a value is
 * kept as printed and is no key, or strangers would meet by knowing nothing of themselves. Short and doubtful ones stay
 * keys (`1`, `XX`, `999999999`): a plate or a number may be just that.
 */
const wordsForNothing = [
  "N/A",
  "none",
  "nil",
  "null",
  "unknown",
  "not known",
  "not available",
  "not applicable",
  "not provided",
  "not reported",
  "not stated",
  "no data",
  "no number",
  "no plate",
  "unavailable",
  "undefined",
  "unspecified",
  "missing",
  "TBA",
  "TBC",
  "TBD",
  "inconnu",
  "inconnue",
  "néant",
  "neant",
  "aucun",
  "sans numéro",
  "sans numero",
  "unbekannt",
  "ohne",
  "keine",
  "desconocido",
  "desconocida",
  "ninguno",
  "sin número",
  "sin numero",
  "desconhecido",
  "sconosciuto",
  "onbekend",
  "nieznany",
  "bilinmiyor",
  "неизвестно",
  "неизвестен",
  "нет",
  "невідомо",
  "غير معروف",
  "مجهول",
  "لا يوجد",
  "不明",
  "不详",
  "不詳",
  "未知",
  "无",
  "無",
  "なし",
  "미상",
  "없음",
];

const fillers: ReadonlySet<string> = new Set(wordsForNothing.map(normaliseNumber));
/** Of numbers: the zeros of an empty column, the crosses of a form. */
const placeholder = /^(?:0+|X{3,})$/;

/** The key under which a number is kept and looked up; null where it names nothing, or there is none. */
export function numberKey(number: string | null): string | null {
  const key = normaliseNumber(number ?? "");
  return isNothing(key) || fillers.has(key) ? null : key;
}

/** Whether a number, a plate, a make or the like names nothing. */
export function isFiller(text: string): boolean {
  return numberKey(text) === null;
}

function isNothing(key: string): boolean {
  return key === "" || placeholder.test(key);
}

/** Fillers that people bear as names. */
const borneByPeople: ReadonlySet<string> = new Set(["NA", "NIL", "NULL", "NONE", "MISSING", "OHNE", "KEINE"]);

/** Whether a person's name names nobody: `Null` and `Na` are names, `N/A` and `unknown unknown` are none. */
export function namesNobody(name: string): boolean {
  if (/^\W*N\s*\/\s*A\W*$/i.test(name)) return true;
  const nobody = (key: string) => isNothing(key) || (fillers.has(key) && !borneByPeople.has(key));
  return nobody(normaliseNumber(name)) || name.split(/\s+/).map(normaliseNumber).every(nobody);
}
