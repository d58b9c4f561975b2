/** A designation of the UK Sanctions List, in either of its forms; texts as printed, none of them empty. */
export interface Designation {
  readonly uniqueId: string | null;
  /** `Individual`, `Entity`, `Ship`. */
  readonly type: string | null;
  readonly regime: string | null;
  /** Who designated: `UK`, `UN`. */
  readonly designatedBy: string | null;
  readonly unReference: string | null;
  readonly ofsiGroup: string | null;
  readonly designated: string | null;
  /** `Asset freeze`, `Travel Ban` */
  readonly measures: readonly string[];
  readonly notes: readonly string[];
  readonly names: readonly DesignatedName[];
  readonly namesInOtherScripts: readonly string[];
  readonly titles: readonly string[];
  readonly addresses: readonly DesignatedPlace[];
  readonly births: readonly string[];
  readonly birthPlaces: readonly DesignatedPlace[];
  readonly nationalities: readonly string[];
  readonly positions: readonly string[];
  readonly genders: readonly string[];
  readonly passports: readonly DesignatedDocument[];
  readonly nationalIdentifiers: readonly DesignatedDocument[];
}

export interface DesignatedName {
  /** `Primary Name`, `Primary name variation`, `Alias`, in any case. */
  readonly type: string | null;
  /** `Good quality a.k.a`, `Low quality a.k.a` */
  readonly strength: string | null;
  /** `Name 1` to `Name 5`, and `Name 6`, which is the family name. */
  readonly givenNames: readonly string[];
  readonly surname: string | null;
}

export interface DesignatedPlace {
  readonly lines: readonly string[];
  readonly country: string | null;
}

export interface DesignatedDocument {
  readonly number: string | null;
  readonly more: string | null;
}
