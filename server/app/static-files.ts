import path from "node:path";
import express, { type RequestHandler, Router } from "express";

/** Compiled files, whose name changes with their content, then the few that keep theirs (icon, robots.txt). */
export function serveFiles(clientFolder: string): RequestHandler {
  const router = Router();
  router.use(
    "/assets",
    express.static(path.join(clientFolder, "assets"), {
      immutable: true,
      maxAge: "1y",
      index: false,
      redirect: false,
    }),
    (_req, res) =>
      void res.status(404).set("Cache-Control", "no-store").type("text/plain").send("Fichier introuvable."),
  );
  router.use(
    express.static(clientFolder, { maxAge: "1h", index: false, redirect: false, dotfiles: "ignore" }),
  );
  return router;
}
