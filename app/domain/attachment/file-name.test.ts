import { describe, expect, test } from "vitest";
import { agreesWith, keptName, plainName } from "./file-name";

describe("the name kept", () => {
  test.each([
    ["an ordinary one", "RIB 2027.pdf", "RIB 2027.pdf"],
    ["accents written in two parts", "Re\u0301ce\u0301pisse\u0301.PDF", "Récépissé.pdf"],
    ["a path that climbs", "../../etc/passwd.pdf", "passwd.pdf"],
    ["a Windows path", "C:\\Users\\moi\\RIB.pdf", "RIB.pdf"],
    ["an override of direction", "facture\u202Efdp.exe.pdf", "facturefdp.exe.pdf"],
    ["a line break in it", "a\r\nSet-Cookie: b.pdf", "aSet-Cookie b.pdf"],
    ["nothing but an extension", ".pdf", "document.pdf"],
    ["nothing at all", "", "document.pdf"],
    ["quotes and angle brackets", 'un "devis" <img>.pdf', "un devis img.pdf"],
  ])("of %s", (_situation, sent, kept) => {
    expect(keptName(sent, "pdf")).toBe(kept);
  });

  test("of 300 characters has a hundred and its extension", () => {
    expect(keptName(`${"é".repeat(300)}.pdf`, "pdf")).toBe(`${"é".repeat(100)}.pdf`);
  });

  test("of 300 emoji is cut between two of them", () => {
    expect([...keptName("🎉".repeat(300), "png")].slice(0, 100)).toEqual(Array(100).fill("🎉"));
  });
});

test("a name agrees with its kind by its last extension only", () => {
  expect(agreesWith("photo.jpg", "jpeg")).toBe(true);
  expect(agreesWith("photo", "jpeg")).toBe(true);
  expect(agreesWith("facture.pdf.exe", "pdf")).toBe(false);
});

test("a name may be left empty by what is taken off", () => {
  expect(plainName("\u202E/\u0000")).toBe("");
});
