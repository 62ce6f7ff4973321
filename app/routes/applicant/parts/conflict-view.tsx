import { Radios } from "~/components/fields/radios";
import { Notice } from "~/components/notice";
import { setType } from "~/components/set-type";
import type { Difference } from "~/domain/application/form/differences";
import type { SectionView } from "~/features/applications/sections/section-answer";

type Conflict = NonNullable<SectionView["conflict"]>;

/** Says who changed the section meanwhile; what to keep is chosen in the form, see `ConflictChoices`. */
export function ConflictNotice({ conflict: { saved, differences } }: { conflict: Conflict }) {
  return (
    <Notice tone="warning" role="alert" title="Cette rubrique a changé pendant que vous écriviez">
      <p>
        {saved.by} l’a enregistrée le <time dateTime={saved.at}>{saved.words}</time>. Rien n’est perdu
        {"\u00A0"}: votre texte n’est pas encore enregistré, il est dans le formulaire ci-dessous.{" "}
        {differences.length === 1
          ? "Choisissez ce que vous gardez, puis enregistrez."
          : `Choisissez ce que vous gardez pour chacune des ${differences.length}\u00A0réponses, puis enregistrez.`}
      </p>
    </Notice>
  );
}

/** Both texts of each answer, and which one to keep: theirs, yours, or both when they are long texts. */
export function ConflictChoices({ conflict: { saved, differences } }: { conflict: Conflict }) {
  return (
    <section className="conflict-choices" aria-labelledby="choix">
      <h2 id="choix">{setType(`Votre texte et celui de ${saved.by}`)}</h2>
      {differences.map((difference, index) => (
        <Radios
          key={difference.name}
          name={`_keep.k${index}`}
          label={difference.label}
          value={`${difference.suggested}:${difference.name}`}
          options={choicesOf(difference, saved.by)}
        />
      ))}
    </section>
  );
}

function choicesOf({ name, theirs, yours, mayKeepBoth }: Difference, by: string) {
  return [
    { value: `theirs:${name}`, label: `Garder celui de ${by}`, hint: quoted(theirs) },
    { value: `yours:${name}`, label: "Garder le vôtre", hint: quoted(yours) },
    ...(mayKeepBoth ? [{ value: `both:${name}`, label: "Garder les deux, l’un après l’autre" }] : []),
  ];
}

function quoted(words: string): string {
  return words === "" ? "Aucune réponse" : `«\u00A0${words}\u00A0»`;
}
