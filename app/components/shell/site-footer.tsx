import { Icon } from "../icon";
import { setType } from "../set-type";
import { BrandMark } from "./brand";
import type { HelpContact, ShellLinks } from "./shell-data";

export function SiteFooter({ help, links }: { help: HelpContact | null; links: ShellLinks }) {
  return (
    <footer className="site-footer">
      <div className="page site-footer-bar">
        {help && <HelpBlock {...help} />}
        <div className="footer-about">
          <p>
            <BrandMark />
            <span>Pilier, le portail du contrat de ville</span>
          </p>
          <ul>
            <li>
              <a href={links.accessibility}>Accessibilité</a>
            </li>
            <li>
              <a href={links.legal}>Mentions légales</a>
            </li>
            <li>
              <a href={links.privacy}>Données personnelles</a>
            </li>
            <li>
              <a href={links.sourceCode}>Code source</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}

function HelpBlock({ phone, hours, email }: HelpContact) {
  return (
    <section className="help" aria-labelledby="aide">
      <h2 id="aide">Besoin d’aide{"\u00A0?"}</h2>
      <ul>
        <li>
          <Icon name="phone" />
          <span>
            <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone.replaceAll(" ", "\u00A0")}</a>
            <span className="help-hours">{setType(hours)}</span>
          </span>
        </li>
        <li>
          <Icon name="mail" />
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      </ul>
    </section>
  );
}
