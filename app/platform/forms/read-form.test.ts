import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkForm, readForm, readPostedForm } from "./read-form.server";
import { typedText } from "./typed-values";

const schema = z
  .object({ name: typedText("Écrivez le nom de l’association."), age: z.number() })
  .partial({ age: true });

describe("readForm", () => {
  it("gives the values of the schema", async () => {
    expect(await readForm(post("name=+R%C3%A9gie+"), schema)).toEqual({ ok: true, value: { name: "Régie" } });
  });

  it("reads a multipart form and leaves its files out", async () => {
    const body = new FormData();
    body.set("name", "Régie");
    body.set("photo", new File(["x"], "x.png"));
    const request = new Request("http://pilier.test/", { method: "POST", body });
    expect(await readForm(request, schema)).toEqual({ ok: true, value: { name: "Régie" } });
  });

  it("sends a refused form back exactly as it was typed", async () => {
    expect(await readForm(post("name=+++&_form=identity"), schema)).toEqual({
      ok: false,
      refusal: {
        form: "identity",
        values: { name: "   " },
        errors: [{ name: "name", message: "Écrivez le nom de l’association." }],
      },
    });
  });

  it.each(["status=AWARDED", "ownerId=7", "grants.0.role=admin"])(
    "refuses %s, which no field sends",
    async (sent) => {
      expect((await readForm(post(`name=Régie&${sent}`), schema)).ok).toBe(false);
    },
  );

  it("hears a form beyond a million bytes only that far", async () => {
    await expect(readForm(post(`name=${"a".repeat(1_000_001)}`), schema)).rejects.toMatchObject({
      status: 413,
    });
  });

  it.each(["text/plain", "application/json", ""])("refuses a body of type %j", async (type) => {
    const request = new Request("http://pilier.test/", {
      method: "POST",
      body: "{}",
      headers: { "content-type": type },
    });
    await expect(readForm(request, schema)).rejects.toMatchObject({ status: 400 });
  });

  it("tells the forms of one page apart before their schema is known", async () => {
    const posted = await readPostedForm(post("_form=note&text=Bonjour"));
    expect(posted.form).toBe("note");
    expect(await checkForm(posted, z.object({ text: z.string() }))).toEqual({
      ok: true,
      value: { text: "Bonjour" },
    });
  });
});

function post(body: string): Request {
  return new Request("http://pilier.test/", {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
}
