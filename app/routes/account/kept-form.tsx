import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { findKeptForm } from "~/platform/session/keep-form.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Reprendre ce que vous aviez écrit – Pilier" }];

const shortest = 25;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const id = pathIdentifier(params.keptId);
  const kept = await findKeptForm(ports(), actor, id);
  if (!kept) return notFound();
  if (showsItself(kept.path)) throw redirect(`${kept.path}?${new URLSearchParams({ repris: id })}`);
  const fields = [...new URLSearchParams(kept.body)];
  return json({
    path: kept.path,
    fields,
    texts: fields.flatMap(([name, value]) =>
      !name.startsWith("_") && value.length >= shortest ? [value] : [],
    ),
  });
}

/** Does the page show in its own form what was kept? */
function showsItself(path: string): boolean {
  const [, room, , page, rest] = path.split("/");
  return room === "dossiers" && (page === "rubriques" || (page === "budget" && rest === undefined));
}

/** What a session that ended had kept from being sent: looked at once, then sent as it was. */
export default function KeptForm() {
  const { path, fields, texts } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        title="Reprendre ce que vous aviez écrit"
        lead="Votre session s’était terminée avant l’envoi. Rien n’est perdu : vous pouvez l’envoyer maintenant, tel que vous l’aviez laissé."
      />
      {texts.map((text) => (
        <blockquote key={text} className="kept-text">
          {text}
        </blockquote>
      ))}
      <PlainForm action={path}>
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>Envoyer ce que j’avais écrit</Button>
          <ButtonLink kind="secondary" to={path}>
            Revenir à la page sans l’envoyer
          </ButtonLink>
        </Actions>
      </PlainForm>
    </Reading>
  );
}
