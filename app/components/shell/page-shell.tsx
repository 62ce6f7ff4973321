import type { ReactNode } from "react";
import { FlashMessage, Notice } from "../notice";
import { setType } from "../set-type";
import type { ShellData } from "./shell-data";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** What stands around every page. `path` is where the reader is, to mark it in the navigation. */
export function PageShell({ data, path, children }: { data: ShellData; path: string; children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#contenu">
        Aller au contenu
      </a>
      <SiteHeader data={data} path={path} />
      <main id="contenu" tabIndex={-1}>
        <div className="page">
          {data.isPractice && (
            <Notice tone="warning" title="Entraînement">
              {setType(
                "Ceci est un exercice : rien n’est instruit ni versé, et le dossier disparaît au bout de 30 jours.",
              )}
            </Notice>
          )}
          {data.announcement && <Notice tone="info" title={data.announcement} isSlight />}
          <FlashMessage flash={data.flash} />
          {children}
        </div>
      </main>
      <SiteFooter help={data.help} links={data.links} />
    </>
  );
}
