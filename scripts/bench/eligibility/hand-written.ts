import type { Application } from "~/domain/eligibility/application-input";
import { sameHolder } from "~/domain/eligibility/bank-holder";
import { calendarDate, oneYearAfter, readCalendarDate } from "~/domain/eligibility/calendar-date";
import type { CallTerms } from "~/domain/eligibility/call-terms";
import {
  add,
  compare,
  compareWithShare,
  decimalOfCount,
  zero,
  type Decimal,
} from "~/domain/eligibility/decimal";
import { decimalOfNumber, readDecimal } from "~/domain/eligibility/read-decimal";
import { compareInstants, readInstant } from "~/domain/eligibility/instant";
import type { Outcome, OverallState } from "~/domain/eligibility/outcome";
import { parisDateOf } from "~/domain/eligibility/paris-time";
import { isBic } from "~/domain/identifiers/bic";
import { ibanFault } from "~/domain/identifiers/iban";
import { isSiret } from "~/domain/identifiers/siret";
import { hasUsefulLength } from "~/domain/text/text-length";
import { trimmed } from "~/domain/text/white-space";

const rnaShape = /^W[0-9][0-9A-Z][0-9]{7}$/;
const amountShape = /^[0-9]+(?:\.[0-9]{1,2})?$/;

/** Settings of the rules, read once like the engine's. */
export interface BareSettings {
  readonly legalForms: ReadonlySet<string>;
  readonly maxPublicRate: Decimal;
  readonly maxIndirectRate: Decimal;
  readonly minQpvShare: Decimal;
  readonly minGrant: Decimal;
  readonly deMinimisCap: Decimal;
  readonly auditorThreshold: Decimal;
  readonly minText: number;
  readonly minMainstream: number;
  readonly minIndicators: number;
  readonly healthNotions: "all" | "any";
}

export interface BareVerdict {
  overall: OverallState;
  outcomes: Outcome[];
}

/**
 * What a developer would write without an engine: every check in one function, outcomes only, in the order of
 * the rules. It shares with the engine what reads one value (a decimal, an IBAN, a date), nothing else.
 */
