import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useLoaderData } from "@remix-run/react";
import * as entry from "~/entry.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { useNonce } from "~/platform/http/nonce";

function Root() {
  const nonce = useNonce();
  return (
    <html lang="fr">
      <head>
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Greeting() {
  const { greeting } = useLoaderData<{ greeting: string }>();
  return <p>{greeting}</p>;
}

function Boundary() {
  return (
    <html lang="fr">
      <head>
        <title>Fault</title>
      </head>
      <body>Boundary of the root</body>
    </html>
  );
}

const unreachable = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
const never = new Promise<never>(() => {});

type RouteModule = Partial<ServerBuild["routes"][string]["module"]>;

/** Every behaviour of a page that the guards must hold around: a page, a form, a fault, an outage, silence. */
const modules: Record<string, { path?: string; index?: true; module: RouteModule }> = {
  home: {
    index: true,
    module: {
      default: Greeting,
      loader: () => ({ greeting: "Bonjour" }),
      meta: () => [{ title: "Accueil" }],
    },
  },
  echo: {
    path: "echo",
    module: {
      loader: ({ request, context }: LoaderFunctionArgs) =>
        json({
          url: request.url,
          host: request.headers.get("host"),
          network: context.clientNetwork,
          requestId: context.requestId,
        }),
    },
  },
  form: {
    path: "form",
    module: {
      default: () => <p>Refused form</p>,
      meta: () => [{ title: "Budget" }],
      loader: () => null,
      action: async ({ request }: ActionFunctionArgs) => {
        const form = await request.formData();
        return form.get("fate") === "refused" ? json({ form: "x" }, { status: 422 }) : redirect("/");
      },
    },
  },
  outage: {
    path: "outage",
    module: {
      default: () => <p>Never</p>,
      loader: () => {
        throw unreachable();
      },
      action: async ({ request }: ActionFunctionArgs) => {
        await request.formData();
        throw unreachable();
      },
    },
  },
  "outage-file": {
    path: "outage-file",
    module: {
      loader: () => {
        throw unreachable();
      },
    },
  },
  fault: {
    path: "fault",
    module: {
      default: () => <p>Never</p>,
      loader: () => {
        throw new Error("fault about marie@asso.example");
      },
    },
  },
  "fault-file": {
    path: "fault-file",
    module: {
      loader: () => {
        throw new Error("fault about marie@asso.example");
      },
    },
  },
  "fault-in-render": {
    path: "fault-in-render",
    module: {
      default: () => {
        throw new Error("fault while rendering");
      },
    },
  },
  silence: {
    path: "silence",
    module: { default: () => <p>Never</p>, loader: () => never, action: () => never },
  },
  absent: { path: "absent", module: { default: () => <p>Never</p>, loader: () => notFound() } },
  late: {
    path: "late",
    module: { default: () => <p>Never</p>, loader: () => conflict("L’appel est clos.") },
  },
  public: {
    path: "public",
    module: { loader: () => new Response("open", { headers: { "Cache-Control": "public, max-age=60" } }) },
  },
  framed: {
    path: "framed",
    module: {
      loader: () => new Response("mail", { headers: { "Content-Security-Policy": "default-src 'none'" } }),
    },
  },
  cookies: {
    path: "cookies",
    module: {
      loader: () => {
        const headers = new Headers({ "Cache-Control": "public, max-age=60" });
        headers.append("Set-Cookie", "a=1");
        headers.append("Set-Cookie", "b=2");
        return new Response("ok", { headers });
      },
    },
  },
};

const root: RouteModule = {
  default: Root,
  ErrorBoundary: Boundary,
  links: () => [{ rel: "stylesheet", href: "/assets/base-1.css" }],
};

const routes = [
  { id: "root", path: "", module: root },
  ...Object.entries(modules).map(([id, route]) => ({ id, parentId: "root", ...route })),
];

/** A build of Remix, as its compiler would have written it, with the portal's own way of rendering and of faults. */
export const smallPortal = {
  entry: { module: entry },
  routes: Object.fromEntries(routes.map((route) => [route.id, route])),
  assets: {
    version: "1",
    url: "/assets/manifest-1.js",
    entry: { module: "/assets/entry.client-1.js", imports: [] },
    routes: Object.fromEntries(
      routes.map(({ module, ...route }) => [
        route.id,
        {
          ...route,
          hasLoader: "loader" in module,
          hasAction: "action" in module,
          hasClientLoader: false,
          hasClientAction: false,
          hasErrorBoundary: "ErrorBoundary" in module,
          module: `/assets/${route.id}-1.js`,
        },
      ]),
    ),
  },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
    v3_routeConfig: false,
    unstable_optimizeDeps: false,
  },
  mode: "production",
  isSpaMode: false,
} as unknown as ServerBuild;
