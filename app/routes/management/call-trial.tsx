import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { outcomeWords, type TrialResult } from "~/domain/call/trial";
import { overallWords } from "~/domain/eligibility/overall-words";
import { counted } from "~/domain/eligibility/wording";
import { typeset } from "~/domain/text/typography";
import { loadProgramme } from "~/platform/programme/load-programme.server";
import { findCallPreview } from "~/features/calls/preview.server";
import { trialForm } from "~/features/calls/trial-form.schema";
import { runTrial, samplesOf } from "~/features/calls/trial.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Essayer les règles – ${data?.call.title ?? "Appel"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const programme = await loadProgramme(ports().db, preview.id);
  const { id, title, number, isDraft } = preview;
  return {
    call: { id, title, number, isDraft },
    samples: samplesOf(preview, programme).map(({ code, label }) => ({ code, label })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, trialForm);
  if (!form.ok) return json({ ...form.refusal, results: [] }, { status: 422 });
  const programme = await loadProgramme(ports().db, preview.id);
  const tried = runTrial(preview, programme, form.value);
  const again = { form: null, values: posted.values };
  if (tried.ok) return json({ ...again, errors: [], results: tried.value });
  const errors = {
    "not-json": [
      {
        name: "json",
        message: "Ce texte n’est pas du JSON lisible\u00A0: vérifiez les guillemets et les virgules.",
      },
    ],
    "nothing-to-try": [{ name: "samples", message: "Choisissez un dossier d’essai, ou collez-en un." }],
  }[tried.refusal.code];
  return json({ ...again, errors, results: [] }, { status: 422 });
}

export default function CallTrialPage() {
  const { call, samples } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const results = (answer?.results ?? []) as readonly TrialResult[];
  const form = formState(answer, { samples: samples.map(({ code }) => code) });
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          back={{ to: `/gestion/appels/${call.id}`, label: call.title }}
          title="Essayer les règles"
          lead={
            call.isDraft
              ? `Les règles de la version ${call.number}, encore en brouillon. Rien n’est enregistré.`
              : `Les règles de la version ${call.number}, en vigueur. Rien n’est enregistré.`
          }
        />
        <PlainForm>
          <Checkboxes
            label="Dossiers d’essai"
            hint="Le résultat attendu est celui des seuils d’origine de chaque règle."
            options={samples.map(({ code, label }) => ({ value: code, label }))}
            {...form.choices("samples")}
          />
          <TextArea
            label="Vos dossiers, en JSON"
            hint="Un dossier au format d’échange, une liste, ou des cas avec leur résultat attendu."
            isOptional
            rows={6}
            spellCheck={false}
            {...form.field("json")}
          />
          <Actions>
            <Button>Essayer</Button>
          </Actions>
        </PlainForm>
      </Reading>
      {results.map((result) => (
        <Result key={result.name} result={result} />
      ))}
    </>
  );
}

function Result({ result: { name, overall, lines, otherwise, errors } }: { result: TrialResult }) {
  const shown = lines.filter(
    ({ isOtherwise, found }) => isOtherwise || found === "fail" || found === "review",
  );
  return (
    <section aria-label={name}>
      <h2>
        {typeset(name)}{" "}
        {overall && <StatusTag tone={overallWords[overall].tone}>{overallWords[overall].label}</StatusTag>}
      </h2>
      {errors.length > 0 && (
        <Notice tone="danger" title="Ce dossier ne peut pas être lu">
          <ul>
            {errors.map(({ path, message }) => (
              <li key={path}>
                <code>{path || "/"}</code> {typeset(message)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {overall && (
        <p>
          {otherwise === 0
            ? "Toutes les règles répondent comme attendu."
            : `${counted(otherwise, "règle répond", "règles répondent")} autrement qu’attendu.`}
        </p>
      )}
      {shown.length > 0 && (
        <Lines caption="Ce qui n’est pas rempli, ou répond autrement qu’attendu" lines={shown} />
      )}
      {overall && (
        <details>
          <summary>
            Les {lines.length} règles<span className="visually-hidden">{` pour ${name}`}</span>
          </summary>
          <Lines caption={`Toutes les règles, ${name}`} lines={lines} />
        </details>
      )}
    </section>
  );
}

function Lines({ caption, lines }: { caption: string; lines: TrialResult["lines"] }) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        { label: "Règle", isRowHeader: true, cell: ({ code, label }) => `${code} ${label}` },
        { label: "Attendu", cell: ({ expected }) => (expected ? outcomeWords[expected] : "–") },
        {
          label: "Obtenu",
          cell: ({ found, isOtherwise }) => (
            <StatusTag tone={isOtherwise ? "warning" : "plain"}>{outcomeWords[found]}</StatusTag>
          ),
        },
        { label: "Pourquoi", cell: ({ reason, fix }) => [reason, fix].filter(Boolean).join(" ") || "–" },
      ]}
    />
  );
}
