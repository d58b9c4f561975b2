import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { graphml } from "../../../session/exports/formats/graphml.ts";
import { contentOf, holding, hostile, passport, person, recordOf, textOf } from "./content.ts";

describe("GraphML", () => {
  interface Read {
    readonly nodes: Record<string, Record<string, string>>;
    readonly edges: Record<string, Record<string, string>>;
    readonly keys: Set<string>;
    counts: readonly string[];
  }

  /** As an XML parser reads it. */
  function readBack(text: string): Read {
    const read: Read = { nodes: {}, edges: {}, keys: new Set(), counts: [] };
    let into: Record<string, string> | null = null;
    let key = "";
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ local, attributes, uri }) => {
      expect(uri).toBe("http://graphml.graphdrawing.org/xmlns");
      const said = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
      if (local === "key") read.keys.add(said["id"] ?? "");
      if (local === "graph") read.counts = [said["parse.nodes"] ?? "", said["parse.edges"] ?? ""];
      if (local === "node") read.nodes[said["id"] ?? ""] = into = {};
      if (local === "edge")
        read.edges[said["id"] ?? ""] = into = { from: said["source"] ?? "", to: said["target"] ?? "" };
      if (local !== "data") return;
      key = said["key"] ?? "";
      expect(read.keys).toContain(key);
      if (into) into[key] = "";
    });
    parser.on("text", (piece) => {
      if (into && key) into[key] += piece;
    });
    parser.on("closetag", ({ local }) => {
      if (local === "data") key = "";
    });
    parser.write(text).close();
    return read;
  }

  it("is XML whose own counts tell how many nodes and edges there are", () => {
    const { nodes, edges, counts } = readBack(textOf(graphml, contentOf([person, passport], [holding])));
    expect([Object.keys(nodes), counts]).toEqual([
      ["PER-1", "DOC-1"],
      ["2", "1"],
    ]);
    expect(edges["LNK-1"]).toMatchObject({
      from: "PER-1",
      to: "DOC-1",
      "edge.kind": "HOLDER_OF",
      "edge.source": "register",
    });
    expect(JSON.parse(edges["LNK-1"]?.["edge.periods"] ?? "")).toEqual([{ since: "2024", until: null }]);
    expect(nodes["PER-1"]).toMatchObject({ "node.displayName": "Anna Eriksson", "node.sex": "F" });
  });

  it("says any text as it stands, but for the characters that no XML holds", () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const { nodes } = readBack(textOf(graphml, contentOf([recordOf("vehicle", "VEH-1", { note })])));
        const shown = note.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
        expect(nodes["VEH-1"]?.["node.note"] ?? "").toBe(shown);
      }),
    );
  });

  it("cut anywhere is no XML", () => {
    const whole = textOf(graphml, contentOf([person, passport], [holding])).trimEnd();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => {
        expect(() => readBack(whole.slice(0, at))).toThrow();
      }),
    );
  });
});
