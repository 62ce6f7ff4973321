import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import bodyFont from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import titleFont from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import { ErrorPage } from "~/components/error-page";
import { errorWords } from "~/components/error-words";
import { PageShell } from "~/components/shell/page-shell";
import type { ShellData } from "~/components/shell/shell-data";
import { visitorShell } from "~/components/shell/visitor-shell";
import { fullName } from "~/domain/access/actor";
import { destinationsOf } from "~/domain/access/home";
import { noFlashHeader, readFlash } from "~/platform/http/flash.server";
import { useNonce } from "~/platform/http/nonce";
import { isPracticePage } from "~/platform/access/practice.server";
import { ports } from "~/platform/ports.server";
import { optionalActor } from "~/platform/session/require-actor.server";
import styles from "~/styles/app.css?url";

/** What a route may say about the document around it: `export const handle: PageHandle = { scripts: true }`. */
export interface PageHandle {
  /** The page cannot do its work without its script. Pages ship none unless they say so. */
  scripts?: boolean;
  /** Address of a small script of its own, for a page that works without and does more with it. */
  script?: string;
  /** Tighter rows and smaller text, for people who work here all day. */
  density?: "compact";
}

const font = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" } as const;

export const links: LinksFunction = () => [
  { ...font, href: bodyFont },
  { ...font, href: titleFont },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** Who reads, where they may go, and what the last action did: said once, then forgotten by the browser. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await optionalActor(request);
  const [flash, isPractice] = await Promise.all([
    readFlash(request),
    isPracticePage(ports(), actor, new URL(request.url).pathname),
  ]);
  const shell: ShellData = {
    ...visitorShell,
    user: actor && { name: fullName(actor), actsFor: null, accountTo: "/compte" },
    navigation: destinationsOf(actor),
    announcement:
      context.config.demo && !actor
        ? "Portail de démonstration\u00A0: les associations et les personnes sont fictives."
        : null,
    isPractice,
    help: context.config.help ?? null,
    flash,
    requestId: context.requestId,
  };
  return data(shell, { headers: flash ? { "Set-Cookie": await noFlashHeader() } : {} });
}

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${errorWords(statusOf(error)).title} – Pilier` : "Pilier" },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const handles = useMatches().map(({ handle }) => (handle ?? {}) as PageHandle);
  const hasScripts = handles.some(({ scripts }) => scripts);
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body data-density={handles.findLast(({ density }) => density)?.density}>
        {children}
        {handles.map(({ script }) => script && <script key={script} src={script} defer nonce={nonce} />)}
        {hasScripts && <ScrollRestoration nonce={nonce} />}
        {hasScripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId, help } = useShellData();
  return (
    <Shell>
      <ErrorPage status={statusOf(error)} sentence={sentenceOf(error)} requestId={requestId} help={help} />
    </Shell>
  );
}

function Shell({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <PageShell data={useShellData()} path={pathname}>
      {children}
    </PageShell>
  );
}

function useShellData(): ShellData {
  return (useRouteLoaderData("root") as ShellData | undefined) ?? visitorShell;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

function sentenceOf(error: unknown): string | undefined {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (typeof data !== "object" || data === null || !("sentence" in data)) return undefined;
  return typeof data.sentence === "string" ? data.sentence : undefined;
}
