import { attributeOf, childrenOf, textOf } from "../../formats/elements.ts";
import type { Element } from "../../formats/xml.ts";
import { documentOf } from "./documents.ts";
import type { ListedDocument } from "../../listed/person.ts";

/** A place, as other parts of the file refer to it. */
export interface Location {
  readonly parts: readonly string[];
  /** As printed; null where the place has none. */
  readonly country: string | null;
}

/** What the file says first, and persons refer to by numbers: words, places, documents. */
export class References {
  readonly #words = new Map<string, string>();
  readonly #partyTypes = new Map<string, string>();
  readonly #locations = new Map<string, Location>();
  readonly #documents = new Map<string, ListedDocument[]>();

  /** `FeatureTypeValues` with each `FeatureType`, and the like. */
  addWords({ children }: Element): void {
    for (const value of children) {
      const id = attributeOf(value, "ID");
      if (id === null) continue;
      this.#words.set(`${value.name} ${id}`, value.text.replace(/\s+/g, " ").trim());
      if (value.name === "PartySubType") this.#partyTypes.set(id, attributeOf(value, "PartyTypeID") ?? "");
    }
  }

  addLocation(element: Element): void {
    const parts = childrenOf(element, "LocationPart").flatMap((part) => {
      const values = childrenOf(part, "LocationPartValue");
      const primary = values.find((value) => attributeOf(value, "Primary") === "true") ?? values[0];
      return (primary && textOf(primary, "Value")) ?? [];
    });
    const [country] = childrenOf(element, "LocationCountry").map((one) =>
      this.word("Country", attributeOf(one, "CountryID")),
    );
    const id = attributeOf(element, "ID");
    if (id !== null) this.#locations.set(id, { parts, country: country ?? null });
  }

  addDocument(element: Element): void {
    const identity = attributeOf(element, "IdentityID");
    if (identity === null) return;
    const known = this.#documents.getOrInsertComputed(identity, () => []);
    known.push(documentOf(element, known.length, this));
  }

  word(kind: string, id: string | null): string | null {
    return id === null ? null : (this.#words.get(`${kind} ${id}`) ?? null);
  }

  /** `Individual`, `Entity`, `Transport`, by the number of the kind within it. */
  partyType(subType: string | null): string | null {
    return subType === null ? null : this.word("PartyType", this.#partyTypes.get(subType) ?? null);
  }

  location(id: string | null): Location | null {
    return id === null ? null : (this.#locations.get(id) ?? null);
  }

  documentsOf(identity: string | null): readonly ListedDocument[] {
    return identity === null ? [] : (this.#documents.get(identity) ?? []);
  }
}
