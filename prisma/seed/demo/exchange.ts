import { addDays, parisDay } from "~/domain/calendar/paris";
import { answerComplement } from "~/features/applications/complement/answer-complement.server";
import { findComplementSection } from "~/features/applications/complement/queries.server";
import { saveComplement } from "~/features/applications/complement/save-complement.server";
import { declareConflict } from "~/features/conflicts/declare-conflict.server";
import { sendToAssociation, sendToService } from "~/features/exchange/send-message.server";
import { openOwnThread } from "~/features/exchange/thread.server";
import { writeNote } from "~/features/exchange/write-note.server";
import { askComplement } from "~/features/instruction/complements/ask-complement.server";
import { giveOpinion, openInvitation } from "~/features/opinions/invitation.server";
import { inviteOpinion } from "~/features/opinions/invite-opinion.server";
import { done, type DemoPortal } from "./portal";

const agglomeration = "instruction@demo.example";
const state = "etat@demo.example";

type Numbers = (project: string) => string;

/** What is asked, answered and said around the dossiers of this year. */
export async function exchangeThisYear(portal: DemoPortal, of: Numbers): Promise<void> {
  await ask(portal, of("chantier"), {
    day: -5,
    subjects: ["document:COMPTES", "section:budget", "question:project.means"],
    message:
      "Les comptes approuvés manquent, et le budget ne dit pas qui encadre le chantier. Joignez les comptes, corrigez la ligne des salaires et précisez les moyens humains.",
  });
  await answeredComplement(portal, of("metiers"));
  await messages(portal, of("repas"));
  await opinions(portal, of("relais"));
  done(
    "note",
    await writeNote(portal.at(portal.calendar.at(-9)), await portal.actor(agglomeration), {
      number: of("devoirs"),
      body: "Vu avec la directrice de l’école : le besoin est réel, la salle est prêtée.",
    }),
  );
  done(
    "conflict",
    await declareConflict(portal.at(portal.calendar.at(-1)), await portal.actor(state), {
      number: of("premiers-mots"),
      reason: "J’ai été bénévole de cette association jusqu’à l’an dernier.",
    }),
  );
}

interface Request {
  readonly day: number;
  readonly subjects: readonly string[];
  readonly message: string;
}

async function ask(portal: DemoPortal, number: string, { day, subjects, message }: Request): Promise<void> {
  const { version } = await portal.db.application.findUniqueOrThrow({
    where: { number },
    select: { version: true },
  });
  const at = portal.calendar.at(day, "11:15:00");
  const dueOn = addDays(parisDay(at), 20);
  const request = { number, version, subjects, message, dueOn };
  done(
    `complement of ${number}`,
    await askComplement(portal.at(at), await portal.actor(agglomeration), request),
  );
}

async function answeredComplement(portal: DemoPortal, number: string): Promise<void> {
  await ask(portal, number, {
    day: -10,
    subjects: ["question:project.means"],
    message: "Dites qui animera les visites, et combien de temps par semaine.",
  });
  const member = await portal.actor("autre-association@demo.example");
  const ports = portal.at(portal.calendar.at(-6, "21:10:00"));
  const page = await findComplementSection(ports, member, { number, code: "project" });
  const answers = {
    ...page!.answers,
    means: "Une animatrice à mi-temps et deux bénévoles le mercredi, dans la salle prêtée par la commune.",
  };
  done("answer", await saveComplement(ports, member, { number, code: "project", version: 0, answers }));
  done("sending", await answerComplement(ports, member, { number, version: 1 }));
}

async function messages(portal: DemoPortal, number: string): Promise<void> {
  const member = await portal.actor("association@demo.example");
  const agent = await portal.actor(agglomeration);
  const asked = {
    number,
    about: "calendar",
    body: "Bonjour, les ateliers peuvent-ils commencer en février ?",
  };
  done("question", await sendToService(portal.at(portal.calendar.at(-6)), member, asked));
  const answer = "Bonjour, oui, tant que rien n’est dépensé avant l’accusé de réception.";
  done(
    "reply",
    await sendToAssociation(portal.at(portal.calendar.at(-4)), agent, { number, about: "", body: answer }),
  );
  await openOwnThread(portal.at(portal.calendar.at(-3)), member, number);
  const thanks = { number, about: "", body: "Merci, nous gardons donc février." };
  done("thanks", await sendToService(portal.at(portal.calendar.at(-3, "19:00:00")), member, thanks));
}

async function opinions(portal: DemoPortal, number: string): Promise<void> {
  const agent = await portal.actor(agglomeration);
  const at = portal.calendar.at(-7, "14:00:00");
  const invite = async (kind: "mental_health_council" | "citizen_council", partner: string, email: string) =>
    done(
      `invitation of ${partner}`,
      await inviteOpinion(portal.at(at), agent, {
        number,
        kind,
        partner,
        email,
        question: "Ce projet répond-il à un besoin du quartier ?",
        dueOn: addDays(parisDay(at), 21),
      }),
    );
  await invite("citizen_council", "Conseil citoyen de Carvin", "conseil.citoyen@quartier.example");
  const letter = await portal.db.outboxMessage.findFirstOrThrow({
    where: { kind: "opinion.invited", recipient: "conseil.citoyen@quartier.example" },
    select: { payload: true },
  });
  await invite("mental_health_council", "Conseil local de santé mentale", "clsm@sante.example");
  const { token } = letter.payload as { token: string };
  const ports = portal.at(portal.calendar.at(-4, "18:30:00"));
  done("opening", await openInvitation(ports, token));
  const body =
    "Les habitants demandent ce relais depuis deux ans. Nous souhaitons qu’il ouvre aussi le samedi.";
  done("opinion", await giveOpinion(ports, token, { stance: "favourable", body }));
}
