import { describe, expect, it } from "vitest";
import { formValues, valueAt } from "./form-values";

const cases: [situation: string, entries: [string, unknown][], values: unknown][] = [
  ["a plain name", [["name", "Régie"]], { name: "Régie" }],
  ["a dotted name", [["head.name", "Zoé"]], { head: { name: "Zoé" } }],
  [
    "a list of groups",
    [
      ["posts.0.label", "a"],
      ["posts.1.label", "b"],
    ],
    { posts: [{ label: "a" }, { label: "b" }] },
  ],
  [
    "a list with a hole",
    [
      ["posts.0", "a"],
      ["posts.7", "b"],
    ],
    { posts: ["a", "b"] },
  ],
  [
    "a name given twice",
    [
      ["public", "a"],
      ["public", "b"],
      ["public", "c"],
    ],
    { public: ["a", "b", "c"] },
  ],
  [
    "a name that contradicts another",
    [
      ["a", "1"],
      ["a.b", "2"],
    ],
    { a: "1" },
  ],
  [
    "a group where a list was",
    [
      ["a.0", "1"],
      ["a.length", "9"],
    ],
    { a: ["1"] },
  ],
  [
    "an index beyond any list",
    [
      ["a.0", "1"],
      ["a.9999", "2"],
    ],
    { a: ["1"] },
  ],
  ["a file", [["photo", new File(["x"], "x.png")]], {}],
  [
    "an empty part",
    [
      ["a..b", "1"],
      [".", "2"],
      ["", "3"],
    ],
    {},
  ],
  ["a name too deep", [["a.b.c.d.e.f.g.h.i", "1"]], {}],
  ["line ends of a browser", [["text", "un\r\ndeux\rtrois"]], { text: "un\ndeux\ntrois" }],
  ["a null character", [["text", "a\u0000b\u0007c\td"]], { text: "abc\td" }],
];

describe("formValues", () => {
  it.each(cases)("reads %s", (_, entries, values) => {
    expect(formValues(entries)).toEqual(values);
  });

  it.each([
    "__proto__.admin",
    "constructor.prototype.admin",
    "a.__proto__.admin",
    "toString",
    "a.0.__proto__.admin",
  ])("keeps %s away from prototypes", (name) => {
    const values = formValues([
      ["a.0.x", "1"],
      [name, "yes"],
    ]);
    expect(values).toEqual({ a: [{ x: "1" }] });
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe("valueAt", () => {
  it("finds a value in lists and groups", () => {
    expect(valueAt({ posts: [{ label: "a" }] }, "posts.0.label")).toBe("a");
  });

  it.each(["toString", "posts.length.x", "posts.3.label", "__proto__"])("finds nothing at %s", (name) => {
    expect(valueAt({ posts: [{ label: "a" }] }, name)).toBeUndefined();
  });
});
