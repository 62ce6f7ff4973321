import { config } from "~/platform/ports.server";
import { openDirectory, type Directory } from "./directory.server";

let opened: Directory | undefined;

/** The directory of this portal; its breaker is that of the process. */
export function directory(): Directory {
  const { directoryUrl, demo } = config();
  opened ??= openDirectory({ url: directoryUrl, mayStayHere: demo || process.env.NODE_ENV === "test" });
  return opened;
}
