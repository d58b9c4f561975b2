type TellsClass = (fieldClass: string | null) => boolean;

interface Picture {
  readonly personalData: string;
}

interface Feature extends Readonly<Record<string, unknown>> {
  readonly level: string;
}

interface Page {
  readonly features: readonly Feature[];
}

const classOfLevel: Readonly<Record<string, string | null>> = {
  PUBLIC: null,
  BORDER: "border",
  LABORATORY: "laboratory",
};

function toldPicture(picture: Picture | null, tells: TellsClass): Picture | null {
  return picture?.personalData === "SHOWN" && !tells("biometrics") ? null : picture;
}

function toldFeatures(features: readonly Feature[], tells: TellsClass): readonly Feature[] {
  return features
    .filter(({ level }) => tells(classOfLevel[level] ?? null))
    .map((feature) => {
      const pictures = ["picture", "genuinePicture", "fakePicture"].filter((name) => name in feature);
      const told = pictures.map((name) => [name, toldPicture(feature[name] as Picture | null, tells)]);
      return { ...feature, ...Object.fromEntries(told) };
    });
}

const toldCompared = (features: unknown, tells: TellsClass) => toldFeatures(features as readonly Feature[], tells);

const inParts: Readonly<Record<string, (value: unknown, tells: TellsClass) => unknown>> = {
  "Specimen.pages": (pages, tells) =>
    (pages as readonly Page[]).map((page) => ({ ...page, features: toldFeatures(page.features, tells) })),
  "Alert.features": toldCompared,
  "Alert.quickCheck": toldCompared,
  "Alert.pictures": (pictures, tells) => (pictures as readonly Picture[]).filter((one) => toldPicture(one, tells)),
};

/** What is told of a field to whom only some classes are: of some fields, parts. */
export function toldPart(type: string, field: string, value: unknown, tells: TellsClass): unknown {
  return inParts[`${type}.${field}`]?.(value, tells) ?? value;
}
