/**
 * `npm run audit:verify`: proves the decision log whole, or names the first altered entry. Exit code 1 when it is
 * not, 2 when it cannot be read.
 */
import { onPortalDatabase } from "./portal-database";
import { verifyLog } from "./verification";

const verification = await onPortalDatabase(verifyLog).catch((error: Error) => {
  console.error(`The decision log cannot be read: ${error.message}`);
  process.exit(2);
});
const { lines, head, faults } = verification;
const [first, ...others] = faults;
if (first) {
  const where = first.position === null ? "An entry" : `Line ${first.position} of the log`;
  console.error(`ALTERED. ${where} (${first.about}): ${first.fact}.`);
  for (const { position, about, fact } of others.slice(0, 20))
    console.error(`  also ${position === null ? "" : `line ${position}, `}${about}: ${fact}`);
  if (others.length > 20) console.error(`  and ${others.length - 20} more`);
} else {
  console.log(`The decision log is whole: ${lines} lines, the last with hash ${head}.`);
}
process.exit(first ? 1 : 0);
