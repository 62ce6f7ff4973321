import { describe, expect, test } from "vitest";
import { passwordWeakness } from "./password";

const owner = { email: "camille.durand@asso.example", firstName: "Camille", lastName: "Durand" };

describe("a password is accepted", () => {
  test.each([
    ["four unrelated words", "girafe tampon lundi cuivre"],
    ["exactly 15 characters", "vélo-citron-bas"],
    ["emoji and accents", "été 🌻 pluie ☔ bord de mer"],
    ["no capital, no digit", "chaise bleue sous la pluie"],
    ["the demonstration's", "demonstration-pilier-2027"],
  ])("%s", (_situation, password) => {
    expect(passwordWeakness(password, owner)).toBeNull();
  });
});

describe("a password is refused", () => {
  test.each([
    ["14 characters", "velo-citron-ba", /au moins 15/],
    ["14 emoji, which are 28 units", "😀".repeat(14), /au moins 15/],
    ["201 characters", "abcde".repeat(41), /au plus 200/],
    ["one character repeated", "aaaaaaaaaaaaaaaa", /répète/],
    ["a common word dressed up", "Motdepasse-2027-!", /trop courant/],
    ["a common word twice", "azertyuiopazertyuiop", /trop courant/],
    ["the owner's name and a year", "camille-durand-1984", /votre nom/],
    ["the owner's address", "camille.durand@asso.example", /votre nom/],
  ])("%s", (_situation, password, sentence) => {
    expect(passwordWeakness(password, owner)).toMatch(sentence);
  });
});
