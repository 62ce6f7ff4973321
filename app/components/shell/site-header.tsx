import { Button, ButtonLink } from "../button";
import { setType } from "../set-type";
import { Brand } from "./brand";
import type { NavigationItem, ShellData, ShellUser } from "./shell-data";

export function SiteHeader({ data, path }: { data: ShellData; path: string }) {
  return (
    <header className="site-header">
      <div className="page site-header-bar">
        <Brand />
        <UserMenu user={data.user} signIn={data.links.signIn} signOut={data.links.signOut} />
        {data.navigation.length > 0 && <MainNavigation items={data.navigation} path={path} />}
      </div>
    </header>
  );
}

function MainNavigation({ items, path }: { items: readonly NavigationItem[]; path: string }) {
  const here = currentItem(items, path);
  return (
    <nav className="main-navigation" aria-label="Principale">
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <a href={item.to} aria-current={item === here ? (item.to === path ? "page" : "true") : undefined}>
              <span>
                {item.short ?? setType(item.label)}
                {item.short && <span className="navigation-rest">{item.label.slice(item.short.length)}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The item whose address is the longest beginning of `path`, by whole segments. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | undefined {
  return items
    .filter(({ to }) => path === to || (to !== "/" && path.startsWith(`${to}/`)))
    .sort((a, b) => b.to.length - a.to.length)[0];
}

function UserMenu({ user, signIn, signOut }: { user: ShellUser | null; signIn: string; signOut: string }) {
  if (!user) {
    return (
      <nav className="user-menu" aria-label="Compte">
        <ButtonLink to={signIn} kind="secondary">
          Se connecter
        </ButtonLink>
      </nav>
    );
  }
  return (
    <nav className="user-menu" aria-label="Compte">
      <a className="user-account-link" href={user.accountTo}>
        <span className="user-name">{user.name}</span>
        {user.actsFor && <span className="user-acts-for">{setType(user.actsFor)}</span>}
        <span className="user-account">Mon compte</span>
      </a>
      <form method="post" action={signOut}>
        <Button kind="link">Se déconnecter</Button>
      </form>
    </nav>
  );
}
