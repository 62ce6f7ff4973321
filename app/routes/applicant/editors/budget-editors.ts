/** The script of the pages of the budget: lines that come and go, totals that follow, mistakes told on the way. */
import { BudgetEditor } from "../parts/budget-editor";
import { ComplementBudgetEditor } from "../parts/complement-budget-editor";
import { startEditors } from "./start-editors";

startEditors({ budget: BudgetEditor, "complement-budget": ComplementBudgetEditor });