export function judgeByHand(application: Application, settings: BareSettings, terms: CallTerms): BareVerdict {
  const { association, project, budget, attestations, documents, previousGrants, signatory } = application;
  const found: Outcome[] = [];
  const yes = (holds: boolean): Outcome => (holds ? "pass" : "fail");

  const form = trimmed(association.legalForm);
  found.push(yes(form !== "9210" && settings.legalForms.has(form)));

  const siretIsValid = isSiret(association.siret);
  found.push(yes(siretIsValid));

  const rna = trimmed(association.rna).toUpperCase();
  const local = association.localRegistry;
  const isInLocal =
    local != null &&
    trimmed(local.court ?? "") !== "" &&
    trimmed(local.volume ?? "") !== "" &&
    trimmed(local.folio ?? "") !== "";
  found.push(yes(rnaShape.test(rna) || (rna === "" && isInLocal)));

  const { registry } = association;
  if (!siretIsValid) found.push("na");
  else if (registry === null) found.push("review");
  else if (registry.etatAdministratif != null && registry.etatAdministratif !== "A") found.push("fail");
  else if (registry.natureJuridique != null && !settings.legalForms.has(trimmed(registry.natureJuridique)))
    found.push("fail");
  else {
    const known = trimmed(registry.identifiantAssociation ?? "").toUpperCase();
    found.push(!registry.found || (known !== "" && rna !== "" && known !== rna) ? "review" : "pass");
  }

  let [rib, accounts, report, statutes, officers, mandate, auditor] = [
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ];
  for (const { type } of documents) {
    if (type === "RIB") rib = true;
    else if (type === "COMPTES") accounts = true;
    else if (type === "RAPPORT_ACTIVITE") report = true;
    else if (type === "STATUTS") statutes = true;
    else if (type === "LISTE_DIRIGEANTS") officers = true;
    else if (type === "DELEGATION") mandate = true;
    else if (type === "RAPPORT_CAC") auditor = true;
  }
  found.push(yes(signatory.isLegalRepresentative || mandate));
  found.push(
    yes(
      attestations.cer ||
        association.publicUtility != null ||
        association.approvals.some((one) => one.commonCore),
    ),
  );
  found.push(yes(attestations.upToDate && attestations.accurate));
  found.push(yes(!association.religious));

  const { iban, bic, holder } = association.bank;
  if (ibanFault(iban) !== null || !isBic(bic)) found.push("fail");
  else found.push(sameHolder(holder, association.name) ? "pass" : "review");

  const submittedAt = readInstant(trimmed(application.submittedAt))!;
  const afterClosing = { seconds: terms.closesAt.seconds + 1, fraction: terms.closesAt.fraction };
  found.push(
    yes(compareInstants(terms.opensAt, submittedAt) <= 0 && compareInstants(submittedAt, afterClosing) < 0),
  );

  const year = terms.programYear;
  const start = readCalendarDate(trimmed(project.startDate));
  const end = readCalendarDate(trimmed(project.endDate));
  if (start === null || end === null || end < start) found.push("fail");
  else if (start >= calendarDate(year, 1, 1) && end <= calendarDate(year, 12, 31)) found.push("pass");
  else {
    const isSchoolYear =
      project.schoolYearDerogation &&
      start >= calendarDate(year, 9, 1) &&
      start <= calendarDate(year, 12, 31) &&
      end <= calendarDate(year + 1, 8, 31);
    found.push(isSchoolYear ? "review" : "fail");
  }

  const submittedOn = parisDateOf(submittedAt);
  found.push(start === null ? "na" : yes(start > submittedOn));

  const createdOn = readCalendarDate(trimmed(association.createdOn));
  const isYoung = createdOn !== null && submittedOn < oneYearAfter(createdOn);
  found.push(
    yes(
      rib &&
        (accounts || association.accountsPublishedJoafe || isYoung) &&
        (report || isYoung) &&
        (association.rnaRegistered || (statutes && officers)),
    ),
  );

  if (previousGrants.length === 0) found.push("na");
  else
    found.push(
      yes(previousGrants.every((grant) => (grant.status === "finished" ? grant.crf : grant.interim))),
    );

  const publicGrants = readDecimal(association.publicGrantsLastYear);
  if (publicGrants === null || compare(publicGrants, settings.auditorThreshold) <= 0) found.push("na");
  else found.push(yes(auditor || association.accountsPublishedJoafe));

  let wellFormed =
    isAmount(application.requestedAmount) &&
    isAmount(project.investmentAmount) &&
    isAmount(association.deMinimisLast3Years) &&
    isAmount(association.publicGrantsLastYear);
  let [inKind, indirect, base]: (Decimal | null)[] = [zero, zero, zero];
  for (const { account: typed, amount: written } of budget.charges) {
    wellFormed &&= isAmount(written);
    const account = trimmed(typed);
    const amount = readDecimal(written);
    if (account.startsWith("86")) inKind = plus(inKind!, amount);
    else {
      base = plus(base!, amount);
      if (account.startsWith("IND")) indirect = plus(indirect!, amount);
    }
  }
  let [products, productsInKind, asked, publicFunding]: (Decimal | null)[] = [zero, zero, zero, zero];
  for (const { account: typed, amount: written, funder } of budget.products) {
    wellFormed &&= isAmount(written);
    const account = trimmed(typed);
    const amount = readDecimal(written);
    products = plus(products!, amount);
    if (account.startsWith("87")) productsInKind = plus(productsInKind!, amount);
    else if (account.startsWith("74")) {
      if (funder?.inCall) asked = plus(asked!, amount);
      if (funder ? funder.kind !== "PRIVATE" : account !== "74-PRIVATE")
        publicFunding = plus(publicFunding!, amount);
    }
  }
  for (const grant of previousGrants) wellFormed &&= grant.amount == null || isAmount(grant.amount);
  for (const line of association.budget?.charges ?? []) wellFormed &&= isAmount(line.amount);
  for (const line of association.budget?.products ?? []) wellFormed &&= isAmount(line.amount);

  const charges = plus(base!, inKind!);
  const requested = readDecimal(application.requestedAmount);
  const investment = readDecimal(project.investmentAmount);
  found.push(charges == null || products == null ? "na" : yes(compare(charges, products) === 0));
  found.push(inKind == null || productsInKind == null ? "na" : yes(compare(inKind, productsInKind) === 0));
  found.push(yes(wellFormed));
  found.push(requested === null || asked == null ? "na" : yes(compare(requested, asked) === 0));
  if (publicFunding == null || base == null) found.push("na");
  else if (compare(base, zero) <= 0) found.push("fail");
  else found.push(yes(compareWithShare(publicFunding, settings.maxPublicRate, base) <= 0));
  found.push(requested === null ? "na" : yes(compare(requested, settings.minGrant) >= 0));
  found.push(investment === null ? "na" : yes(compare(investment, zero) === 0));
  if (indirect == null || base == null || compare(base, zero) <= 0) found.push("na");
  else found.push(yes(compareWithShare(indirect, settings.maxIndirectRate, base) <= 0));
  if (!association.economicActivity) found.push("na");
  else {
    const received = readDecimal(association.deMinimisLast3Years);
    const isWithin =
      received !== null &&
      requested !== null &&
      compare(add(received, requested), settings.deMinimisCap) <= 0;
    found.push(isWithin ? "pass" : "review");
  }

  let [inside, outside] = [0, 0];
  for (const code of project.territory.qpv) {
    if (terms.eligibleQpv.has(trimmed(code))) inside += 1;
    else outside += 1;
  }
  if (inside === 0) found.push("fail");
  else found.push(outside > 0 ? "review" : "pass");

  const { total, qpv, female, male, other, ages } = project.beneficiaries;
  found.push(
    yes(total > 0 && compareWithShare(decimalOfCount(qpv), settings.minQpvShare, decimalOfCount(total)) >= 0),
  );
  found.push(yes(project.territory.communes.every((code) => terms.eligibleCommunes.has(trimmed(code)))));

  const young = (ages["0-5"] ?? 0) + (ages["6-15"] ?? 0) + (ages["16-25"] ?? 0);
  const hasAges =
    ages["0-5"] != null ||
    ages["6-15"] != null ||
    ages["16-25"] != null ||
    ages["26-64"] != null ||
    ages["65+"] != null;
  const hasGender = female != null && male != null;
  found.push(
    yes(
      (!hasGender || female + male + (other ?? 0) === total) &&
        (!hasAges || young + (ages["26-64"] ?? 0) + (ages["65+"] ?? 0) === total) &&
        qpv >= 0 &&
        qpv <= total,
    ),
  );

  const pillar = trimmed(project.pillar);
  const admissible = terms.objectives.get(pillar);
  found.push(
    yes(
      terms.pillars.has(pillar) &&
        admissible !== undefined &&
        project.objectives.length > 0 &&
        project.objectives.every((code) => admissible.has(trimmed(code))),
    ),
  );

  const { health } = project;
  if (pillar !== "SANTE") found.push("na");
  else if (health == null) found.push("fail");
  else {
    const wellBeing = hasUsefulLength(health.wellBeing, settings.minText);
    const conviviality = hasUsefulLength(health.conviviality, settings.minText);
    const selfEsteem = hasUsefulLength(health.selfEsteem, settings.minText);
    found.push(
      yes(
        settings.healthNotions === "all"
          ? wellBeing && conviviality && selfEsteem
          : wellBeing || conviviality || selfEsteem,
      ),
    );
  }

  found.push(yes(hasUsefulLength(project.mainstream, settings.minMainstream)));
  found.push(yes(hasGender && hasUsefulLength(project.genderEquality, settings.minText)));
  found.push(yes(hasUsefulLength(project.nonDiscrimination, settings.minText)));
  found.push(yes(hasAges && (pillar !== "JEUNESSE" || young >= 1)));
  found.push(yes(attestations.laicite));
  found.push(yes(hasUsefulLength(project.participation, settings.minText)));

  let indicators = 0;
  for (const { label, targetMin, targetMax } of project.indicators) {
    if (trimmed(label) !== "" && isOrdered(targetMin, targetMax)) indicators += 1;
  }
  found.push(yes(indicators >= settings.minIndicators));
  found.push(yes(attestations.reporting));

  return { overall: overallOf(found), outcomes: found };
}

