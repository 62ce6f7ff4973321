import type { Criterion } from "../criterion";
import { againstDiscrimination } from "./against-discrimination";
import { associationRegister } from "./association-register";
import { attentionToYouth } from "./attention-to-youth";
import { auditorReport } from "./auditor-report";
import { authorisedSignatory } from "./authorised-signatory";
import { balancedBudget } from "./balanced-budget";
import { balancedInKind } from "./balanced-in-kind";
import { bankDetails } from "./bank-details";
import { communesInPerimeter } from "./communes-in-perimeter";
import { consistentHeadcounts } from "./consistent-headcounts";
import { deMinimisAid } from "./de-minimis-aid";
import { directoryStatus } from "./directory-status";
import { evaluationIndicators } from "./evaluation-indicators";
import { genderEquality } from "./gender-equality";
import { healthNotions } from "./health-notions";
import { indirectChargesShare } from "./indirect-charges-share";
import { legalForm } from "./legal-form";
import { mainstreamFirst } from "./mainstream-first";
import { minimumGrant } from "./minimum-grant";
import { neighbourhoodResidentsShare } from "./neighbourhood-residents-share";
import { noInvestment } from "./no-investment";
import { notReligious } from "./not-religious";
import { previousGrantReports } from "./previous-grant-reports";
import { priorityNeighbourhoods } from "./priority-neighbourhoods";
import { programmeObjective } from "./programme-objective";
import { projectPeriod } from "./project-period";
import { publicFundingRate } from "./public-funding-rate";
import { reportingCommitment } from "./reporting-commitment";
import { republicanCommitment } from "./republican-commitment";
import { requestedAmountInPlan } from "./requested-amount-in-plan";
import { residentsParticipation } from "./residents-participation";
import { secularism } from "./secularism";
import { sincereDeclarations } from "./sincere-declarations";
import { siretNumber } from "./siret-number";
import { startAfterSubmission } from "./start-after-submission";
import { submissionWindow } from "./submission-window";
import { supportingDocuments } from "./supporting-documents";
import { wellFormedAmounts } from "./well-formed-amounts";

/** The rules in force, in the order of findings. */
export const currentCriteria: readonly Criterion[] = [
  legalForm,
  siretNumber,
  associationRegister,
  directoryStatus,
  authorisedSignatory,
  republicanCommitment,
  sincereDeclarations,
  notReligious,
  bankDetails,
  submissionWindow,
  projectPeriod,
  startAfterSubmission,
  supportingDocuments,
  previousGrantReports,
  auditorReport,
  balancedBudget,
  balancedInKind,
  wellFormedAmounts,
  requestedAmountInPlan,
  publicFundingRate,
  minimumGrant,
  noInvestment,
  indirectChargesShare,
  deMinimisAid,
  priorityNeighbourhoods,
  neighbourhoodResidentsShare,
  communesInPerimeter,
  consistentHeadcounts,
  programmeObjective,
  healthNotions,
  mainstreamFirst,
  genderEquality,
  againstDiscrimination,
  attentionToYouth,
  secularism,
  residentsParticipation,
  evaluationIndicators,
  reportingCommitment,
];

/**
 * Versions that are no longer in force, kept so that a stored verdict can be recomputed.
 *
 * @public
 */
export const formerCriteria: readonly Criterion[] = [];
