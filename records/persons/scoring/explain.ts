import type { Pair } from "./align.ts";
import { factors, type Finding } from "./finding.ts";
import type { NamePart } from "./name.ts";
import type { Score, ScorePart } from "./person.ts";
import type { PreparedAsked, PreparedPerson } from "./prepare.ts";
import type { Similarity } from "./similarity.ts";

/** A finding in words, feature by feature, part by part. */
export function explain({ asked }: PreparedAsked, { stated }: PreparedPerson, finding: Finding): Score {
  const { score, completeness, met, born, nationality, sex } = finding;
  const parts: ScorePart[] = met === null ? [] : nameParts(met);
  if (born !== null) {
    const { factor, says } = born;
    parts.push(feature("birthDate", asked.birthDate, born.stated, factor, `date of birth: ${says}`));
  }
  if (nationality !== null) {
    const [own, other] = [asked.nationalities.join(", "), stated.nationalities.join(", ")];
    const { agrees, contradicts } = factors.nationality;
    const factor = nationality ? 1 + agrees : contradicts;
    parts.push(feature("nationality", own, other, factor, `nationality: ${nationality ? "shared" : "another"}`));
  }
  if (sex !== null)
    parts.push(
      feature("sex", asked.sex, stated.sex, sex ? 1 : factors.sex.contradicts, `sex: ${sex ? "the same" : "another"}`),
    );
  return { score, completeness, alias: met === null ? null : met.stated.text, parts };
}

function nameParts({ asked, stated, alignment }: NonNullable<Finding["met"]>): ScorePart[] {
  const generations = asked.generation !== null && stated.generation !== null && asked.generation !== stated.generation;
  return [
    ...alignment.pairs.map(pairPart),
    ...alignment.onlyAsked.map((part) => namePart(part, null, `${nameOf(part)} is asked for, and not in the record`)),
    ...alignment.onlyStated.map((part) => namePart(null, part, `${nameOf(part)} is in the record alone`)),
    ...(generations ? [generationPart] : []),
  ];
}

const generationPart: ScorePart = {
  feature: "name",
  asked: null,
  stated: null,
  agreement: 0,
  weight: 0,
  says: "father and son, or one of several of a name: not the same one",
};

const how: Readonly<Record<Similarity["how"], string>> = {
  same: "is the same",
  sounds: "sounds the same",
  spelling: "is spelled nearly so",
  "given name": "is a form of the same given name",
  initial: "is its initial",
  beginning: "is its beginning",
  other: "is another name",
};

function pairPart({ asked, stated, similarity, weight }: Pair): ScorePart {
  const [own, other] = [written(asked), written(stated)];
  return {
    feature: "name",
    asked: own,
    stated: other,
    agreement: rounded(similarity.value),
    weight: rounded(weight),
    says: `${own} – ${other}: ${how[similarity.how]}${asked.length === stated.length ? "" : ", written in one piece"}`,
  };
}

function namePart(asked: NamePart | null, stated: NamePart | null, says: string): ScorePart {
  const weight = (asked ?? stated)?.weight ?? 0;
  return {
    feature: "name",
    asked: asked?.part.word ?? null,
    stated: stated?.part.word ?? null,
    agreement: 0,
    weight,
    says,
  };
}

function feature(
  name: ScorePart["feature"],
  asked: string | null,
  stated: string | null,
  factor: number,
  says: string,
): ScorePart {
  return { feature: name, asked, stated, agreement: Math.min(1, factor), weight: factor, says };
}

function nameOf({ part, role }: NamePart): string {
  return role === "family" ? `the family name ${part.word}` : part.word;
}

function written(parts: readonly NamePart[]): string {
  return parts.map(({ part }) => part.word).join(" ");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