/** Places of the rules that bar a dossier for good, and of those that only advise. */
const final: ReadonlySet<number> = new Set([0, 3, 7, 9, 24, 25]);
const advice: ReadonlySet<number> = new Set([11, 22, 23, 26, 30, 32, 33, 35]);

function overallOf(found: readonly Outcome[]): OverallState {
  let [incomplete, review, warning] = [false, false, false];
  for (let index = 0; index < found.length; index += 1) {
    if (found[index] === "review") review = true;
    else if (found[index] === "fail") {
      if (final.has(index)) return "ineligible";
      if (advice.has(index)) warning = true;
      else incomplete = true;
    }
  }
  if (incomplete) return "incomplete";
  if (review) return "needs_review";
  return warning ? "eligible_with_warnings" : "eligible";
}

function isAmount(written: string): boolean {
  return amountShape.test(written) || amountShape.test(trimmed(written));
}

function plus(total: Decimal | null, amount: Decimal | null): Decimal | null {
  return total === null || amount === null ? null : add(total, amount);
}

function isOrdered(low: number | string, high: number | string): boolean {
  if (typeof low === "number" && typeof high === "number") return low <= high;
  const least = typeof low === "number" ? decimalOfNumber(low) : readDecimal(low);
  const most = typeof high === "number" ? decimalOfNumber(high) : readDecimal(high);
  return least !== null && most !== null && compare(least, most) <= 0;
}
