import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { PlainForm } from "~/components/plain-form";
import { VisuallyHidden } from "~/components/visually-hidden";
import type { Mandate } from "~/domain/access/actor";
import { mandatesInWords } from "~/domain/association/mandate-words";

interface Member {
  id: string;
  name: string;
  position: string;
  mandates: readonly Mandate[];
  isSelf: boolean;
}

/** Who belongs to the association and may do what; whoever manages it removes others, anyone leaves. */
export function Members({
  associationId,
  members,
  managesMembers,
}: {
  associationId: string;
  members: readonly Member[];
  managesMembers: boolean;
}) {
  return (
    <DataTable
      caption="Membres"
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { label: "Nom", isRowHeader: true, cell: ({ name, isSelf }) => (isSelf ? `${name} (vous)` : name) },
        { label: "Fonction", cell: ({ position }) => position },
        { label: "Peut", cell: ({ mandates }) => mandatesInWords(mandates) },
        ...(managesMembers
          ? [
              {
                label: "Droits",
                isLabelHidden: true,
                cell: ({ id, name, isSelf }: Member) => (
                  <a href={`/associations/${associationId}/membres/${id}`}>
                    {isSelf ? "Changer vos droits" : "Changer ses droits"}
                    {!isSelf && <VisuallyHidden>, {name}</VisuallyHidden>}
                  </a>
                ),
              },
            ]
          : []),
        {
          label: "Départ",
          isLabelHidden: true,
          cell: (member) => (managesMembers || member.isSelf ? departure(member) : null),
        },
      ]}
    />
  );
}

/** Leaving, or being removed by who manages the association. */
export function departure({ id, name, isSelf }: Pick<Member, "id" | "name" | "isSelf">) {
  return (
    <PlainForm form="leave" label={isSelf ? "Quitter l’association" : `Retirer ${name}`}>
      <input type="hidden" name="memberId" value={id} />
      <Button kind="link">
        {isSelf ? "Quitter l’association" : "Retirer"}
        {!isSelf && <VisuallyHidden> {name}</VisuallyHidden>}
      </Button>
    </PlainForm>
  );
}

interface Invitation {
  id: string;
  email: string;
  mandates: readonly Mandate[];
  helperUntil: string | null;
}

export function WaitingInvitations({ invitations }: { invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <DataTable
      caption="Invitations qui attendent une réponse"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { label: "Adresse", isRowHeader: true, cell: ({ email }) => email },
        {
          label: "Pourra",
          cell: ({ mandates, helperUntil }) =>
            helperUntil ? `aider jusqu’au ${helperUntil}` : mandatesInWords(mandates),
        },
        {
          label: "Retrait",
          isLabelHidden: true,
          cell: revocation,
        },
      ]}
    />
  );
}

function revocation({ id, email }: Invitation) {
  return (
    <PlainForm form="revoke" label={`Retirer l’invitation de ${email}`}>
      <input type="hidden" name="invitationId" value={id} />
      <Button kind="link">
        Retirer<VisuallyHidden> l’invitation de {email}</VisuallyHidden>
      </Button>
    </PlainForm>
  );
}
