/** A server with one slow page, stopped as the portal's web process is. */
import { createLogger } from "~/platform/logging/logger.server";
import { stopGracefully } from "../../../server/process/graceful-stop";
import { listen } from "../../../server/process/listen";

const log = createLogger({ logLevel: "info" }, "web");
const server = await listen(
  (_req, res) => {
    res.write("begun ");
    setTimeout(() => res.end("done"), 1_000);
  },
  { host: "127.0.0.1", port: Number(process.env.PORT) },
);
stopGracefully(server, log, async () => console.log("closed"));
console.log("ready");
