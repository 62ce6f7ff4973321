import { expect, test } from "vitest";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import { isAdjustable } from "./rule-freedom";

test("what the law or the State's form asks cannot be put aside", () => {
  const free = currentCriteria.filter(isAdjustable).map(({ code }) => code);
  expect(free).toEqual([
    "CAL-02",
    "CAL-03",
    "FIN-05",
    "FIN-06",
    "FIN-08",
    "TER-02",
    "TER-03",
    "BEN-01",
    "PIL-01",
    "PIL-02",
    "TRV-01",
    "TRV-02",
    "TRV-03",
    "TRV-04",
    "TRV-05",
  ]);
});
