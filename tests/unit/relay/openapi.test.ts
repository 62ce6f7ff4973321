import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { openApiDocument } from "~/features/relay/openapi";
import { callDetail, callSummary } from "~/features/relay/public-api";
import { calls } from "./calls";

const origin = "https://pilier.example.fr";
const document = openApiDocument(origin);

it("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate({ ...structuredClone(document) });
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

it("answers are what the document says", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: "api", ...document });
  const check = (name: string, answer: unknown) => {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
    validate(JSON.parse(JSON.stringify(answer)));
    return validate.errors;
  };
  for (const call of calls) expect(check("Call", callDetail(call, origin))).toBeNull();
  expect(check("CallList", { calls: calls.map((call) => callSummary(call, origin)) })).toBeNull();
  expect(check("Call", { ...callDetail(calls[0]!, origin), secret: 1 })).not.toBeNull();
});
